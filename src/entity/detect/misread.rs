//! What reads like a person's name and is none: a storm's, a ship's, a team's, a company's.

use super::{Name, firms, key_of};
use crate::entity::EntityKind;
use crate::entity::words::{Case, Shape, Word, Words};
use crate::lexicon::agencies;
use crate::lexicon::countries;
use crate::lexicon::cues::Cues;
use crate::lexicon::names;
use crate::pool::{PooledMap, PooledSet, PooledVec};

/// What storms are called by before their names.
const STORMS: &[&str] = &["Storm", "Hurricane", "Typhoon", "Cyclone"];
/// What ships are called by before their names.
const VESSELS: &[&str] =
    &["HMAS", "HMCS", "HMS", "INS", "KM", "KMP", "MS", "MT", "MV", "RMS", "SS", "USCGC", "USNS", "USS"];
/// Kinds of ships, before their names.
const SHIPS: &[&str] = &[
    "boat", "destroyer", "ferry", "freighter", "frigate", "icebreaker", "ship", "submarine", "tanker", "trawler",
    "vessel", "warship", "yacht",
];
/// Offices in a team, after its name.
const TEAM: &[&str] = &[
    "boss", "captain", "coach", "defender", "forward", "goalkeeper", "manager", "midfielder", "skipper", "striker",
    "winger",
];

/// Offices of any body, after its name.
const OFFICES: &[&str] = &[
    "analyst", "ceo", "cfo", "chief", "columnist", "coo", "correspondent", "cto", "economist", "exec", "executive",
    "rep", "reporter", "representative", "spokesman", "spokesperson", "spokeswoman", "strategist",
];

