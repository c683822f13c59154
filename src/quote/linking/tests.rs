//! Linking and choosing, on roles as an encoder might give them.

use super::super::speaker::Index;
use super::super::statement::{Pattern, Statement};
use super::super::words::{Sentence, Words};
use super::candidate::{Candidate, Origin};
use super::roles::Roles;
use super::{Judged, Tables, choose, complete_mention, further, goes_on, groups, select};
use crate::doc::{Doc, Segments};
use crate::encoder::Encoded;
use crate::marks;
use crate::page::{Block, BlockKind, Page};
use crate::span::Span;

/// A text of paragraphs, its marks, and roles.
struct Marked {
    text: String,
    page: Page,
    segments: Segments,
    labels: Vec<u8>,
}

impl Marked {
    /// Words between brackets have the role that the first letter says: Source, cUe, Content. Each line is a paragraph.
    fn new(marked: &str) -> Marked {
        let (mut text, mut inside) = (String::new(), Vec::new());
        let mut parts = marked.split(['[', ']']);
        text.push_str(parts.next().unwrap_or_default());
        while let (Some(part), Some(after)) = (parts.next(), parts.next()) {
            let kind = "SUC".find(&part[..1]).unwrap() as u8;
            inside.push((text.len(), text.len() + part.len() - 1, 2 * kind + 1));
            text.push_str(&part[1..]);
            text.push_str(after);
        }
        let mut start = 0;
        let mut blocks = Vec::new();
        for line in text.split('\n') {
            blocks.push(Block { span: Span::of(start..start + line.len()), kind: BlockKind::Body });
            start += line.len() + 1;
        }
        let page = Page { paragraphs: blocks.iter().map(|block| block.span).collect(), blocks, ..Page::default() };
        let segments = Segments::of(&text, &page.blocks);
        let label = |token: &Span| {
            let inside = inside.iter().find(|(start, end, _)| (*start..*end).contains(&token.start()));
            inside.map_or(0, |&(start, _, first)| first + u8::from(token.start() > start))
        };
        let labels = segments.tokens.iter().map(label).collect();
        Marked { text, page, segments, labels }
    }

    fn doc(&self) -> Doc<'_> {
        Doc { text: &self.text, page: &self.page, segments: &self.segments }
    }

    fn encoded(&self) -> Encoded {
        Encoded::given([vec![0; self.labels.len()], self.labels.clone()], 2000)
    }

    /// Source, cue and contents of each group.
    fn groups(&self) -> Vec<String> {
        let marks = marks::pair(self.doc());
        let words = Words::new(self.doc(), &marks);
        let (tokens, encoded) = (&self.segments.tokens, self.encoded());
        let mut roles = Roles::new(&words, tokens, &encoded);
        roles.read(&words, tokens, &encoded, Sentence { start: 0, end: words.words.len() });
        let say = |range: Sentence| words.span(range.start, range.end).slice(&self.text);
        let show = |found: &groups::Groups, group: &groups::Group| {
            let contents: Vec<&str> = found.contents(group).iter().map(|&part| say(part)).collect();
            let source = group.sources[0].map_or("-", say);
            format!("{source} | {} | {}", group.cue.map_or("-", say), contents.join(" / "))
        };
        let (all, mut found) = (0..words.paragraphs.len(), groups::Groups::default());
        groups::find(&words, &roles, all, &roles.parts[0], Tables::english(), &mut |_, _| {}, &mut found);
        found.list.iter().map(|group| show(&found, group)).collect()
    }
}

#[test]
fn a_cue_takes_its_source_and_its_content() {
    let text = "[SBerg] [Usaid] [Cthe harbour would open again], and [SLind] [Usaid] [Cit would not].";
    assert_eq!(
        Marked::new(text).groups(),
        ["Berg | said | the harbour would open again", "Lind | said | it would not"]
    );
}

#[test]
fn a_cue_takes_the_content_on_both_sides() {
    let text = "\"[CThe harbour],\" [SBerg] [Usaid], \"[Cwill open again].\"";
    assert_eq!(Marked::new(text).groups(), ["Berg | said | The harbour / will open again"]);
}

#[test]
fn a_content_far_from_every_cue_stands_alone() {
    let far = "and so on ".repeat(60);
    let text = format!("[SBerg] [Usaid] [Cit would open]. {far} [CThe harbour is safe].");
    assert_eq!(Marked::new(&text).groups(), ["Berg | said | it would open", "- | - | The harbour is safe"]);
}

#[test]
fn what_has_no_role_makes_no_group() {
    assert!(Marked::new("Ships waited at sea for a second day.").groups().is_empty());
    assert!(Marked::new("").groups().is_empty());
}

