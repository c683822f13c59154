//! What an analyzer may set.

use std::ops::{BitOr, BitOrAssign};
use std::sync::Arc;

use once_cell::sync::Lazy;

use super::given::Given;
use crate::entity::{EntityKind, Gazetteer};
use crate::quote::QuoteKind;

/// Offsets are `u32`, so this is the longest text there can be.
pub(crate) const MAX_TEXT: usize = u32::MAX as usize;

/// What an article was read with.
#[derive(Debug, Clone)]
pub(crate) struct Options {
    pub(crate) max_text: usize,
    pub(crate) entities: EntityKinds,
    pub(crate) quotes: QuoteKinds,
    /// Names of the user's own.
    pub(crate) gazetteer: Option<Arc<Gazetteer>>,
    /// Parts of the page that are known from elsewhere.
    pub(crate) given: Arc<Given>,
}

/// What most articles are read with.
static NOTHING: Lazy<Arc<Given>> = Lazy::new(Arc::default);

impl Default for Options {
    fn default() -> Options {
        Options {
            max_text: MAX_TEXT,
            entities: EntityKinds::ALL,
            quotes: QuoteKinds::ALL,
            gazetteer: None,
            given: NOTHING.clone(),
        }
    }
}

impl Options {
    /// Whether direct quotes are all that needs names: then their speakers are found by capitals alone.
    pub(crate) fn is_direct(&self) -> bool {
        let indirect = self.quotes.contains(QuoteKind::Mixed) || self.quotes.contains(QuoteKind::Indirect);
        let direct = self.quotes.contains(QuoteKind::Direct) && !indirect;
        direct && !self.entities.any(EntityKinds::NAMES) && self.gazetteer.is_none()
    }

    /// Whether anything needs names: an entity of a kind that has some, or a quote, which has a speaker.
    pub(crate) fn needs_names(&self) -> bool {
        self.entities.any(EntityKinds::NAMES) || !self.quotes.is_empty()
    }

    /// Whether the encoder labels names; nationalities are found by rules.
    pub(crate) fn learns_names(&self) -> bool {
        self.entities.any(EntityKinds::PERSON | EntityKinds::ORGANIZATION | EntityKinds::PLACE) || self.learns_roles()
    }

    /// Whether the encoder labels the parts of statements; direct ones are found by marks and rules.
    pub(crate) fn learns_roles(&self) -> bool {
        self.quotes.contains(QuoteKind::Mixed) || self.quotes.contains(QuoteKind::Indirect)
    }
}

/// A set of [`EntityKind`]s.
///
/// ```
/// use wirecopy::{EntityKind, EntityKinds};
///
/// let kinds = EntityKinds::PERSON | EntityKinds::VALUES;
/// assert!(kinds.contains(EntityKind::Person) && kinds.contains(EntityKind::Money));
/// assert!(!kinds.contains(EntityKind::Place));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EntityKinds(u16);

impl EntityKinds {
    /// No entities at all.
    ///
    /// ```
    /// use wirecopy::EntityKinds;
    ///
    /// assert!(EntityKinds::NONE.is_empty());
    /// ```
    pub const NONE: EntityKinds = EntityKinds(0);
    /// People.
    ///
    /// ```
    /// use wirecopy::{EntityKind, EntityKinds};
    ///
    /// assert_eq!(EntityKinds::PERSON, EntityKinds::of(EntityKind::Person));
    /// ```
    pub const PERSON: EntityKinds = EntityKinds::of(EntityKind::Person);
    /// Organisations.
    ///
    /// ```
    /// use wirecopy::{EntityKind, EntityKinds};
    ///
    /// assert_eq!(EntityKinds::ORGANIZATION, EntityKinds::of(EntityKind::Organization));
    /// ```
    pub const ORGANIZATION: EntityKinds = EntityKinds::of(EntityKind::Organization);
    /// Places.
    ///
    /// ```
    /// use wirecopy::{EntityKind, EntityKinds};
    ///
    /// assert_eq!(EntityKinds::PLACE, EntityKinds::of(EntityKind::Place));
    /// ```
    pub const PLACE: EntityKinds = EntityKinds::of(EntityKind::Place);
    /// Nationalities, religious and political groups.
    ///
    /// ```
    /// use wirecopy::{EntityKind, EntityKinds};
    ///
    /// assert_eq!(EntityKinds::NATIONALITY, EntityKinds::of(EntityKind::Nationality));
    /// ```
    pub const NATIONALITY: EntityKinds = EntityKinds::of(EntityKind::Nationality);
    /// All kinds that have names: people, organisations, places, nationalities.
    ///
    /// ```
    /// use wirecopy::{EntityKind, EntityKinds};
    ///
    /// assert!(EntityKinds::NAMES.contains(EntityKind::Nationality) && !EntityKinds::NAMES.contains(EntityKind::Date));
    /// ```
    pub const NAMES: EntityKinds =
        EntityKinds::PERSON.with(EntityKinds::ORGANIZATION).with(EntityKinds::PLACE).with(EntityKinds::NATIONALITY);
    /// All kinds that have values: dates, times and amounts.
    ///
    /// ```
    /// use wirecopy::{Analyzer, EntityKinds};
    ///
    /// let analyzer = Analyzer::builder().entities(EntityKinds::VALUES).build();
    /// let article = analyzer.parse("Port closes\n\nThe port of Oslo lost $2 million, Ana Lima said.")?;
    /// assert_eq!(article.entities().map(|entity| entity.name()).collect::<Vec<_>>(), ["$2 million"]);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub const VALUES: EntityKinds = EntityKinds(EntityKinds::ALL.0 & !EntityKinds::NAMES.0);
    /// Every kind.
    ///
    /// ```
    /// use wirecopy::EntityKinds;
    ///
    /// assert_eq!(EntityKinds::default(), EntityKinds::ALL);
    /// ```
    pub const ALL: EntityKinds = EntityKinds(u16::MAX);

