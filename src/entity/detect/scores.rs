//! Weighing the evidence for what a name is.

use crate::entity::EntityKind;

/// Points for each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Scores {
    pub(crate) person: i16,
    pub(crate) organization: i16,
    pub(crate) place: i16,
    pub(crate) nationality: i16,
}

impl Scores {
    /// Adds the points of another mention of the same name, weighed down so that no name is settled by number alone.
    pub(crate) fn add(&mut self, other: Scores) {
        let sum = |a: i16, b: i16| (a.saturating_add(b)).clamp(-40, 40);
        self.person = sum(self.person, other.person);
        self.organization = sum(self.organization, other.organization);
        self.place = sum(self.place, other.place);
        self.nationality = sum(self.nationality, other.nationality);
    }

    /// Adds points for a kind.
    pub(crate) fn favour(&mut self, kind: EntityKind, points: i16) {
        match kind {
            EntityKind::Person => self.person += points,
            EntityKind::Organization => self.organization += points,
            EntityKind::Place => self.place += points,
            EntityKind::Nationality => self.nationality += points,
            // Values are found by their grammar, not weighed.
            _ => {}
        }
    }

    /// The kind with the most points and how far it is ahead of the next; `None` if there is no evidence for any.
    pub(crate) fn best(self) -> Option<(EntityKind, i16)> {
        let mut kinds = [
            (self.person, EntityKind::Person),
            (self.organization, EntityKind::Organization),
            (self.place, EntityKind::Place),
            (self.nationality, EntityKind::Nationality),
        ];
        kinds.sort_by_key(|kind| -kind.0);
        (kinds[0].0 > 0).then(|| (kinds[0].1, kinds[0].0 - kinds[1].0.max(0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_with_the_most_points_wins_by_its_lead() {
        let mut scores = Scores { person: 4, place: 6, ..Scores::default() };
        assert_eq!(scores.best(), Some((EntityKind::Place, 2)));
        scores.add(Scores { person: 8, ..Scores::default() });
        assert_eq!(scores.best(), Some((EntityKind::Person, 6)));
        assert_eq!(Scores { person: -3, ..Scores::default() }.best(), None);
    }
}