#[test]
fn a_plain_statement_of_rules_and_roles_is_kept() {
    let marked = Marked::new("[SBerg] [Usaid] [Cthe harbour would open again in March].");
    let marks = marks::pair(marked.doc());
    let words = Words::new(marked.doc(), &marks);
    let index = Index::new("", &[]);
    let kept = choose(
        &words,
        &marked.segments.tokens,
        &marked.encoded(),
        &index,
        &mut super::super::rules(&words, &index),
        Tables::english(),
    );
    let [one] = kept.as_slice() else { panic!("one statement, not {}", kept.len()) };
    assert!(one.confidence > 0.8);
    assert_eq!(one.statement.mention, Some((0, 1)));
}

#[test]
fn a_statement_stands_beside_marks() {
    let beside = |text: &str, part: &str| {
        let marked = Marked::new(text);
        let marks = marks::pair(marked.doc());
        let words = Words::new(marked.doc(), &marks);
        let at = text.find(part).unwrap();
        let start = words.words.partition_point(|word| word.span.start() < at);
        let end = words.words.partition_point(|word| word.span.start() < at + part.len());
        super::beside_marks(&words, &statement(&[(start, end)], None))
    };
    let text = "Berg hoped the harbour would open. \"It is safe,\" he said, and Lind wanted it closed.";
    assert!(beside(text, "the harbour would open"));
    assert!(beside(text, "he said"));
    assert!(!beside(text, "Lind wanted it closed"));
    assert!(!beside("Berg hoped it would open.", "it would open."));
    assert!(!beside("It would open.", "It would"));
}

/// Speaker's words, cues and contents of the statements that the encoder alone sees.
fn seen(marked: &str) -> Vec<[String; 3]> {
    let marked = Marked::new(marked);
    let marks = marks::pair(marked.doc());
    let words = Words::new(marked.doc(), &marks);
    let index = Index::new("", &[]);
    let (tokens, tables) = (&marked.segments.tokens, Tables::english());
    let kept = choose(&words, tokens, &marked.encoded(), &index, &mut [], tables);
    let say = |(start, end)| words.span(start, end).slice(&marked.text).to_owned();
    let range = |part: Sentence| (part.start, part.end);
    let of = |statement: &Statement| {
        [statement.mention.unwrap(), range(statement.cue.unwrap()), range(statement.parts[0])].map(say)
    };
    kept.iter().map(|judged| of(&judged.statement)).collect()
}

/// Cue and content of the only statement.
fn dated(marked: &str) -> [String; 2] {
    let all = seen(marked);
    let [[_, cue, content]] = all.as_slice() else { panic!("one statement, not {}", all.len()) };
    [cue.clone(), content.clone()]
}

#[test]
fn a_call_by_number_says_nothing() {
    assert!(seen("[SBerg] [Ucalled] [C911 around noon on Friday].").is_empty());
    assert!(seen("[SBerg] [Usays] [Cgoodbye to the last of them].").is_empty());
    assert!(seen("[SBerg] [Ushows] [Cme the empty harbour].").is_empty());
    assert!(seen("[SBerg] [Upleaded not guilty] [Cto all of it then].").is_empty());
    assert!(seen("[SBerg] [Upleaded] [Cnot guilty and was released then].").is_empty());
    assert!(seen("[SBerg] [Urequested] [Canonymity because it was late].").is_empty());
}

#[test]
fn what_the_speaker_does_meanwhile_is_no_name() {
    let all = seen("[SSpeaking outside court, her lawyer, Lind], [Usaid] [Cthe case was over].");
    assert_eq!(all[0][0], "her lawyer, Lind");
}

#[test]
fn a_day_is_no_part_of_what_was_said() {
    let said = |cue: &str| [cue.to_owned(), "two ships were lost".to_owned()];
    assert_eq!(dated("[SBerg] [Usaid] [CMonday two ships were lost]."), said("said"));
    assert_eq!(dated("[SBerg] [Usaid on] [CMonday two ships were lost]."), said("said on Monday"));
    assert_eq!(dated("[SBerg] [Usaid on] [CMay 3, 2024 two ships were lost]."), said("said on May 3, 2024"));
    assert_eq!(dated("[SBerg] [Usaid in] [C2023 two ships were lost]."), said("said in 2023"));
    assert_eq!(dated("[SBerg] [Usaid] [Con Monday two ships were lost]."), said("said"));
    assert_eq!(dated("[SBerg] [Usaid on] Feb. [C1 two ships were lost]."), said("said on Feb. 1"));
    assert_eq!(dated("[SBerg] [Usaid] on March 3, [C2024, two ships were lost]."), said("said"));
    assert_eq!(dated("[SBerg] [Usaid] at [C10 a.m. two ships were lost]."), said("said"));
    assert_eq!(dated("[SBerg] [Usaid on Monday] [Cmorning two ships were lost]."), said("said on Monday morning"));
    // The day is what the statement is about.
    assert_eq!(dated("[SBerg] [Usaid] [CMonday was a holiday]."), ["said", "Monday was a holiday"]);
    assert_eq!(dated("[SBerg] [Usaid] [CJanuary sales fell]."), ["said", "January sales fell"]);
}

