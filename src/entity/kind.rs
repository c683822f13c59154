//! What an entity is and how a mention speaks of it.

/// What an entity is.
///
/// ```
/// use wirecopy::EntityKind;
///
/// assert_eq!(EntityKind::Organization.as_str(), "organization");
/// assert!(EntityKind::Money.is_value() && !EntityKind::Person.is_value());
/// ```
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
    /// A day or longer on the calendar: `Thursday`, `last month`, `the 1980s`.
    Date,
    /// A time or part of a day: `10 a.m. Tuesday`, `Friday night`.
    Time,
    /// An amount of money.
    Money,
    /// A percentage.
    Percent,
    /// An amount of a unit of measure: `5 km`, `2 million barrels`.
    Quantity,
    /// A place in an order: `third`.
    Ordinal,
    /// Any other number.
    Cardinal,
}

impl EntityKind {
    /// The name in the JSON format.
    ///
    /// ```
    /// assert_eq!(wirecopy::EntityKind::Nationality.as_str(), "nationality");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            EntityKind::Person => "person",
            EntityKind::Organization => "organization",
            EntityKind::Place => "place",
            EntityKind::Nationality => "nationality",
            EntityKind::Date => "date",
            EntityKind::Time => "time",
            EntityKind::Money => "money",
            EntityKind::Percent => "percent",
            EntityKind::Quantity => "quantity",
            EntityKind::Ordinal => "ordinal",
            EntityKind::Cardinal => "cardinal",
        }
    }

    /// Whether an entity of the kind has a value instead of a name: dates, times and amounts.
    ///
    /// ```
    /// use wirecopy::EntityKind;
    ///
    /// assert!(EntityKind::Date.is_value() && !EntityKind::Place.is_value());
    /// ```
    pub const fn is_value(self) -> bool {
        !matches!(self, EntityKind::Person | EntityKind::Organization | EntityKind::Place | EntityKind::Nationality)
    }
}

/// How a mention speaks of its entity.
///
/// ```
/// use wirecopy::{Article, MentionForm};
///
/// let article = Article::parse("Mayor speaks\n\nAna Lima came to the port. She left on Monday.")?;
/// let forms: Vec<_> = article.people().next().unwrap().mentions().iter().map(|mention| mention.form()).collect();
/// assert_eq!(forms, [MentionForm::Name, MentionForm::Pronoun]);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
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