/// Leaves out storms and figures, and makes organisations of teams and companies.
pub(super) fn mark(text: &str, words: &Words, names: &mut Vec<Name>) {
    let form = |word: &Word| word.span.slice(text);
    let form_of = |name: &Name| name.span.slice(text);
    let own = |name: &Name| &words.words[name.words.clone()];
    let is_person = |name: &Name| name.kind == EntityKind::Person;
    let suffixed = |name: &Name| {
        let next = &words.words[name.words.end..words.lines[name.line as usize].words.end];
        next.iter().take(2).any(|word| word.is(Cues::ORG_SUFFIX))
    };
    let people = names.iter().filter(|name| is_person(name) && name.words.len() > 1 && !suffixed(name));
    let called: PooledSet<u64> = people.map(|name| own(name)[name.words.len() - 1].key(text)).collect();
    let is_called = |word: &Word| called.contains(&word.key(text)) || names::is_anybodys(form(word));
    let [mut storms, mut bodies, mut short]: [PooledSet<u64>; 3] = Default::default();
    // `Selby Marine` where `Selby Marine Systems` is named.
    for name in names.iter().filter(|name| name.kind == EntityKind::Organization && name.words.len() > 2) {
        let start = &own(name)[..2];
        if start.iter().all(|word| word.shape() == Shape::Capital) && names::first_name(form(&start[0])).is_none() {
            short.insert(key_of(text, start));
        }
    }
    let mut teams = PooledVec::<usize>::default();
    for (at, name) in names.iter().enumerate() {
        let line = &words.lines[name.line as usize].words;
        let sentence = &words.words[line.start..name.words.start];
        let before = sentence.last();
        let after = &words.words[name.words.end..line.end];
        if is_person(name) && before.is_some_and(|word| STORMS.contains(&form(word))) {
            storms.insert(key_of(text, own(name)));
        }
        // `the KM Sinar Bahari sank`, `the coast guard ship Terry Fox`
        let ship = matches!(sentence, [.., the, letters] if form(the).eq_ignore_ascii_case("the") && VESSELS.contains(&form(letters)));
        if is_person(name) && (ship || before.is_some_and(|word| SHIPS.contains(&form(word)))) {
            storms.insert(key_of(text, own(name)));
        }
        if let ([storm, called @ ..], true) = (own(name), is_person(name) && STORMS.contains(&form(&own(name)[0]))) {
            storms.extend([key_of(text, own(name)), key_of(text, called)].into_iter().filter(|_| !storm.possessive()));
        }
        // `Kingsbridge captain Daniel Okafor`, where nobody is called so.
        if let ([word], [office, next, ..]) = (own(name), after) {
            let holder = TEAM.contains(&form(office)) || OFFICES.iter().any(|of| of.eq_ignore_ascii_case(form(office)));
            let team = is_person(name) && holder && next.is_capital();
            if team && !word.possessive() && !is_called(word) {
                bodies.insert(key_of(text, own(name)));
            }
        }
        // `An Amazone spokesperson`
        if let ([word], [office, ..]) = (own(name), after) {
            let some = before.is_some_and(|word| matches!(form(word), "A" | "An" | "a" | "an"));
            let holder = OFFICES.iter().any(|of| of.eq_ignore_ascii_case(form(office)));
            if is_person(name) && some && holder && !word.possessive() && !is_called(word) {
                bodies.insert(key_of(text, own(name)));
            }
        }
        // `Brandvold shares`, where nobody is called so.
        let unknown = || match own(name) {
            [word] => !is_called(word),
            [first, .., last] => names::first_name(form(first)).is_none() && !called.contains(&last.key(text)),
            [] => false,
        };
        if is_person(name) && firms::is_business(text, sentence, own(name), after) && unknown() {
            bodies.insert(key_of(text, own(name)));
        }
        let place = name.kind == EntityKind::Place && countries::lookup(form_of(name)).is_none();
        // `a lawyer at Earthjustice`
        let known = || names::city(form_of(name)).is_some() || own(name).iter().any(|word| word.is(Cues::PLACE_HEAD));
        let is_role = |word: &Word| {
            word.is(Cues::ROLE) || form(word).strip_suffix('s').is_some_and(|one| Cues::of(one).any(Cues::ROLE))
        };
        let at_work = matches!(sentence, [.., role, at] if form(at) == "at" && is_role(role));
        let somebody = is_person(name);
        if at_work && (place && own(name).len() == 1 && !known() || somebody) {
            teams.push(at);
        }
        if place && firms::is_team(text, sentence, after, TEAM) && !own(name).iter().any(|word| word.possessive()) {
            teams.push(at);
        }
        // `Savane Agro, a company in Luxembourg`, `the manufacturer, Savane Agro,`, `SavaneAgro`
        let told = is_firm(text, after) || is_told_firm(text, sentence);
        let camel = || is_person(name) && own(name).iter().any(|word| is_camel(form(word)));
        let school = name.kind != EntityKind::Organization && is_school(text, own(name));
        // `Lincoln` of `Lincoln Elementary`
        if school && name.words.len() == 2 && !is_called(&own(name)[0]) {
            short.insert(key_of(text, &own(name)[..1]));
        }
        if name.kind != EntityKind::Nationality && (told || camel() || school) {
            bodies.insert(key_of(text, own(name)));
        }
        // `Brightwater Robotics, Inc.`
        if name.kind == EntityKind::Organization && own(name).last().is_some_and(|word| word.is(Cues::ORG_SUFFIX)) {
            let end = own(name).iter().position(|word| form(word) == "," || word.is(Cues::ORG_SUFFIX));
            bodies.insert(key_of(text, &own(name)[..end.unwrap_or(0)]));
            // `Brightwater` alone, where nobody is called so.
            let first = own(name).first().filter(|word| end > Some(1) && !is_called(word));
            short.extend(first.map(|word| key_of(text, &[*word])));
        }
    }
    let mostly = mostly_bodies(text, words, names, is_called);
    firms::mark_shops(text, words, names, |word| !is_called(word));
    for &at in teams.iter() {
        names[at].kind = EntityKind::Organization;
    }
    names.retain(|name| {
        // `temperatures near 40C`
        let figure = own(name).len() == 1 && own(name)[0].shape() == Shape::Number;
        match name.kind {
            EntityKind::Person => !figure && !storms.contains(&key_of(text, own(name))),
            EntityKind::Place => !figure,
            _ => true,
        }
    });
    for name in names.iter_mut().filter(|name| matches!(name.kind, EntityKind::Person | EntityKind::Place)) {
        let own = &words.words[name.words.clone()];
        let key = key_of(text, own);
        let misread = || short.contains(&key) || mostly.contains(&key) || is_trade(text, own);
        if bodies.contains(&key) || name.kind == EntityKind::Person && misread() {
            name.kind = EntityKind::Organization;
        }
    }
}

/// Names that the article reads as a body's more often than as a person's, of several words where nobody's first name leads
/// them (`Skerrybridge Martin`), of one word, no less often, where nobody is called so.
fn mostly_bodies(text: &str, words: &Words, names: &[Name], is_called: impl Fn(&Word) -> bool) -> PooledSet<u64> {
    let mut lead: PooledMap<u64, i32> = PooledMap::default();
    for name in names {
        let own = &words.words[name.words.clone()];
        let (alone, side) = (
            own.len() == 1,
            match name.kind {
                EntityKind::Organization => 2,
                EntityKind::Person => -2,
                _ => continue,
            },
        );
        let somebody = if alone { is_called(&own[0]) } else { names::first_name(own[0].span.slice(text)).is_some() };
        if somebody {
            continue;
        }
        *lead.entry(key_of(text, own)).or_insert(i32::from(alone)) += side;
    }
    lead.drain().filter(|(_, lead)| *lead > 0).map(|(key, _)| key).collect()
}