#[test]
fn a_name_is_not_cut_between_speaker_and_statement() {
    let [_, content] = dated("[CThe ferry will run on Sundays, the San] [SJose, Skerry-based company] [Usaid].");
    assert_eq!(content, "The ferry will run on Sundays");
}

#[test]
fn what_shows_it_in_somebodys_words_does_not_say_it() {
    let shows = |speaks: &str| seen(&format!("{speaks} [Sthe episode] [Ushowed] [Cthat nobody is in charge]."));
    assert!(!shows("Then").is_empty());
    assert!(shows("Berg said").is_empty());
}

#[test]
fn a_figure_keeps_its_sign() {
    assert_eq!(dated("[SBerg] [Usaid] [Cit fell by 2%], as feared.")[1], "it fell by 2%");
    assert_eq!(dated("[SBerg] [Usaid] [C$4 million is missing].")[1], "$4 million is missing");
}

/// What is left of two statements: mention, the one part and the cue of each as words of the text.
fn cut_further(text: &str, pair: [[(usize, usize); 3]; 2]) -> Vec<Sentence> {
    let marked = Marked::new(text);
    let marks = marks::pair(marked.doc());
    let words = Words::new(marked.doc(), &marks);
    let judged = |[mention, part, cue]: [(usize, usize); 3]| {
        let statement = Statement { mention: Some(mention), ..statement(&[part], Some(cue)) };
        Judged { statement, confidence: 0.9 }
    };
    let mut kept = pair.map(judged).to_vec();
    further::cut(&words, &mut kept);
    kept.iter().map(|judged| judged.statement.parts[0]).collect()
}

#[test]
fn what_a_speaker_goes_on_with_is_a_statement_of_its_own() {
    let part = |start, end| Sentence { start, end };
    let berg = (0, 1);
    let text = "Berg rejected the claim, saying it was old.";
    assert_eq!(cut_further(text, [[berg, (2, 9), (1, 2)], [berg, (6, 9), (5, 6)]])[0], part(2, 4));
    // Somebody else says it.
    assert_eq!(cut_further(text, [[berg, (2, 9), (1, 2)], [(2, 4), (6, 9), (5, 6)]])[0], part(2, 9));
    let text = "Berg said it was old and asked whether it was safe.";
    assert_eq!(cut_further(text, [[berg, (2, 11), (1, 2)], [berg, (7, 11), (6, 7)]])[0], part(2, 5));
    let text = "Berg wrote this week demanding he come.";
    assert_eq!(cut_further(text, [[berg, (2, 7), (1, 2)], [berg, (5, 7), (4, 5)]]).len(), 1);
}

#[test]
fn whom_is_told_is_no_part_of_what_was_said() {
    assert_eq!(dated("[SBerg] [Utold] [CLind he was late for the ferry]."), ["told", "he was late for the ferry"]);
    let late = |cue: &str| [cue.to_owned(), "the ferry was late".to_owned()];
    assert_eq!(dated("[SBerg] [Utold Skerry] [Cradio the ferry was late]."), late("told Skerry"));
    assert_eq!(dated("[SBerg] [Utold] [CSkerry magistrates that he was late]."), ["told", "that he was late"]);
    assert_eq!(dated("[SBerg] [Utold] the [CSkerry Tide he was late]."), ["told", "he was late"]);
    assert_eq!(dated("[SBerg] [Utold] [CSkerry radio the ferry was late]."), late("told"));
    assert_eq!(dated("[SBerg] [Usaid] [CLind was late for the ferry]."), ["said", "Lind was late for the ferry"]);
}

fn statement(parts: &[(usize, usize)], cue: Option<(usize, usize)>) -> Statement {
    let range = |&(start, end): &(usize, usize)| Sentence { start, end };
    Statement {
        parts: parts.iter().map(range).collect(),
        cue: cue.as_ref().map(range),
        mention: None,
        antecedent: None,
        pattern: Pattern::Learned,
        paragraph: 0,
        nested: false,
    }
}

fn candidate(parts: &[(usize, usize)], cue: Option<(usize, usize)>) -> Candidate {
    Candidate { statement: statement(parts, cue), origin: Origin::Roles, overlap: 0, agrees: false }
}

