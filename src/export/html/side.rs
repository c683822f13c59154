//! What stands beside the article: the page's parts, a legend, the people and what they said.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::escape::{self, escaped};
use crate::article::{Article, Entity, Quote};
use crate::entity::EntityKind;
use crate::page::Timestamp;

/// Statement and entity kinds with their names for readers.
const LEGEND: [(&str, &str); 10] = [
    ("direct", "in the speaker\u{2019}s words"),
    ("mixed", "partly in the speaker\u{2019}s words"),
    ("indirect", "in the writer\u{2019}s words"),
    ("cue", "says that it was said"),
    ("speaker", "speaker beside it"),
    ("person", "person"),
    ("organization", "organisation"),
    ("place", "place"),
    ("nationality", "nationality"),
    ("value", "date or amount"),
];

pub(super) fn push(out: &mut String, article: &Article<'_>) {
    parts(out, article);
    out.push_str("<section aria-labelledby=\"t-legend\"><h2 id=\"t-legend\">Marks</h2><ul class=\"legend\">\n");
    for (class, name) in LEGEND {
        let _ = writeln!(out, "<li><span class=\"{class}\">{name}</span></li>");
    }
    out.push_str("</ul>\n<p class=\"note hint\">");
    out.push_str("Point at a statement or a name, or tap it, to see whose it is and where else that is named.");
    out.push_str("</p></section>\n");
    statements(out, article);
    others(out, article);
}

/// The parts of the page, those included that were given beside the text.
fn parts(out: &mut String, article: &Article<'_>) {
    let dateline = article.dateline().map(|dateline| {
        let day = dateline.date().map(|day| day.to_string());
        let parts = [dateline.place(), dateline.country(), dateline.agency(), day.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let bylines = article.bylines().collect::<Vec<_>>().join(", ");
    let rows = [
        ("Section", article.section().map(str::to_owned)),
        ("Headline", article.headline().map(str::to_owned)),
        ("By", (!bylines.is_empty()).then_some(bylines)),
        ("Published", article.published().and_then(Timestamp::to_iso)),
        ("Updated", article.updated().and_then(Timestamp::to_iso)),
        ("Dateline", dateline),
    ];
    if rows.iter().all(|(_, value)| value.is_none()) {
        return;
    }
    out.push_str("<section aria-labelledby=\"t-page\"><h2 id=\"t-page\">Page</h2><dl>\n");
    for (name, value) in rows {
        if let Some(value) = value {
            let _ = writeln!(out, "<dt>{name}</dt><dd dir=\"auto\">{}</dd>", escaped(&value));
        }
    }
    out.push_str("</dl></section>\n");
}

/// People and other speakers with their statements, then the statements of nobody with a name.
fn statements(out: &mut String, article: &Article<'_>) {
    let mut of: BTreeMap<Option<u32>, Vec<(usize, Quote<'_>)>> = BTreeMap::new();
    for (index, quote) in article.quotes().enumerate() {
        of.entry(article.quote_data()[index].entity).or_default().push((index, quote));
    }
    let people = (0..).zip(article.all_entities()).filter_map(|(index, entity)| {
        let said = of.get(&Some(index));
        let person = entity.kind() == EntityKind::Person && article.gives(EntityKind::Person);
        (person || said.is_some()).then_some((index, entity, said))
    });
    out.push_str("<section aria-labelledby=\"t-who\"><h2 id=\"t-who\">Who said what</h2><ul class=\"people\">\n");
    for (index, entity, said) in people {
        let _ = write!(out, "<li data-e=\"{index}\"><h3 dir=\"auto\">");
        escape::push(out, entity.name());
        out.push_str("</h3>");
        let roles = entity.roles().map(escaped).collect::<Vec<_>>().join("; ");
        let _ = write!(out, "<p class=\"note\">{}{}</p>", if roles.is_empty() { "" } else { &roles }, {
            let count = mentions(entity);
            if roles.is_empty() { count } else { format!(", {count}") }
        });
        list(out, said.map_or(&[], Vec::as_slice), false);
        out.push_str("</li>\n");
    }
    if let Some(said) = of.get(&None) {
        out.push_str("<li><h3>No name</h3>");
        list(out, said, true);
        out.push_str("</li>\n");
    }
    out.push_str("</ul></section>\n");
}

/// Links to statements, with the speaker's words where there is no name.
fn list(out: &mut String, said: &[(usize, Quote<'_>)], words: bool) {
    if said.is_empty() {
        return;
    }
    out.push_str("<ol>");
    for (index, quote) in said {
        let _ = write!(out, "<li value=\"{}\"><a href=\"#q{index}\" data-n=\"{index}\" dir=\"auto\">", index + 1);
        if let Some(mention) = quote.speaker().mention_text().filter(|_| words) {
            let _ = write!(out, "{}: ", escaped(&mention));
        }
        escape::push(out, &quote.text());
        out.push_str("</a></li>");
    }
    out.push_str("</ol>");
}

fn mentions(entity: Entity<'_>) -> String {
    match entity.mentions().len() {
        1 => "1 mention".to_owned(),
        count => format!("{count} mentions"),
    }
}

/// Organisations, places and nationalities that say nothing.
fn others(out: &mut String, article: &Article<'_>) {
    let kinds = [EntityKind::Organization, EntityKind::Place, EntityKind::Nationality];
    let mut found = article.numbered().filter(|(_, entity)| kinds.contains(&entity.kind())).peekable();
    if found.peek().is_none() {
        return;
    }
    out.push_str("<section aria-labelledby=\"t-what\"><h2 id=\"t-what\">Named</h2><ul class=\"named\">\n");
    for (index, entity) in found {
        let _ = write!(out, "<li data-e=\"{index}\"><span class=\"{}\" dir=\"auto\">", entity.kind().as_str());
        escape::push(out, entity.name());
        let _ = writeln!(out, "</span> <span class=\"note\">{}</span></li>", mentions(entity));
    }
    out.push_str("</ul></section>\n");
}
