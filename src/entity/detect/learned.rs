//! Names as the encoder labels them, set right by the rules where it is in doubt.

use std::ops::Range;

use super::{Name, own_words, settle};
use crate::doc::Doc;
use crate::encoder::{Encoded, Head, Run};
use crate::entity::EntityKind;
use crate::entity::words::{Shape, Word, Words};
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::lexicon::names;
use crate::lexicon::plain;
use crate::pool::{PooledMap, PooledVec};

/// Below this margin, in 1/256, a name is what the article's other mentions say, or the rules, if they are as confident as that.
const DOUBTFUL_KIND: i16 = 256;
const CONFIDENT: f32 = 0.6;
/// Below this margin of no name at all, a name of a person that the rules are confident of stands.
const DOUBTFUL_BLANK: i16 = 256;
/// Below this margin a person's name leaves out what the rules leave out: a title, a bracket, another person.
const DOUBTFUL_EDGES: i16 = 768;

/// The names that the encoder found in an article, and of the rules' names those that it has no label for:
/// nationalities, which it does not tell from other names. In text order; none overlap.
pub(crate) fn names(doc: Doc<'_>, words: &Words, encoded: &Encoded, mut rules: PooledVec<Name>) -> PooledVec<Name> {
    let mut names: PooledVec<Name> = PooledVec::default();
    names.reserve(rules.len());
    let mut rules = rules.drain(..).peekable();
    // The encoder is prone to miss, or to cut, names of persons that it does not know.
    let is_person = |rule: &Name| {
        let tokens = tokens_of(doc, rule);
        rule.kind == EntityKind::Person
            && rule.words.len() > 1
            && rule.confidence >= CONFIDENT
            && encoded.blank(Head::Names, tokens) < DOUBTFUL_BLANK
    };
    let is_kept = |rule: &Name| rule.kind == EntityKind::Nationality || is_person(rule);
    let is_longer = |rule: &Name, name: &Name| {
        let inside = rule.words.start <= name.words.start && name.words.end <= rule.words.end;
        name.kind == EntityKind::Person && inside && is_person(rule)
    };
    let is_part = |rule: &Name, name: &Name| {
        let inside = name.words.start <= rule.words.start && rule.words.end <= name.words.end;
        name.kind == EntityKind::Person && rule.kind == EntityKind::Person && inside
    };
    let mut found: PooledVec<(Name, i16)> =
        encoded.runs(Head::Names).filter_map(|run| Some((name(doc, words, &run, kind(&run)?)?, run.margin))).collect();
    let votes = Votes::of(doc.text, words, &found);
    for (mut name, margin) in found.drain(..) {
        if margin < DOUBTFUL_KIND {
            name.kind = votes.kind(doc.text, &name);
        }
        while let Some(rule) = rules.next_if(|rule| rule.words.end <= name.words.start) {
            names.extend(Some(rule).filter(is_kept));
        }
        let mut moved = false;
        while let Some(rule) = rules.next_if(|rule| rule.words.start < name.words.end) {
            if rule.words == name.words {
                let country = rule.kind == EntityKind::Place && countries::by_name(rule.span.slice(doc.text)).is_some();
                if country || margin < DOUBTFUL_KIND && rule.confidence >= CONFIDENT {
                    name.kind = rule.kind;
                }
            } else if !moved
                && !cuts(words, &rule, &name)
                && (margin < DOUBTFUL_EDGES && is_part(&rule, &name)
                    || is_longer(&rule, &name)
                    || completes(doc.text, words, &rule, &name))
            {
                let free = names.last().is_none_or(|last| last.words.end <= rule.words.start);
                if free {
                    name = Name { confidence: name.confidence.min(rule.confidence), ..rule };
                    moved = true;
                }
            }
        }
        if names.last().is_none_or(|last| last.words.end <= name.words.start) {
            names.push(name);
        }
    }
    names.extend(rules.filter(is_kept));
    settle::settle(doc.text, words, &mut names);
    // `LAKE CORLISS, Texas (KXYZ) -`
    let agency = doc.page.dateline.and_then(|dateline| dateline.agency);
    for name in names.iter_mut().filter(|name| agency.is_some_and(|agency| agency.contains(name.span))) {
        name.kind = EntityKind::Organization;
    }
    let filed = doc.page.dateline.and_then(|dateline| dateline.place);
    for name in names.iter_mut().filter(|name| filed.is_some_and(|place| place.contains(name.span))) {
        name.kind = EntityKind::Place;
    }
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Person) {
        let Range { mut start, mut end } = name.words;
        let own = own_words(doc.text, words, name);
        (start, end) = (start.max(own.start), end.min(own.end));
        let next = words.words.get(end).filter(|_| end < words.lines[name.line as usize].words.end && end - start > 1);
        end += usize::from(next.is_some_and(|next| is_generation(doc.text, *next)));
        name.words = start..end;
        name.span = words.words[start].span.join(words.words[end - 1].span);
    }
    names
}