/// Makes people of those whose title was read as part of a body's name: `Miss Brandvold`.
pub(super) fn mark_titled(text: &str, words: &Words, names: &mut [Name]) {
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Organization && name.words.len() == 2) {
        let [title, last] = &words.words[name.words.clone()] else { continue };
        let form = title.span.slice(text).trim_end_matches('.');
        if matches!(form, "Mr" | "Mrs" | "Ms" | "Miss") && names::is_surname(last.span.slice(text)) {
            (name.kind, name.span) = (EntityKind::Person, last.span);
            name.words.start += 1;
        }
    }
}

/// Makes organisations of news agencies that were read as places: `LUSAKA (AFP)`.
pub(super) fn mark_agencies(text: &str, words: &Words, names: &mut [Name]) {
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Place) {
        // Two letters may be a state's.
        let capitals = words.words[name.words.start].shape() == Shape::Capitals && name.span.len() > 2;
        if capitals && agencies::contains(name.span.slice(text)) {
            name.kind = EntityKind::Organization;
        }
    }
}

/// Leaves out letters that nobody is called by and that no body has for a name: `AIDS`.
pub(super) fn drop_letters(words: &Words, names: &mut Vec<Name>, is_surname: impl Fn(&Word) -> bool) {
    names.retain(|name| match &words.words[name.words.clone()] {
        [word] if name.kind == EntityKind::Person => {
            let letters = word.shape() == Shape::Capitals && word.is(Cues::NOT_ACRONYM);
            let case = words.lines[name.line as usize].case;
            !letters || case != Case::Sentence || is_surname(word)
        }
        _ => true,
    });
}

/// Letters in brackets after a body's name are its own, not a place: `the Harbour League (HL)`.
pub(super) fn mark_acronyms(text: &str, words: &Words, names: &mut [Name]) {
    let letters = |name: &Name| {
        let own = &words.words[name.words.clone()];
        let unknown = || countries::by_name(name.span.slice(text)).is_none();
        name.kind == EntityKind::Place && own.len() == 1 && own[0].shape() == Shape::Capitals && unknown()
    };
    let mut bodies = PooledSet::<u64>::default();
    for pair in names.windows(2) {
        let [body, short] = pair else { continue };
        let between = &words.words[body.words.end..short.words.start];
        let bracketed = matches!(between, [open] if open.span.slice(text) == "(");
        if body.kind == EntityKind::Organization && bracketed && letters(short) {
            bodies.insert(key_of(text, &words.words[short.words.clone()]));
        }
    }
    for name in names.iter_mut().filter(|name| letters(name)) {
        if bodies.contains(&key_of(text, &words.words[name.words.clone()])) {
            name.kind = EntityKind::Organization;
        }
    }
}

/// What a firm is called, after `a`.
const FIRMS: &[&str] = &[
    "airline", "bank", "brokerage", "charity", "chipmaker", "company", "consultancy", "drugmaker", "firm", "insurer",
    "manufacturer", "nonprofit", "retailer", "startup", "subsidiary", "thinktank", "unit",
];

/// Whether what follows a name calls it a firm: `, a Swiss company`.
fn is_firm(text: &str, after: &[Word]) -> bool {
    let form = |word: &Word| word.span.slice(text);
    let [comma, article, rest @ ..] = after else { return false };
    let phrase = rest.iter().take(3).take_while(|word| matches!(word.shape(), Shape::Lower | Shape::Capital));
    let mut phrase = phrase.take_while(|word| !word.is(Cues::PREPOSITION));
    form(comma) == ","
        && matches!(form(article), "a" | "an")
        && phrase.any(|word| {
            // `a company spokesman` is somebody.
            let next = rest.iter().find(|next| next.span.start() >= word.span.end());
            FIRMS.contains(&form(word))
                && next.is_none_or(|next| !next.is_lower() || next.is(Cues::FUNCTION) || form(next).ends_with("ed"))
        })
}

/// Whether what stands before a name calls it a firm: `the manufacturer,`.
fn is_told_firm(text: &str, before: &[Word]) -> bool {
    let form = |word: &Word| word.span.slice(text);
    matches!(before, [.., the, noun, comma] if form(comma) == "," && form(the).eq_ignore_ascii_case("the") && FIRMS.contains(&form(noun)))
}

