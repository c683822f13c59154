//! Dates, times and amounts as entities: each is one of its own, with one mention.

use super::{EntityData, EntityKind, Mention, MentionForm};
use crate::few::Few;
use crate::pool::PooledVec;
use crate::span::Span;
use crate::value::{ValueKind, ValueMention};

/// The kind of the entity that a value becomes. Lengths of time and what comes again are values only.
fn kind(value: ValueKind) -> Option<EntityKind> {
    Some(match value {
        ValueKind::Date => EntityKind::Date,
        ValueKind::Time => EntityKind::Time,
        ValueKind::Duration | ValueKind::Set => return None,
        ValueKind::Money => EntityKind::Money,
        ValueKind::Percent => EntityKind::Percent,
        ValueKind::Quantity => EntityKind::Quantity,
        ValueKind::Ordinal => EntityKind::Ordinal,
        ValueKind::Cardinal => EntityKind::Cardinal,
    })
}

/// The values as entities. A value inside a longer name (`Sunday Times`) is part of the name.
pub(crate) fn entities(named: &[EntityData], values: &[ValueMention]) -> Vec<EntityData> {
    let mut entities = Vec::with_capacity(values.len());
    let mut names: PooledVec<Span> = named
        .iter()
        .flat_map(|entity| entity.mentions.iter())
        .filter(|mention| mention.form == MentionForm::Name)
        .map(|mention| mention.span)
        .collect();
    names.sort_unstable();
    let mut names = names.iter().peekable();
    for value in values {
        let span = value.span();
        while names.next_if(|name| name.end() <= span.start()).is_some() {}
        let named = names.peek().is_some_and(|name| name.contains(span) && **name != span);
        if let (false, Some(kind)) = (named, kind(value.kind())) {
            entities.push(EntityData {
                kind,
                name: span,
                roles: Few::None,
                mentions: Few::One([Mention { span, form: MentionForm::Name }]),
                country: None,
                value: value.value(),
                confidence: 1.0,
            });
        }
    }
    entities
}