/// Whether the rule's name ends inside a hyphenated word that belongs to `name` as a whole, or at a month: `Ban Ki` of `Ban
/// Ki-moon`, `Ng` of `Ng Jun Chong`.
fn cuts(words: &Words, rule: &Name, name: &Name) -> bool {
    let glued = |at: usize| words.words.get(at).is_some_and(|word| word.glued());
    let inside = |at: usize| (name.words.start + 1..name.words.end).contains(&at);
    let (start, end) = (rule.words.start, rule.words.end);
    // `Ng Jun Chong` has no month in it.
    let is_month = |at: usize| words.words[at].is(Cues::CALENDAR) && words.words[name.words.end - 1].is_capital();
    inside(end) && is_month(end)
        || inside(start) && is_month(start - 1)
        || inside(end) && glued(end)
        || inside(start) && (glued(start) || glued(start - 1))
}

/// Whether the rule's name is that of an organisation of which `name` is the part before a preposition: `International
/// Committee` of `International Committee of the Red Cross`.
fn completes(text: &str, words: &Words, rule: &Name, name: &Name) -> bool {
    rule.kind == EntityKind::Organization
        && name.kind == EntityKind::Organization
        && rule.confidence >= CONFIDENT
        && rule.words.start == name.words.start
        && rule.words.end > name.words.end
        && words.words[name.words.clone()].iter().any(|word| word.is(Cues::ORG_HEAD))
        && matches!(words.words[name.words.end].span.slice(text), "of" | "for" | "on" | "to" | "against")
}

/// The tokens of a name.
fn tokens_of(doc: Doc<'_>, name: &Name) -> std::ops::Range<usize> {
    let tokens = &doc.segments.tokens;
    let start = tokens.partition_point(|token| token.end() <= name.span.start());
    let count = tokens[start..].iter().take_while(|token| token.start() < name.span.end()).count();
    start..start + count
}

/// What the mentions of one name are taken to be, all together: a thing does not change its kind within an article.
struct Votes(PooledMap<u64, [i32; 3]>);

const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Organization, EntityKind::Place];

impl Votes {
    fn of(text: &str, words: &Words, names: &[(Name, i16)]) -> Votes {
        let mut votes: PooledMap<u64, [i32; 3]> = PooledMap::default();
        for (name, margin) in names {
            let Some(kind) = KINDS.iter().position(|&kind| kind == name.kind) else { continue };
            let weight = i32::from((*margin).clamp(1, 2048));
            votes.entry(plain::key(name.span.slice(text))).or_default()[kind] += weight;
            // A surname alone is the person who was named in full.
            if name.kind == EntityKind::Person && name.words.len() > 1 {
                let surname = words.words[name.words.end - 1].span;
                votes.entry(plain::key(surname.slice(text))).or_default()[kind] += weight;
            }
        }
        Votes(votes)
    }

    fn kind(&self, text: &str, name: &Name) -> EntityKind {
        let Some(votes) = self.0.get(&plain::key(name.span.slice(text))) else { return name.kind };
        let most = votes.iter().max().expect("there are three kinds");
        KINDS.iter().zip(votes).find(|(_, vote)| *vote == most).map_or(name.kind, |(&kind, _)| kind)
    }
}

fn kind(run: &Run) -> Option<EntityKind> {
    match run.kind {
        0 => Some(EntityKind::Person),
        1 => Some(EntityKind::Organization),
        2 => Some(EntityKind::Place),
        _ => None,
    }
}

