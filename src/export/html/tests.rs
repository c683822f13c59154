use proptest::prelude::*;

use crate::{Analyzer, Article, EntityKinds};

const TEXT: &str = "Port \"reopens\"\n\nBy Ana <b>Lima</b>\nOctober 27, 2023\n\nLISBON, Oct. 27 (Reuters) - Mayor Rui Costa visited \
                    the port.\n\n\"Maria Silva & Sons <img src=x onerror=alert(1)> will reopen,\" he said, \"</script>soon.\"";

fn page(text: &str) -> String {
    Article::parse(text).unwrap().to_html()
}

/// The page's article column: its text as a browser shows it, without the numbers of the statements. Any tag that the
/// crate does not write fails.
fn shown(page: &str) -> String {
    let start = page.find("<article").unwrap();
    let column = &page[page[start..].find(">\n").unwrap() + start + 2..page.find("</article>").unwrap()];
    let (mut text, mut open) = (String::new(), Vec::new());
    let mut rest = column;
    while let Some(at) = rest.find('<') {
        if open.last() != Some(&"a") {
            text.push_str(&rest[..at]);
        }
        let end = rest[at..].find('>').unwrap() + at;
        let tag = &rest[at + 1..end];
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "tags nest"),
            None => {
                let name = tag.split(' ').next().unwrap();
                assert!(["h1", "h2", "p", "span", "a"].contains(&name), "{tag}");
                open.push(name);
            }
        }
        rest = &rest[end + 1..];
    }
    assert!(open.is_empty(), "tags close");
    text.push_str(rest);
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (escaped, plain)| text.replace(escaped, plain))
}

fn expected(article: &Article<'_>) -> String {
    let forbidden = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    article.blocks().iter().map(|block| article[block.span()].replace(forbidden, "\u{fffd}") + "\n").collect()
}

#[test]
fn every_line_is_shown_as_it_is() {
    let article = Article::parse(TEXT).unwrap();
    assert_eq!(shown(&article.to_html()), expected(&article));
}

#[test]
fn hostile_text_stays_text() {
    let given = Analyzer::builder().headline("</title><script>alert(2)</script>").section("\"><b onclick='x'>").build();
    let page = given.parse(TEXT).unwrap().to_html();
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert!(page.contains("<title>&lt;/title&gt;&lt;script&gt;"));
    let body = page.split_once("</style>").unwrap().1.split_once("<script>").unwrap().0;
    let known = [
        "html head body main article aside section output h1 h2 h3 p ul ol li dl dt dd span a",
        "class dir data-kind data-q data-cue data-by data-e data-n data-p title role tabindex id aria-pressed aria-label",
        "aria-labelledby aria-live value href",
    ]
    .join(" ");
    for tag in body.split('<').skip(1).map(|tag| tag.split('>').next().unwrap().trim_start_matches('/')) {
        // Outside quotation marks there are names only.
        let bare: String = tag.split('"').step_by(2).collect();
        for word in bare.split([' ', '=']).filter(|word| !word.is_empty()) {
            assert!(known.split(' ').any(|known| known == word), "{word} in {tag}");
        }
    }
}

#[test]
fn a_name_inside_a_statement_is_both() {
    let page = page("Port opens\n\nMayor Rui Costa came. \"Ms Maria Silva will reopen,\" he said, \"soon.\"");
    assert!(page.contains("<span class=\"direct person\" data-q=\"0\" data-e="), "{page}");
    assert_eq!(page.matches("id=\"q0\"").count(), 1, "one number for a statement of two parts");
    assert_eq!(page.matches("data-q=\"0\"").count(), 4, "two parts, the first cut in three by the name");
}

#[test]
fn speakers_of_a_kind_that_is_off_are_listed_and_not_marked() {
    let analyzer = Analyzer::builder().entities(EntityKinds::NONE).build();
    let article = analyzer.parse("Port opens\n\nMayor Rui Costa came. \"It is open,\" he said on Monday.").unwrap();
    let page = article.to_html();
    let column = page.split_once("<aside").unwrap().0;
    assert!(!column.contains("data-e=") && column.contains(" data-p="));
    assert!(page.contains("<h3 dir=\"auto\">Rui Costa</h3>"), "{page}");
    assert!(!article.to_brat().contains("SpokenBy"));
}

#[test]
fn nothing_is_fetched() {
    let page = page("Port reopens\n\n\"See http://example.org/x.png now,\" Mayor Ana Lima said.");
    assert_eq!(page.matches("http:").count(), 2, "as text, in the article and in the list");
    assert!(!page.contains("src=") && !page.contains("url(") && !page.contains("@import"));
}

proptest! {
    #[test]
    fn any_text_is_shown(text in "[ -~\n\u{0}\u{201c}\u{201d}é<>&\"']{0,120}( said| told| he)?[ -~\n]{0,60}") {
        let article = Article::parse(&text).unwrap();
        let page = article.to_html();
        prop_assert_eq!(shown(&page), expected(&article));
    }
}