/// Whether a capital stands inside a word as in a firm's name: `AgroScience`, not `McDonald`, `DeLuca`.
fn is_camel(form: &str) -> bool {
    let inside = form.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map(|(at, _)| at);
    inside.is_some_and(|at| {
        at >= 4 && form[..at].chars().next_back().is_some_and(char::is_lowercase) && !form.starts_with("Fitz")
    })
}

/// `Lincoln Elementary`
fn is_school(text: &str, own: &[Word]) -> bool {
    let last = own.last().map_or("", |word| word.span.slice(text));
    own.len() > 1 && matches!(last, "Academy" | "Elementary" | "Polytechnic" | "Primary" | "Prep")
}

/// Two everyday words that nobody is called by: `National Grid`.
fn is_trade(text: &str, own: &[Word]) -> bool {
    let [first, last] = own else { return false };
    // `Air Norway`, `United Brands`
    if matches!(first.span.slice(text), "Air" | "United") {
        return true;
    }
    let everyday = |word: &Word| {
        let form = word.span.slice(text);
        let name = names::is_anybodys(form);
        word.shape() == Shape::Capital && !name && (names::common(form).is_some() || word.is(Cues::ROLE_MODIFIER))
    };
    everyday(first) && everyday(last) && !last.glued()
}

#[cfg(test)]
mod tests {
    use crate::entity::EntityKind::{Organization, Person, Place};
    use crate::entity::detect::learned::tests::{found, row};

    #[test]
    fn storms_and_figures_are_no_names() {
        assert!(found("Then Storm [PKeira] came. [PKeira] was strong.", 4000).is_empty());
        assert!(found("Then [PStorm Keira] came. [PKeira] was strong.", 4000).is_empty());
        assert!(found("The KM [PSkerry Keira] sank. [PSkerry Keira] was old.", 4000).is_empty());
        assert!(found("They saw the ferry [PSkerry Keira] sink.", 4000).is_empty());
        assert!(found("It was near [L40C] inland.", 4000).is_empty());
        assert_eq!(found("Then [PKeira] came.", 4000), [row(Person, "Keira")]);
    }

    #[test]
    fn whose_captain_somebody_is_is_a_team() {
        let text = "Then [PSkerrybridge] captain [PDaniel Okafor] left [PSkerrybridge].";
        let team = row(Organization, "Skerrybridge");
        assert_eq!(found(text, 4000), [team.clone(), row(Person, "Daniel Okafor"), team.clone()]);
        let text = "A [PSkerrybridge] spokesperson left [PSkerrybridge].";
        assert_eq!(found(text, 4000), [team.clone(), team.clone()]);
        let text = "Then [PSkerrybridge] Spokesman [PDaniel Okafor] left.";
        assert_eq!(found(text, 4000)[0], team);
        let text = "Then [PJo Brandvold] left. [PBrandvold] captain [PDaniel Okafor] stayed.";
        assert_eq!(found(text, 4000)[1], row(Person, "Brandvold"));
    }

    #[test]
    fn companies_are_no_people() {
        let text = "[PBrandvold Robotics] grew. [OBrandvold Robotics, Inc.] is new.";
        assert_eq!(found(text, 4000)[0], row(Organization, "Brandvold Robotics"));
        assert_eq!(found("Then [PNational Grid] spoke.", 4000), [row(Organization, "National Grid")]);
    }

    #[test]
    fn what_is_mostly_read_as_a_body_is_one() {
        let text = "[OSkerrybridge Martin] grew. Then [PSkerrybridge Martin] won. [OSkerrybridge Martin] paid.";
        assert_eq!(found(text, 4000), vec![row(Organization, "Skerrybridge Martin"); 3]);
        let text = "[OAna Martin] grew. Then [PAna Martin] won. [OAna Martin] paid.";
        assert_eq!(found(text, 4000)[1], row(Person, "Ana Martin"));
        let text = "[OSkerrybridge] grew. Then [PSkerrybridge] won.";
        assert_eq!(found(text, 4000), vec![row(Organization, "Skerrybridge"); 2]);
        let text = "[PAna Brandvold] left. [OBrandvold] grew. Then [PBrandvold] won.";
        assert_eq!(found(text, 4000)[2], row(Person, "Brandvold"));
    }

    #[test]
    fn what_something_lies_east_of_is_a_place() {
        assert_eq!(found("The hills east of [OCastelo Skerry] burn.", 4000), [row(Place, "Castelo Skerry")]);
        assert_eq!(found("The hills of [OCastelo Skerry] burn.", 4000), [row(Organization, "Castelo Skerry")]);
    }

