//! What stands where: spans that may nest, overlap and break off, cut into pieces of one meaning each.

use crate::article::Article;
use crate::span::Span;

/// What a span of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// A part of the statement of that index.
    Statement(u32),
    /// A part of the cue of the statement of that index.
    Cue(u32),
    /// A part of the speaker's words beside the statement of that index.
    Speaker(u32),
    /// A mention of the entity of that index.
    Entity(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) role: Role,
}

/// All marks of an article, by their start.
pub(super) fn of(article: &Article<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (index, data) in (0..).zip(article.quote_data()) {
        let mut add = |spans: &[Span], role| marks.extend(spans.iter().map(|&span| Mark { span, role }));
        add(&data.parts, Role::Statement(index));
        add(&data.cue, Role::Cue(index));
        add(&data.mention, Role::Speaker(index));
    }
    for (index, data) in (0..).zip(article.named().iter().chain(article.amounts())) {
        let role = Role::Entity(index);
        marks.extend(data.mentions.iter().map(|mention| Mark { span: mention.span(), role }));
    }
    marks.retain(|mark| !mark.span.is_empty());
    marks.sort_unstable();
    marks
}

/// Cuts stretches of text, each after the one before, at every edge of a mark.
pub(super) struct Cutter<'m> {
    marks: &'m [Mark],
    /// The edges of all marks, sorted.
    edges: Vec<usize>,
    /// The next edge, and the next mark that is not open yet.
    edge: usize,
    next: usize,
    open: Vec<Mark>,
}

impl<'m> Cutter<'m> {
    pub(super) fn new(marks: &'m [Mark]) -> Cutter<'m> {
        let mut edges: Vec<_> = marks.iter().flat_map(|mark| [mark.span.start(), mark.span.end()]).collect();
        edges.sort_unstable();
        edges.dedup();
        Cutter { marks, edges, edge: 0, next: 0, open: Vec::new() }
    }

    /// Gives the pieces of `stretch` in order, each with the marks that cover it.
    pub(super) fn cut(&mut self, stretch: Span, mut piece: impl FnMut(Span, &[Mark])) {
        let mut at = stretch.start();
        while at < stretch.end() {
            self.open.retain(|mark| mark.span.end() > at);
            while let Some(mark) = self.marks.get(self.next).filter(|mark| mark.span.start() <= at) {
                self.next += 1;
                if mark.span.end() > at {
                    self.open.push(*mark);
                }
            }
            while self.edges.get(self.edge).is_some_and(|&edge| edge <= at) {
                self.edge += 1;
            }
            let end = self.edges.get(self.edge).map_or(stretch.end(), |&edge| edge.min(stretch.end()));
            piece(Span::of(at..end), &self.open);
            at = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(marks: &[(u32, u32, Role)], stretches: &[(u32, u32)]) -> Vec<(usize, usize, Vec<Role>)> {
        let mut marks: Vec<_> =
            marks.iter().map(|&(start, end, role)| Mark { span: Span::new(start, end), role }).collect();
        marks.sort_unstable();
        let mut cutter = Cutter::new(&marks);
        let mut found = Vec::new();
        for &(start, end) in stretches {
            cutter.cut(Span::new(start, end), |span, marks| {
                let mut roles: Vec<_> = marks.iter().map(|mark| mark.role).collect();
                roles.sort_unstable();
                found.push((span.start(), span.end(), roles));
            });
        }
        found
    }

    const QUOTE: Role = Role::Statement(0);
    const NAME: Role = Role::Entity(0);

    #[test]
    fn a_mark_inside_another_cuts_it_in_three() {
        let expected =
            vec![(0, 1, vec![]), (1, 3, vec![QUOTE]), (3, 5, vec![QUOTE, NAME]), (5, 8, vec![QUOTE]), (8, 9, vec![])];
        assert_eq!(pieces(&[(1, 8, QUOTE), (3, 5, NAME)], &[(0, 9)]), expected);
    }

    #[test]
    fn marks_that_overlap_share_a_piece() {
        let expected = vec![(0, 4, vec![QUOTE]), (4, 6, vec![QUOTE, NAME]), (6, 9, vec![NAME])];
        assert_eq!(pieces(&[(0, 6, QUOTE), (4, 9, NAME)], &[(0, 9)]), expected);
    }

    #[test]
    fn a_mark_over_two_paragraphs_is_in_both() {
        let expected = vec![(0, 2, vec![]), (2, 4, vec![QUOTE]), (6, 8, vec![QUOTE]), (8, 9, vec![])];
        assert_eq!(pieces(&[(2, 8, QUOTE)], &[(0, 4), (6, 9)]), expected);
    }

    #[test]
    fn what_breaks_off_goes_on() {
        let expected = vec![(0, 2, vec![QUOTE]), (2, 4, vec![NAME]), (4, 6, vec![QUOTE])];
        assert_eq!(pieces(&[(0, 2, QUOTE), (2, 4, NAME), (4, 6, QUOTE)], &[(0, 6)]), expected);
    }

    #[test]
    fn a_mark_between_paragraphs_is_left_out() {
        assert_eq!(pieces(&[(4, 6, NAME)], &[(0, 3), (7, 9)]), [(0, 3, vec![]), (7, 9, vec![])]);
    }
}
