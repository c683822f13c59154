//! Places told by how their names begin (`North Tyneside`, `Port Moresby`), and nouns that only look like one (`Port
//! reopens`).

use super::{Name, key_of};
use crate::entity::EntityKind;
use crate::entity::words::{Case, Shape, Word, Words};
use crate::lexicon::countries::{self, CountryKind};
use crate::lexicon::cues::Cues;
use crate::lexicon::names::{self, Common};
use crate::lexicon::regions;
use crate::pool::{PooledMap, PooledSet};

/// First words that hardly anybody is called by.
const SURE: &[&str] = &["North", "South", "East", "West", "Port", "Fort", "Mount", "Upper", "Lower"];

/// Whether nearly all names of two words that begin so are of places, for all the first names that are like it.
pub(in crate::entity) fn begins_place(first: &str) -> bool {
    SURE.contains(&first)
}

/// Those that some people are called by: what follows must be no surname.
const LIKELY: &[&str] = &["Lake", "San", "Santa", "Santo", "Saint", "St", "St.", "Cape"];

/// Where one place lies from another.
const COMPASS: &[&str] =
    &["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts"];

/// Makes places of what was read as a person's name and begins as a place's does. Nobody in the article may be called by
/// the last word, which `calls` tells, and no mention may stand by an office or an age.
pub(super) fn mark(text: &str, words: &Words, names: &mut [Name], calls: impl Fn(usize) -> bool) {
    // `Covent Garden`
    let ends = |last: &Word| last.is(Cues::PLACE_HEAD) && !names::is_surname(last.span.slice(text));
    let begins = |name: &Name| {
        let own = &words.words[name.words.clone()];
        let [first, last] = own else { return false };
        let (form, known) = (first.span.slice(text), last.span.slice(text));
        let unknown = || !names::is_anybodys(known);
        name.kind == EntityKind::Person
            && own.iter().all(|word| word.shape() == Shape::Capital)
            && !first.possessive()
            && !last.glued()
            && countries::lookup(known).is_none_or(|form| form.kind == CountryKind::Name)
            && !follows_capital(words, name)
            && (SURE.contains(&form)
                || LIKELY.contains(&form) && unknown()
                || ends(last) && names::first_name(form).is_none())
    };

    let mut people = PooledSet::default();
    for name in names.iter().filter(|name| begins(name)) {
        if calls(name.words.end - 1) || is_introduced(text, words, name) {
            people.insert(key_of(text, &words.words[name.words.clone()]));
        }
    }
    let hit = hit_towns(text, words, names);
    let is_hit =
        |name: &Name| name.kind == EntityKind::Person && hit.contains(&key_of(text, &words.words[name.words.clone()]));
    let mut before: Option<(usize, EntityKind)> = None;
    for name in names.iter_mut() {
        let begins = begins(name) && !people.contains(&key_of(text, &words.words[name.words.clone()]));
        let from = before.is_some_and(|(end, kind)| kind == EntityKind::Place && is_reached(text, words, name, end));
        if begins || is_beside(text, words, name) || is_seat(text, words, name) || from || is_hit(name) {
            name.kind = EntityKind::Place;
        }
        before = Some((name.words.end, name.kind));
    }
}

/// Words with a capital that are no part of the name after them.
const NOT_PART: Cues = Cues::ROLE.or(Cues::HONORIFIC).or(Cues::FUNCTION).or(Cues::CALENDAR);

/// Whether the name is but the end of a longer one: `East Gold` of `Far East Gold`.
fn follows_capital(words: &Words, name: &Name) -> bool {
    let from = words.lines[name.line as usize].words.start;
    let before = words.words[from..name.words.start].last();
    before.is_some_and(|word| word.is_capital() && !word.possessive() && !word.is(NOT_PART))
}

/// Whether something lies in a direction of it: `east of Castelo Branco`.
fn is_beside(text: &str, words: &Words, name: &Name) -> bool {
    let own = &words.words[name.words.clone()];
    let body = Cues::ORG_HEAD.or(Cues::ORG_SUFFIX).or(Cues::ORG_KNOWN).or(Cues::GROUP);
    let from = words.lines[name.line as usize].words.start;
    let [.., direction, of] = &words.words[from..name.words.start] else { return false };
    matches!(name.kind, EntityKind::Person | EntityKind::Organization)
        && COMPASS.contains(&direction.span.slice(text))
        && of.span.slice(text) == "of"
        && !own.iter().any(|word| word.is(body) || word.shape() == Shape::Capitals)
}