/// Start of each statement kept, and whether it is nested, of candidates that are all sure.
fn best(candidates: Vec<Candidate>) -> Vec<(usize, bool)> {
    best_from(4000, candidates)
}

/// The same of candidates whose scores fall from this one.
fn best_from(score: i32, candidates: Vec<Candidate>) -> Vec<(usize, bool)> {
    let scored = candidates.iter().enumerate().map(|(i, candidate)| (score - i as i32, &candidate.statement));
    let mut kept = Vec::new();
    select::Owners::default().best(Sentence { start: 0, end: 40 }, scored, Tables::english(), &mut kept);
    kept.iter().map(|judged| (judged.statement.parts[0].start, judged.statement.nested)).collect()
}

#[test]
fn of_statements_that_overlap_the_first_stays() {
    assert_eq!(best(vec![candidate(&[(2, 9)], Some((1, 2))), candidate(&[(3, 12)], Some((1, 2)))]), [(2, false)]);
    assert_eq!(best(vec![candidate(&[(2, 9)], None), candidate(&[(9, 12)], None)]), [(2, false), (9, false)]);
}

#[test]
fn a_statement_told_of_inside_another_stays() {
    let outer = candidate(&[(2, 20)], Some((1, 2)));
    let inner = candidate(&[(10, 20)], Some((8, 9)));
    assert_eq!(best(vec![outer.clone(), inner.clone()]), [(2, false), (10, true)]);
    assert_eq!(best(vec![inner.clone(), outer.clone()]), [(10, true), (2, false)]);
    // Those that are hardly sure enough to stand alone do not.
    assert_eq!(best_from(1000, vec![outer.clone(), inner.clone()]), [(2, false)]);
    assert_eq!(best_from(1000, vec![inner, outer]), [(10, false)]);
}

#[test]
fn a_piece_of_a_statement_is_none() {
    assert_eq!(best(vec![candidate(&[(2, 20)], Some((1, 2))), candidate(&[(10, 20)], Some((1, 2)))]), [(2, false)]);
    assert_eq!(best(vec![candidate(&[(2, 20)], Some((1, 2))), candidate(&[(10, 20)], None)]), [(2, false)]);
}

#[test]
fn overlap_is_the_share_of_both_together() {
    let of = |a: &[(usize, usize)], b: &[(usize, usize)]| select::overlap(&statement(a, None), &statement(b, None));
    assert_eq!(of(&[(0, 8)], &[(0, 8)]), 64);
    assert_eq!(of(&[(0, 4), (6, 10)], &[(2, 8)]), 64 * 4 / 10);
    assert_eq!(of(&[(0, 4)], &[(4, 8)]), 0);
}

#[test]
fn a_quotation_goes_on_in_the_next_paragraph() {
    let marked = Marked::new("Berg said: “The harbour is safe.\n“It will open.”\nShips waited.");
    let marks = marks::pair(marked.doc());
    let words = Words::new(marked.doc(), &marks);
    let at = |word: &str| (0..words.words.len()).find(|&at| words.str(at) == word).unwrap();
    let alone = statement(&[(at("It"), at("open") + 1)], None);
    let first = statement(&[(at("The"), at("safe") + 1)], Some((at("said"), at("said") + 1)));
    let judged = |statement| Judged { statement, confidence: 0.9 };
    let mut kept = vec![judged(first), judged(alone)];
    goes_on::join(&words, &mut kept);
    let [one] = kept.as_slice() else { panic!("one statement, not {}", kept.len()) };
    let parts: Vec<&str> =
        one.statement.parts.iter().map(|part| words.span(part.start, part.end).slice(&marked.text)).collect();
    assert_eq!(parts, ["The harbour is safe", "It will open"]);
}

/// The speaker's words of a statement whose mention and cue are given by their words.
fn completed(text: &str, (start, end): (usize, usize), cue: (usize, usize)) -> String {
    let marked = Marked::new(text);
    let marks = marks::pair(marked.doc());
    let words = Words::new(marked.doc(), &marks);
    let mut statement = statement(&[(0, 1)], Some(cue));
    statement.mention = Some((start, end));
    complete_mention(&words, &mut statement);
    let (start, end) = statement.mention.expect("a mention stays");
    words.span(start, end).slice(words.text).to_owned()
}

#[test]
fn the_speakers_words_are_whole() {
    assert_eq!(completed("Ana Lima, 52, a former judge, said so", (5, 8), (9, 10)), "Ana Lima, 52, a former judge");
    assert_eq!(completed("The port would be old, he said then", (6, 7), (7, 8)), "he");
    assert_eq!(completed("Sen. Ana Lima said so", (0, 1), (3, 4)), "Sen. Ana Lima");
    assert_eq!(completed("Mayor said so", (0, 1), (1, 2)), "Mayor");
}
