//! Captions and picture credits, told by their own words.

use once_cell::sync::Lazy;
use regex::Regex;

use super::phrases::tail_window;
use crate::page::BlockKind;

/// A credit stands within this many bytes at the end of a caption.
const TAIL: usize = 140;

/// Picture agencies and the words that say a thing is a picture.
const AGENCY: &str = r"(?:getty(?: images)?|reuters|afp|ap|epa(?:-efe)?|efe|pa(?: wire| media)?|shutterstock|istock(?:photo)?|alamy|unsplash|pexels|pixabay|flickr|wikimedia(?: commons)?|bloomberg|xinhua|tass|anadolu(?: agency)?|aap|dpa|ansa|kyodo|yonhap|associated press|the associated press|canadian press|the canadian press|press association|zuma(?: press)?|rex(?: features)?|imago|nurphoto|bbc|cbc|supplied|handout|submitted|courtesy|file|stock|screenshot|screengrab|facebook|instagram|twitter|youtube|tiktok|nasa|noaa|noaa/spc|rnz|abc news|npr|cnn|social media)";

/// A whole line that only says whose picture it is.
static CREDIT: Lazy<Regex> = Lazy::new(|| {
    let pattern = format!(
        r"(?ix) ^ \W* (?:
            (?:photos?|photographs?|images?|pictures?|pics?|credits?|photo\ credit|image\ credit|picture\ credit|image\ source|photo\ source|video\ credit|illustration|graphic|graphics)
              (?:\ (?:by|courtesy\ of|via|from))? \s* [:|/] .{{0,110}}
          | (?:photos?|photographs?|images?|pictures?|illustrations?|graphics?|courtesy|screenshot|video)\ (?:by|courtesy|courtesy\ of|of|via|from)\ .{{2,60}}
          | (?:photos?|images?|pictures?):
          | ©\ ? [^.]{{2,60}}
          | {AGENCY} (?: \s*[/|,]\s* [\w\ .'’&/-]{{2,50}} )? (?:\ (?:photo|file\ photo|images|picture|file)s? (?:/.{{0,40}})? )?
          | [\p{{L}}.'’\ -]{{3,40}} \s? (?:/|\|) \s? (?:[\p{{L}}\ .&'’-]{{2,30}} \s?[/|]\s?)? {AGENCY} (?:\ images)?
          | [\p{{L}}.'’\ -]{{3,40}} \s? (?:/|\|) \s? [\p{{L}}\ .&'’-]{{0,30}} (?:getty\ images|stringer|images|photography|news\ media|pool)
          | [\p{{L}}.'’\ -]{{3,50}} \ (?:via|for)\ {AGENCY}
        ) \W* $"
    );
    Regex::new(&pattern).expect("the pattern of credits")
});

/// A credit at the end of a caption.
static CREDITED: Lazy<Regex> = Lazy::new(|| {
    let pattern = format!(
        r"(?ix) (?:
            [(\[] (?: [^()\[\]]{{0,90}} (?: \b(?:photos?|photographs?|images?|pictures?|pics?|credits?|stock|stringer|courtesy|handout|screengrab|screenshot|via|pool|archive)\b | \p{{L}}\s?/\s?\p{{L}} | / ) [^()\[\]]{{0,60}} | (?:the\ )?{AGENCY} | [^()\[\]]{{2,40}} (?:images|press) ) [)\]]? \.?
          | \b(?:photo|photos|photograph|photographs|image|images|picture|pictures|credit|photo\ credit|image\ credit)\s?: .{{0,90}}
          | (?:photo|photograph|picture|image)s?\ (?:by|courtesy\ of|courtesy)\ .{{2,60}}
          | \b(?:AP|REUTERS|AFP|EPA)\ ?(?:photo|file\ photo)?/[^.]{{2,60}}
          | (?:/|\||\bvia)\s?(?:the\ )?{AGENCY}
          | \|\ [^|.]{{3,60}} (?:images|stock|moment|istock) [^|.]{{0,40}}
          | [.!?”\x22’] \s? (?:the\ associated\ press|associated\ press|reuters|getty\ images|afp|.{{0,40}}/(?:getty\ images|reuters|afp|ap)|.{{0,40}}getty\ images)
          | (?:mandatory\ credit | no\ resales | no\ archives | ©\ .{{2,40}} ) .{{0,40}}
          | ©\ ?\d{{0,4}} .{{2,40}}
        ) \s* $"
    );
    Regex::new(&pattern).expect("the pattern of credited captions")
});