/// A run as a name; `None` if it lies in a part that is not searched, or over a sentence's edge.
fn name(doc: Doc<'_>, words: &Words, run: &Run, kind: EntityKind) -> Option<Name> {
    let tokens = &doc.segments.tokens;
    let span = tokens[run.tokens.start].join(tokens[run.tokens.end - 1]);
    let mut range = words.range(span);
    let article = |at: usize| matches!(words.words[at].span.slice(doc.text), "the" | "The" | "THE");
    if range.len() > 1 && article(range.start) {
        range.start += 1;
    }
    // No name ends, or begins, in a mark or a small word.
    let is_edge = |at: usize| {
        let word = words.words[at];
        word.is(Cues::FUNCTION) && word.is_lower() || word.shape() == Shape::Mark
    };
    while range.len() > 1 && is_edge(range.end - 1) {
        range.end -= 1;
    }
    let is_title = |at: usize| kind == EntityKind::Person && words.words[at].is(Cues::HONORIFIC);
    while range.len() > 1 && (is_edge(range.start) || is_title(range.start)) {
        range.start += 1;
    }
    if range.is_empty() || is_edge(range.start) {
        return None;
    }
    // What a body is called by its kind alone is no name: `the interior ministry`.
    if words.words[range.end - 1].is(Cues::ORG_HEAD) && words.words[range.clone()].iter().all(|word| word.is_lower()) {
        return None;
    }
    if kind == EntityKind::Organization {
        range.start = start_of_body(doc.text, words, &range);
    }
    // A family ("the Brandvolds") is nobody in particular.
    let single = kind == EntityKind::Person && range.len() == 1;
    if single
        && range.start > 0
        && article(range.start - 1)
        && words.words[range.start].span.slice(doc.text).ends_with('s')
    {
        return None;
    }
    let line = words.lines.partition_point(|line| line.words.end <= range.start);
    if words.lines.get(line)?.words.end < range.end {
        return None;
    }
    let span = words.span(&range);
    // Each unit of a logit's lead, in nats, is worth less than the one before.
    let lead = f32::from(run.margin.max(0)) / 256.0;
    let confidence = 0.5 + 0.5 * lead / (lead + 1.0);
    Some(Name { words: range, line: line as u32, span, kind, confidence, given: None })
}

/// Shorter words in capitals are the letters of an organisation (`US Marines`).
const LABEL: usize = 4;

/// Where an organisation's name starts, without small words that describe it (`nonpartisan Harbour Commission`, `NATO-led
/// Harbour Force`).
fn start_of_body(text: &str, words: &Words, range: &Range<usize>) -> usize {
    let form = |at: usize| words.words[at].span.slice(text);
    let describes = |at: usize| {
        let next = words.words[at + 1];
        words.words[at].is_lower() && next.is_capital() && !next.glued()
    };
    let Range { mut start, end } = range.clone();
    // `SOURCE Harbour Council`: a label.
    let label = |at: usize| {
        let word = words.words[at];
        word.shape() == Shape::Capitals && form(at).len() > LABEL && names::common(form(at)).is_some()
    };
    if start + 1 < end && label(start) && words.words[start + 1].shape() == Shape::Capital {
        start += 1;
    }
    while start + 1 < end && describes(start) {
        start += 1;
    }
    if start + 3 < end && matches!(form(start + 1), "-" | "‐") && DESCRIBES.contains(&form(start + 2)) {
        start += 3;
    }
    start
}

/// What stands behind the hyphen of a word that describes a body.
const DESCRIBES: &[&str] = &["backed", "based", "controlled", "funded", "led", "owned", "run", "sponsored"];