    #[test]
    fn what_is_called_a_company_is_one() {
        let text = "The land went to [LSavane Skerry], a company registered in Fife. [LSavane Skerry] denied it.";
        let firm = row(Organization, "Savane Skerry");
        assert_eq!(found(text, 4000).into_iter().filter(|found| *found == firm).count(), 2);
        let text = "The manufacturer, [PSavane Skerry], denied it. She is a lawyer at [LSkerrybridge] now.";
        assert_eq!(found(text, 4000), [row(Organization, "Savane Skerry"), row(Organization, "Skerrybridge")]);
        let text = "Strategists at [PMorgan Skerry] said so.";
        assert_eq!(found(text, 4000), [row(Organization, "Morgan Skerry")]);
        assert_eq!(found("Then [PDow SkerryScience] denied it.", 4000), [row(Organization, "Dow SkerryScience")]);
        assert_eq!(found("Then [PAna McSkerry] denied it.", 4000), [row(Person, "Ana McSkerry")]);
        let text = "They met [PAna Brandvold], a company spokeswoman.";
        assert_eq!(found(text, 4000), [row(Person, "Ana Brandvold")]);
    }

    #[test]
    fn what_has_shares_or_a_board_is_a_firm() {
        for text in [
            "Then [PSkerrybridge] shares fell.",
            "It is [PSkerrybridge]'s largest division.",
            "The cable giant [PSkerrybridge] grew.",
            "They bought a stake in [PSkerrybridge] then.",
        ] {
            assert_eq!(found(text, 4000), [row(Organization, "Skerrybridge")], "{text}");
        }
        let text = "Then [PAna Brandvold] came. A stake in [PBrandvold] fell.";
        assert_eq!(found(text, 4000)[1], row(Person, "Brandvold"));
        assert_eq!(found("Then [PAir Skerrybridge] flew.", 4000), [row(Organization, "Air Skerrybridge")]);
    }

    #[test]
    fn a_shop_has_the_s_in_its_name() {
        let text = "Then [PSkerrybridge]'s has grown. [PSkerrybridge]'s shelves are full.";
        assert_eq!(found(text, 4000), vec![row(Organization, "Skerrybridge's"); 2]);
        let text = "Then [PAna Brandvold] came. [PBrandvold]'s has grown.";
        assert_eq!(found(text, 4000)[1], row(Person, "Brandvold"));
        assert_eq!(found("Then [PSkerrybridge]'s house was sold.", 4000), [row(Person, "Skerrybridge")]);
    }

    #[test]
    fn what_wins_or_has_defenders_is_a_team() {
        for text in [
            "They beat [LSkerrybridge] by two.",
            "He scored for [LSkerrybridge] again.",
            "Then [LSkerrybridge] central defender Rui left.",
        ] {
            assert_eq!(found(text, 4000)[0], row(Organization, "Skerrybridge"), "{text}");
        }
        assert_eq!(found("They beat [LNorway] by two.", 4000), [row(Place, "Norway")]);
        assert_eq!(found("They left for [LSkerrybridge] again.", 4000), [row(Place, "Skerrybridge")]);
    }

    #[test]
    fn whom_a_title_names_is_a_person() {
        assert_eq!(found("Then [OMiss Baird] left.", 4000), [row(Person, "Baird")]);
        assert_eq!(found("Then [OMiss Skerry] left.", 4000), [row(Organization, "Miss Skerry")]);
    }

    #[test]
    fn agencies_are_no_places() {
        assert_eq!(found("She told [LAFP] so.", 4000), [row(Organization, "AFP")]);
    }

    #[test]
    fn a_label_in_capitals_is_no_part_of_a_name() {
        let text = "[OSOURCE Brandvold Robotics, Inc.]";
        assert_eq!(found(text, 4000), [row(Organization, "Brandvold Robotics, Inc.")]);
    }

    #[test]
    fn letters_that_are_nobodys_are_no_names() {
        assert!(found("They spoke of [PAIDS] there.", 4000).is_empty());
        let text = "Then [PAna Aids] came. [PAIDS] left.";
        assert_eq!(found(text, 4000).len(), 2);
    }

    #[test]
    fn letters_in_brackets_are_those_of_the_body_before() {
        let text = "The [OHarbour League] ([LHL]) met. The [LHL] left.";
        let kinds = found(text, 4000).into_iter().map(|(kind, _)| kind);
        assert!(kinds.eq([Organization; 3]));
        let text = "The [OHarbour League] ([LOslo]) met.";
        assert_eq!(found(text, 4000)[1], row(Place, "Oslo"));
    }
}
