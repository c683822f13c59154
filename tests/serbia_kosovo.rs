//! The article that the crate was asked for, read whole.

use jiff::civil::date;
use wirecopy::{Article, BlockKind, EntityKind, QuoteKind};

const TEXT: &str = include_str!("data/serbia-kosovo.txt");

fn article() -> Article<'static> {
    Article::parse(TEXT).unwrap()
}

#[test]
fn the_parts_of_the_page() {
    let article = article();
    let headline = "Serbia, Kosovo fail again to agree on normalization of relations";
    assert_eq!(article.section(), Some("Europe"));
    assert_eq!(article.headline(), Some(headline));
    assert_eq!(
        article.subheadline(),
        Some("Serbian president and Kosovo’s prime minister meet with European leaders in Brussels")
    );
    assert_eq!(article.bylines().collect::<Vec<_>>(), ["Talha Ozturk"]);
    assert_eq!(article.published().unwrap().date(), Some(date(2023, 10, 27)));
    assert_eq!(article.updated().unwrap().date(), Some(date(2023, 10, 27)));
    let dateline = article.dateline().unwrap();
    assert_eq!((dateline.place(), dateline.country()), (Some("BELGRADE"), Some("Serbia")));
    assert_eq!((dateline.agency(), dateline.date()), (None, None));

    let repeat = article.blocks().iter().find(|block| block.kind() == BlockKind::HeadlineRepeat).unwrap();
    assert_eq!(&article[repeat.span()], headline);
    let tail = article.boilerplate().last().unwrap();
    assert!(article[tail].starts_with("Anadolu Agency website contains"));
    assert_eq!(article.paragraphs().len(), 12);
    assert!(article[article.paragraphs()[0]].starts_with("Serbia and Kosovo failed"));
    assert!(article[article.paragraphs()[11]].ends_with("still considers Kosovo as its territory."));
}

#[test]
fn who_said_what() {
    let article = article();
    let found: Vec<_> = article
        .quotes()
        .map(|quote| {
            let mention = quote.speaker().mention_text().map(|words| words.into_owned());
            (quote.speaker_name(), mention, quote.kind(), quote.text().into_owned())
        })
        .collect();
    let (vucic, kurti) = (Some("Aleksandar Vucic"), Some("Albin Kurti"));
    let expected = [
        (
            vucic,
            "Vucic",
            QuoteKind::Indirect,
            "Serbia wants all agreements with Kosovo to be implemented but they will not accept Kosovo's independence",
        ),
        (
            vucic,
            "he",
            QuoteKind::Direct,
            "We want peace in the entire region and we will continue to act responsibly in this regard,",
        ),
        (
            vucic,
            "He",
            QuoteKind::Indirect,
            "they will do their best to show the world how serious they are and who deserves the trust of the \
             international community",
        ),
        (kurti, "Kurti", QuoteKind::Indirect, "Vucic refused to sign an agreement with Kosovo"),
        (
            kurti,
            "he",
            QuoteKind::Direct,
            "Accepting means signing. Only signing means accepting and guarantees implementation,",
        ),
    ];
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, (name, mention, kind, text)) in found.iter().zip(expected) {
        assert_eq!((found.0, found.1.as_deref(), found.2), (name, Some(mention), kind));
        // Whether "that" opens the statement is the annotators' habit, not the test's matter.
        assert_eq!(found.3.trim_start_matches("that "), text);
    }
    let cues: Vec<_> = article.quotes().map(|quote| quote.cue_text().unwrap().into_owned()).collect();
    assert!(cues[0].starts_with("told"), "{cues:?}");
    assert_eq!(cues[1], "said");
    assert_eq!(cues[2], "added");
}

#[test]
fn statements_by_person() {
    let article = article();
    for (name, count) in [("Aleksandar Vucic", 3), ("Albin Kurti", 2), ("Charles Michel", 0)] {
        let person = article.people().find(|person| person.name() == name).unwrap();
        assert_eq!(article.quotes_by(person).count(), count, "{name}");
    }
}

#[test]
fn people_and_their_roles() {
    let article = article();
    for (name, role) in [
        ("Aleksandar Vucic", "Serbian President"),
        ("Albin Kurti", "Prime Minister"),
        ("Charles Michel", "European Council President"),
        ("Emmanuel Macron", "French President"),
        ("Olaf Scholz", "German Chancellor"),
        ("Giorgia Meloni", "Italian Prime Minister"),
        ("Josep Borrell", "European Union foreign policy chief"),
        ("Miroslav Lajcak", "EU Special Representative"),
    ] {
        let person = article.people().find(|person| person.name() == name);
        let roles: Vec<_> = person.unwrap_or_else(|| panic!("no {name}")).roles().collect();
        assert!(roles.iter().any(|found| found.contains(role)), "{name}: {roles:?}");
    }
    let people: Vec<_> = article.people().map(|person| person.name()).collect();
    assert_eq!(people.len(), 8, "{people:?}");
}

#[test]
fn countries_and_organisations() {
    let article = article();
    let find = |name: &str| {
        article
            .entities()
            .find(|entity| entity.mentions().iter().any(|mention| &article[mention.span()] == name))
            .unwrap_or_else(|| panic!("no {name}"))
    };
    for (name, code) in [("Türkiye", "TR"), ("US", "US"), ("UK", "GB"), ("France", "FR"), ("Serbia", "RS")] {
        let entity = find(name);
        assert_eq!((entity.kind(), entity.country()), (EntityKind::Place, Some(code)), "{name}");
    }
    for name in ["European Council", "UN", "EU"] {
        assert_eq!(find(name).kind(), EntityKind::Organization, "{name}");
    }
    assert_eq!(find("EU"), find("European Union"));
    assert_eq!(find("EU").name(), "European Union");
    assert_eq!((find("Serbian").kind(), find("Serbian").country()), (EntityKind::Nationality, Some("RS")));
    let vucic = find("Aleksandar Vucic");
    assert_eq!(find("Serbian president"), vucic, "in the sub-headline");
    let at = TEXT.find("he said.").unwrap();
    assert_eq!(article.entity_at(at), Some(vucic));
}