/// `Jr`, `III`
fn is_generation(text: &str, word: Word) -> bool {
    !word.glued() && matches!(word.span.slice(text), "Jr" | "Jr." | "Sr" | "Sr." | "II" | "III" | "IV")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::entity::testing::Sheet;
    use crate::entity::{self, EntityData};
    use crate::span::Span;

    /// Kind and text of the named mentions of `text`, a single line, whose words between `[` and `]` are labelled as
    /// the letter after the bracket says: Person, Organisation, Location, Miscellaneous.
    pub(in super::super) fn found(marked: &str, margin: i16) -> Vec<(EntityKind, String)> {
        let (mut text, mut inside) = (String::new(), Vec::new());
        let mut parts = marked.split(['[', ']']);
        text.push_str(parts.next().unwrap_or_default());
        while let (Some(name), Some(after)) = (parts.next(), parts.next()) {
            let kind = "POLM".find(&name[..1]).unwrap() as u8;
            inside.push((text.len(), text.len() + name.len() - 1, 2 * kind + 1));
            text.push_str(&name[1..]);
            text.push_str(after);
        }
        let sheet = Sheet::new(&text);
        let label = |token: &Span| {
            let inside = inside.iter().find(|(start, end, _)| (*start..*end).contains(&token.start()));
            inside.map_or(0, |&(start, _, first)| first + u8::from(token.start() > start))
        };
        let labels: Vec<u8> = sheet.doc().segments.tokens.iter().map(label).collect();
        let roles = vec![0; labels.len()];
        let words = Words::of(sheet.doc());
        let entities = entity::find(sheet.doc(), &words, Some(&Encoded::given([labels, roles], margin)), None);
        let mentions = |e: &EntityData| e.mentions.iter().map(|m| (m.span, e.kind)).collect::<Vec<_>>();
        let mut mentions: Vec<_> = entities.iter().flat_map(mentions).collect();
        mentions.sort_by_key(|mention| mention.0);
        mentions.into_iter().map(|(span, kind)| (kind, span.slice(&text).to_owned())).collect()
    }

    #[test]
    fn a_name_starts_behind_its_titles() {
        let text = "Then [PHarbour Police Commissioner Lt-Gen Nhlanhla Brandvold] left.";
        assert_eq!(found(text, 4000), [(EntityKind::Person, "Nhlanhla Brandvold".to_owned())]);
        let text = "Then [PMartin Luther King Jr] left.";
        assert_eq!(found(text, 4000), [(EntityKind::Person, "Martin Luther King Jr".to_owned())]);
    }

    #[test]
    fn a_month_inside_a_name_does_not_end_it() {
        assert_eq!(found("Then [PNg Jun Chong] said so.", 20), [(EntityKind::Person, "Ng Jun Chong".to_owned())]);
    }

    #[test]
    fn the_encoder_has_its_way_where_it_is_sure() {
        let expected = vec![(EntityKind::Place, "Brandvold".to_owned())];
        assert_eq!(found("They spoke to Mr. [LBrandvold] on Friday.", 4000), expected);
    }

    #[test]
    fn the_rules_settle_what_it_doubts() {
        let expected = vec![(EntityKind::Person, "Brandvold".to_owned())];
        assert_eq!(found("They spoke to Mr. [LBrandvold] on Friday.", 20), expected);
        let expected = vec![(EntityKind::Person, "Ottilie Brandvold".to_owned())];
        assert_eq!(found("They spoke to Sen. Ottilie [PBrandvold] on Friday.", 20), expected);
    }

    #[test]
    fn what_neither_small_words_nor_marks_belong_to_is_cut_off() {
        let expected = vec![(EntityKind::Organization, "Skerry Harbour Council".to_owned())];
        assert_eq!(found("Talks with [Othe Skerry Harbour Council of] resumed.", 4000), expected);
    }

    #[test]
    fn nationalities_are_the_rules_to_find() {
        let expected = vec![
            (EntityKind::Nationality, "Norwegian".to_owned()),
            (EntityKind::Person, "Ottilie Brandvold".to_owned()),
        ];
        assert_eq!(found("The [MNorwegian] side sent [POttilie Brandvold] home.", 4000), expected);
    }

    pub(in super::super) fn row(kind: EntityKind, name: &str) -> (EntityKind, String) {
        (kind, name.to_owned())
    }

    #[test]
    fn a_title_is_no_part_of_a_name() {
        let expected = [row(EntityKind::Person, "Ottilie Brandvold")];
        assert_eq!(found("Then [PPresident Ottilie Brandvold] left.", 4000), expected);
        assert_eq!(found("Then [PPrince Ottilie] left.", 4000), [row(EntityKind::Person, "Prince Ottilie")]);
    }

    #[test]
    fn whom_the_article_calls_by_the_surname_is_a_person() {
        let text = "Then [OQuill Brandvold] left. Later [PBrandvold] spoke, and [PBrandvold] laughed.";
        assert!(found(text, 4000).iter().all(|(kind, _)| *kind == EntityKind::Person));
    }

    #[test]
    fn a_first_name_has_the_surname_that_the_article_goes_on_with() {
        let text = "Then [OAissata] Brandvold left. Later [PBrandvold] spoke.";
        assert_eq!(found(text, 4000)[0], row(EntityKind::Person, "Aissata Brandvold"));
    }

    #[test]
    fn a_holder_of_an_office_is_no_part_of_the_body() {
        let expected =
            [row(EntityKind::Organization, "Skerry Harbour Council"), row(EntityKind::Person, "Ottilie Brandvold")];
        assert_eq!(found("The head of the [OSkerry Harbour Council Ottilie Brandvold] left.", 4000), expected);
    }

    #[test]
    fn particles_and_hyphens_hold_a_name_together() {
        let expected = [row(EntityKind::Person, "Maria do Brandvold")];
        assert_eq!(found("Then [PMaria] do [PBrandvold] left.", 4000), expected);
        let expected = [row(EntityKind::Person, "Ban Ki-moon")];
        assert_eq!(found("Then [PBan Ki-moon] left.", 20), expected);
    }

    #[test]
    fn groups_of_people_are_no_organisation() {
        assert_eq!(found("Then [ODemocrats] left.", 4000), [row(EntityKind::Nationality, "Democrats")]);
    }

    #[test]
    fn what_describes_a_body_is_no_part_of_its_name() {
        let expected = [row(EntityKind::Organization, "Skerry Harbour Council")];
        assert_eq!(found("Then the [Ononpartisan Skerry Harbour Council] met.", 4000), expected);
        assert_eq!(found("Then the [OFife-led Skerry Harbour Council] met.", 4000), expected);
    }

    #[test]
    fn two_bodies_are_two() {
        let expected =
            [row(EntityKind::Organization, "Skerry Harbour Fund"), row(EntityKind::Organization, "Citizens for Fish")];
        assert_eq!(found("Then [OSkerry Harbour Fund and Citizens for Fish] met.", 4000), expected);
        let expected = [row(EntityKind::Organization, "Skerry Fish and Harbour Council")];
        assert_eq!(found("Then [OSkerry Fish and Harbour Council] met.", 4000), expected);
    }

    #[test]
    fn what_a_body_is_for_is_part_of_its_name() {
        let expected = [row(EntityKind::Organization, "Court of Appeals for the Sixth Harbour")];
        assert_eq!(found("The [OCourt of Appeals] for the Sixth Harbour met.", 4000), expected);
        let expected = [row(EntityKind::Organization, "Committee for a Fair Harbour")];
        assert_eq!(found("The [OCommittee] for a Fair Harbour met.", 4000), expected);
        let expected = [row(EntityKind::Organization, "Alliance to Protect Our Fish")];
        assert_eq!(found("The [OAlliance] to Protect Our Fish met.", 4000), expected);
        let expected = [row(EntityKind::Organization, "Committee"), row(EntityKind::Place, "Norland")];
        assert_eq!(found("The [OCommittee] to [LNorland] met.", 4000), expected);
    }

    #[test]
    fn the_generation_is_part_of_the_name() {
        let expected = [row(EntityKind::Person, "Quill Brandvold III")];
        assert_eq!(found("Then [PQuill Brandvold] III left.", 4000), expected);
    }

    #[test]
    fn an_office_is_no_part_of_its_holders_name() {
        let expected = [row(EntityKind::Person, "Maria Brandvold")];
        assert_eq!(found("The secretary of [PState Maria Brandvold] left.", 4000), expected);
    }

    #[test]
    fn a_surname_that_speaks_is_no_place() {
        for after in ["It will cost more, according to [LLima].", "[LLima] said so.", "\"No,\" said [LLima]."] {
            let text = format!("Then [PAna Lima] left. {after}");
            assert_eq!(found(&text, 4000)[1], row(EntityKind::Person, "Lima"), "{text}");
        }
        assert_eq!(found("Then [PAna Lima] left for [LLima].", 4000)[1], row(EntityKind::Place, "Lima"));
    }

    #[test]
    fn small_everyday_words_are_no_name() {
        assert!(found("Then the [Ogroup] left.", 4000).is_empty());
    }
}