/// Towns that were read as somebody of one name, where a storm or a quake hits one: `the tornado that struck Marlow`.
/// Nobody is called so in full, and none of them speaks.
fn hit_towns(text: &str, words: &Words, names: &[Name]) -> PooledSet<u64> {
    let key = |name: &Name| key_of(text, &words.words[name.words.clone()]);
    let mut hit = PooledSet::default();
    let lone = |name: &&Name| name.kind == EntityKind::Person && name.words.len() == 1;
    for name in names.iter().filter(lone) {
        let line = &words.lines[name.line as usize].words;
        let before = &words.words[line.start..name.words.start];
        let strikes = before.last().is_some_and(|verb| STRIKES.contains(&verb.span.slice(text)));
        let storm = || before.iter().any(|word| STORMS.contains(&word.span.slice(text)));
        if strikes && storm() {
            hit.insert(key(name));
        }
    }
    if hit.is_empty() {
        return hit;
    }
    for name in names.iter().filter(|name| name.kind == EntityKind::Person) {
        let end = words.lines[name.line as usize].words.end;
        let speaks = words.words.get(name.words.end).is_some_and(|next| name.words.end < end && next.is(Cues::SPEECH));
        if name.words.len() > 1 {
            hit.remove(&key_of(text, &words.words[name.words.end - 1..name.words.end]));
        } else if speaks {
            hit.remove(&key(name));
        }
    }
    hit
}

/// What a storm does to a town.
const STRIKES: &[&str] =
    &["battered", "devastated", "flattened", "hit", "hits", "levelled", "leveled", "strikes", "struck"];
/// What strikes towns.
const STORMS: &[&str] = &[
    "Tornado", "cyclone", "earthquake", "fire", "flood", "floods", "hurricane", "quake", "storm", "tornado", "tsunami",
    "twister", "typhoon", "wildfire",
];

/// Who sits in a parliament for a seat.
const MEMBERS: &[&str] = &["MP", "MPs", "TD", "TDs", "MEP", "MSP", "MLA", "MS", "AM"];

/// Whether somebody sits in a parliament for it: `a TD for Galway East`.
fn is_seat(text: &str, words: &Words, name: &Name) -> bool {
    let from = words.lines[name.line as usize].words.start;
    let line = &words.lines[name.line as usize].words;
    let next = words.words.get(name.words.end).filter(|_| name.words.end < line.end);
    // `Alberta Premier Ana Lima`
    let own = &words.words[name.words.clone()];
    let region =
        name.kind == EntityKind::Person && own.len() == 1 && regions::country_of(name.span.slice(text)).is_some();
    if region
        && next.is_some_and(|next| {
            matches!(next.span.slice(text), "premier" | "Premier" | "governor" | "Governor" | "Gov.")
        })
    {
        return true;
    }
    // `the Selby MP`
    let before = &words.words[from..name.words.start];
    let the = before.last().is_some_and(|word| word.span.slice(text).eq_ignore_ascii_case("the"));
    let town = name.kind == EntityKind::Person || names::city(name.span.slice(text)).is_some();
    if the && town && own.len() == 1 && next.is_some_and(|next| MEMBERS.contains(&next.span.slice(text))) {
        return true;
    }
    let [.., member, joint] = &words.words[from..name.words.start] else { return false };
    name.kind == EntityKind::Person && MEMBERS.contains(&member.span.slice(text)) && joint.span.slice(text) == "for"
}

/// Whether something goes there from the place that ends at `end`: `from Lembar to Padang Bai`.
fn is_reached(text: &str, words: &Words, name: &Name, end: usize) -> bool {
    let body = Cues::ORG_HEAD.or(Cues::ORG_SUFFIX).or(Cues::ORG_KNOWN).or(Cues::GROUP);
    let own = &words.words[name.words.clone()];
    let from = words.lines[name.line as usize].words.start;
    let place = words.words[..end].iter().rposition(|word| !word.is_capital()).filter(|&at| at >= from);
    matches!(name.kind, EntityKind::Person | EntityKind::Organization)
        && matches!(&words.words[end..name.words.start.max(end)], [to] if to.span.slice(text) == "to")
        && place.is_some_and(|at| words.words[at].span.slice(text) == "from")
        && own.iter().all(|word| word.shape() == Shape::Capital && !word.is(body) && !word.possessive())
}

/// Whether an office stands before the name, or an age or `who` behind it.
fn is_introduced(text: &str, words: &Words, name: &Name) -> bool {
    let line = &words.lines[name.line as usize].words;
    let word = |at: usize| line.contains(&at).then(|| words.words[at]);
    let form = |at: usize| word(at).map_or("", |word| word.span.slice(text));
    let (start, end) = (name.words.start, name.words.end);
    let titled = start.checked_sub(1).and_then(word).is_some_and(|word| word.is(Cues::ROLE.or(Cues::HONORIFIC)));
    let after = if form(end) == "," { end + 1 } else { end };
    let aged = after > end && word(after).is_some_and(|age| age.shape() == Shape::Number && age.span.len() <= 3);
    titled || aged || matches!(form(after), "who" | "whose")
}

/// How often a word stands inside a sentence, small and with a capital.
#[derive(Debug, Clone, Copy, Default)]
struct Inside {
    small: u32,
    capital: u32,
}