    /// The set of one kind.
    ///
    /// ```
    /// use wirecopy::{EntityKind, EntityKinds};
    ///
    /// assert!(EntityKinds::of(EntityKind::Money).contains(EntityKind::Money));
    /// ```
    pub const fn of(kind: EntityKind) -> EntityKinds {
        EntityKinds(1 << kind as u16)
    }

    /// Whether `kind` is in the set.
    ///
    /// ```
    /// use wirecopy::{EntityKind, EntityKinds};
    ///
    /// assert!(EntityKinds::NAMES.contains(EntityKind::Place) && !EntityKinds::NAMES.contains(EntityKind::Date));
    /// ```
    pub const fn contains(self, kind: EntityKind) -> bool {
        self.0 & EntityKinds::of(kind).0 != 0
    }

    /// Whether the set is empty.
    ///
    /// ```
    /// use wirecopy::EntityKinds;
    ///
    /// assert!(EntityKinds::NONE.is_empty() && !EntityKinds::PLACE.is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the two sets share a kind.
    pub(crate) const fn any(self, other: EntityKinds) -> bool {
        self.0 & other.0 != 0
    }

    const fn with(self, other: EntityKinds) -> EntityKinds {
        EntityKinds(self.0 | other.0)
    }
}

impl BitOr for EntityKinds {
    type Output = EntityKinds;

    fn bitor(self, other: EntityKinds) -> EntityKinds {
        self.with(other)
    }
}

impl BitOrAssign for EntityKinds {
    fn bitor_assign(&mut self, other: EntityKinds) {
        *self = *self | other;
    }
}

impl Default for EntityKinds {
    fn default() -> EntityKinds {
        EntityKinds::ALL
    }
}

impl From<EntityKind> for EntityKinds {
    fn from(kind: EntityKind) -> EntityKinds {
        EntityKinds::of(kind)
    }
}

/// A set of [`QuoteKind`]s.
///
/// ```
/// use wirecopy::{QuoteKind, QuoteKinds};
///
/// let kinds = QuoteKinds::DIRECT | QuoteKinds::MIXED;
/// assert!(kinds.contains(QuoteKind::Direct));
/// assert!(!kinds.contains(QuoteKind::Indirect));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct QuoteKinds(u8);

impl QuoteKinds {
    /// No quotes at all.
    ///
    /// ```
    /// use wirecopy::QuoteKinds;
    ///
    /// assert!(QuoteKinds::NONE.is_empty());
    /// ```
    pub const NONE: QuoteKinds = QuoteKinds(0);
    /// Statements that stand wholly inside quotation marks.
    ///
    /// ```
    /// use wirecopy::{QuoteKind, QuoteKinds};
    ///
    /// assert!(QuoteKinds::DIRECT.contains(QuoteKind::Direct) && !QuoteKinds::DIRECT.contains(QuoteKind::Mixed));
    /// ```
    pub const DIRECT: QuoteKinds = QuoteKinds(1);
    /// Statements that stand partly inside quotation marks.
    ///
    /// ```
    /// use wirecopy::{QuoteKind, QuoteKinds};
    ///
    /// assert!(QuoteKinds::MIXED.contains(QuoteKind::Mixed) && !QuoteKinds::MIXED.contains(QuoteKind::Indirect));
    /// ```
    pub const MIXED: QuoteKinds = QuoteKinds(2);
    /// Statements without quotation marks.
    ///
    /// ```
    /// use wirecopy::{QuoteKind, QuoteKinds};
    ///
    /// assert!(QuoteKinds::INDIRECT.contains(QuoteKind::Indirect) && !QuoteKinds::INDIRECT.contains(QuoteKind::Direct));
    /// ```
    pub const INDIRECT: QuoteKinds = QuoteKinds(4);
    /// Every kind.
    ///
    /// ```
    /// use wirecopy::QuoteKinds;
    ///
    /// assert_eq!(QuoteKinds::DIRECT | QuoteKinds::MIXED | QuoteKinds::INDIRECT, QuoteKinds::ALL);
    /// ```
    pub const ALL: QuoteKinds = QuoteKinds(7);

    /// Whether `kind` is in the set.
    ///
    /// ```
    /// use wirecopy::{QuoteKind, QuoteKinds};
    ///
    /// let own_words = QuoteKinds::DIRECT | QuoteKinds::MIXED;
    /// assert!(own_words.contains(QuoteKind::Mixed) && !own_words.contains(QuoteKind::Indirect));
    /// ```
    pub const fn contains(self, kind: QuoteKind) -> bool {
        let bit = match kind {
            QuoteKind::Direct => 1,
            QuoteKind::Mixed => 2,
            QuoteKind::Indirect => 4,
        };
        self.0 & bit != 0
    }

    /// Whether the set is empty.
    ///
    /// ```
    /// use wirecopy::QuoteKinds;
    ///
    /// assert!(QuoteKinds::NONE.is_empty() && !QuoteKinds::DIRECT.is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for QuoteKinds {
    type Output = QuoteKinds;

    fn bitor(self, other: QuoteKinds) -> QuoteKinds {
        QuoteKinds(self.0 | other.0)
    }
}

impl BitOrAssign for QuoteKinds {
    fn bitor_assign(&mut self, other: QuoteKinds) {
        *self = *self | other;
    }
}

impl Default for QuoteKinds {
    fn default() -> QuoteKinds {
        QuoteKinds::ALL
    }
}