/// How a caption may start.
static OPENING: Lazy<Regex> = Lazy::new(|| {
    Regex::new(
        r"(?ix) ^ \W* (?:
            file\ ?(?:photo|photograph|picture|image)?\s*[-–—:]\s
          | \[?\d{1,2}/\d{1,2}\]\s?\p{Lu}?
          | \d{1,2}\ of\ \d{1,3}\s?[|]
          | (?:pictured|photographed|shown|seen)\ (?:right|left|above|below|from|here|at\ the|is)\b
          | (?:above|below|left|right|top|bottom|caption|photo\ caption|image\ caption)\s?:\s
          | (?:image\ )?caption[,:]\ 
          | image\ source[,:]
        )",
    )
    .expect("the pattern of caption openings")
});

/// Whether `line`, of so many words, is a caption or a picture's credit.
pub(super) fn find(line: &str, words: u16) -> Option<BlockKind> {
    if words > 120 || line.len() > 1200 {
        return None;
    }
    if line.len() <= 120 && words <= 14 && CREDIT.is_match(line) && !sentence(line) {
        return Some(BlockKind::Credit);
    }
    let bracketed = line.starts_with(['(', '[']) && line.ends_with([')', ']']) && words <= 10;
    if bracketed && CREDITED.is_match(line) {
        return Some(BlockKind::Credit);
    }
    if OPENING.is_match(super::phrases::window(line, 60)) || words <= 90 && credited_at_end(line) {
        return Some(BlockKind::Caption);
    }
    None
}

/// Whether the last words are a credit. A paragraph may also end in a bracket (`... of the union (AP).`): its bracket
/// comes before the full stop.
fn credited_at_end(line: &str) -> bool {
    let tail = tail_window(line, TAIL);
    if line.ends_with(").") || line.ends_with("].") {
        return false;
    }
    CREDITED.is_match(tail)
}

fn sentence(line: &str) -> bool {
    line.ends_with('.') && line.split_whitespace().count() > 5
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(line: &str) -> Option<BlockKind> {
        find(line, line.split_whitespace().count() as u16)
    }

    #[test]
    fn credits_stand_alone() {
        for line in [
            "Getty Images",
            "Image: Ana Petrova",
            "Photo: AFP",
            "(Ana Petrova / AP)",
            "Ana Petrova/Getty Images",
            "© Ana Petrova",
            "REUTERS",
            "Photograph by Ana Petrova",
        ] {
            assert_eq!(kind(line), Some(BlockKind::Credit), "{line}");
        }
    }

    #[test]
    fn captions_end_in_a_credit() {
        for line in [
            "A ferry leaves the old harbour on Monday. (AP Photo/Ana Petrova)",
            "A ferry leaves the old harbour. Photograph: Ana Petrova/Reuters",
            "A ferry leaves the old harbour on Monday (Picture: Reuters)",
            "A ferry leaves the old harbour. | Ana Petrova/AFP via Getty Images",
            "A ferry leaves the old harbour, May 4, 2023. REUTERS/Ana Petrova",
            "FILE - A ferry leaves the old harbour in May.",
        ] {
            assert_eq!(kind(line), Some(BlockKind::Caption), "{line}");
        }
    }

    #[test]
    fn paragraphs_are_no_captions() {
        for line in [
            "The council of the European Union (EU) said it would not pay for the ferry.",
            "The images were shown to the court on Monday, the lawyers said.",
            "She told Reuters that the ferry would run again in May.",
            "The ferry cost 12 million euros (13.1 million dollars).",
            "He works for the Associated Press",
        ] {
            assert_eq!(kind(line), None, "{line}");
        }
    }
}
