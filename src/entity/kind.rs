//! What an entity is and how a mention speaks of it.

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum EntityKind {
    /// A person.
    Person,
    /// A company, agency, party, team, government body.
    Organization,
    /// A country, city, region, river.
    Place,
    /// A nationality, or a religious or political group.
    Nationality,
}

impl EntityKind {
    /// The name in the JSON format.
    pub const fn as_str(self) -> &'static str {
        match self {
            EntityKind::Person => "person",
            EntityKind::Organization => "organization",
            EntityKind::Place => "place",
            EntityKind::Nationality => "nationality",
        }
    }
}

/// How a mention speaks of its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum MentionForm {
    /// By name: `Albin Kurti`, `Kurti`.
    Name,
    /// By description: `the prime minister`.
    Nominal,
    /// By pronoun: `he`.
    Pronoun,
}