/// Leaves out nouns that have their capital from the start of the line alone: such as places are called by, and those that
/// the article writes small elsewhere.
pub(super) fn drop_nouns(text: &str, words: &Words, names: &mut Vec<Name>) {
    let lone = |name: &Name| {
        let opens = words.lines[name.line as usize].words.start == name.words.start;
        let word = words.words[name.words.start];
        opens
            && name.words.len() == 1
            && matches!(name.kind, EntityKind::Place | EntityKind::Organization)
            && word.shape() == Shape::Capital
            && (word.is(Cues::PLACE_HEAD) || names::common(word.span.slice(text)) == Some(Common::Noun))
    };
    let mut inside: PooledMap<u64, Inside> = PooledMap::default();
    for name in names.iter().filter(|name| lone(name)) {
        inside.entry(words.words[name.words.start].key(text)).or_default();
    }
    if inside.is_empty() {
        return;
    }
    for line in words.lines.iter().filter(|line| line.case == Case::Sentence) {
        let own = &words.words[line.words.clone()];
        for pair in own.windows(2) {
            // The last word of a name, or the first of a quotation, says nothing of the noun.
            if pair[1].is_capital() && (pair[0].is_capital() || pair[0].shape() == Shape::Mark) {
                continue;
            }
            if let Some(count) = inside.get_mut(&pair[1].key(text)) {
                count.small += u32::from(pair[1].is_lower());
                count.capital += u32::from(pair[1].is_capital());
            }
        }
    }
    let is_place_head = |word: Word| word.is(Cues::PLACE_HEAD);
    names.retain(|name| {
        let word = words.words[name.words.start];
        let count = inside.get(&word.key(text)).copied().unwrap_or_default();
        !(lone(name) && count.capital == 0 && (count.small > 0 || is_place_head(word)))
    });
}

#[cfg(test)]
mod tests {
    use crate::entity::EntityKind;
    use crate::entity::detect::learned::tests::{found, row};

    #[test]
    fn directions_and_ports_begin_names_of_places() {
        for name in
            ["North Tyneside", "South Shields", "West Bromwich", "East Kilbride", "Port Moresby", "Lake Havelock"]
        {
            let expected = [row(EntityKind::Place, name)];
            assert_eq!(found(&format!("Then [P{name}] said so."), 4000), expected);
        }
        // Whom an office, an age or the surname alone tells to be a person.
        for text in [
            "Then the mayor [PWest Holmsby] left.",
            "Then [PWest Holmsby], 34, left.",
            "Then [PWest Holmsby], who sang, left.",
        ] {
            assert_eq!(found(text, 4000), [row(EntityKind::Person, "West Holmsby")], "{text}");
        }
        let text = "Then [PWest Holmsby] left. Later [PHolmsby] spoke.";
        assert!(found(text, 4000).iter().all(|(kind, _)| *kind == EntityKind::Person));
        assert_eq!(found("Then [PLake Collins] left.", 4000), [row(EntityKind::Person, "Lake Collins")]);
    }

    #[test]
    fn seats_and_goals_of_journeys_are_places() {
        let text = "She is a TD for [PSkerry East] now.";
        assert_eq!(found(text, 4000), [row(EntityKind::Place, "Skerry East")]);
        let text = "They sailed from [LOslo] to [OPadang Skerry] then.";
        assert_eq!(found(text, 4000)[1], row(EntityKind::Place, "Padang Skerry"));
        assert_eq!(found("[PAlberta] Premier [PAna Brandvold] left.", 4000)[0].0, EntityKind::Place);
        assert_eq!(found("Then the [PSelby] MP left.", 4000), [row(EntityKind::Place, "Selby")]);
        let text = "The tornado that struck [PSelby] is over. [PSelby] mourns.";
        assert_eq!(found(text, 4000), vec![row(EntityKind::Place, "Selby"); 2]);
        let text = "The tornado that struck [PSelby] is over. [PSelby] said so.";
        assert_eq!(found(text, 4000)[0].0, EntityKind::Person);
        let text = "It passed from [LOslo] to [PAna Brandvold]. Then [PBrandvold] left.";
        assert_eq!(found(text, 4000)[1].0, EntityKind::Person);
    }

    #[test]
    fn honours_and_offices_are_no_names() {
        assert!(found("[PPlayer] of the match: nobody", 4000).is_empty());
        assert!(found("Then the [OTaoiseach] left.", 4000).is_empty());
        assert!(found("[ONeighbors] told her so.", 4000).is_empty());
        assert!(found("He heard a hint of [Pvibrato] then.", 4000).is_empty());
    }

    #[test]
    fn what_ends_as_places_do_is_one() {
        assert_eq!(found("She was at [PSkerry Airport] then.", 4000), [row(EntityKind::Place, "Skerry Airport")]);
        assert_eq!(found("She met [PAna Airport] then.", 4000)[0].0, EntityKind::Person);
        assert_eq!(found("Then [PUnited Nations] envoys left.", 4000)[0].0, EntityKind::Organization);
    }

    #[test]
    fn a_noun_at_the_start_is_no_name() {
        assert!(found("[LPort] reopens.", 4000).is_empty());
        assert!(found("[OPilots] came. All pilots left.", 4000).is_empty());
        assert_eq!(found("[LPort] reopens. They love the [LPort] now.", 4000).len(), 2);
        assert_eq!(found("[OParliament] sat.", 4000), [row(EntityKind::Organization, "Parliament")]);
    }
}
