//! An article as a page to look at.

mod column;
mod escape;
mod marks;
mod side;
#[cfg(test)]
mod tests;

use crate::article::Article;

/// Nothing is fetched, whatever the text says: no address is allowed.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

impl Article<'_> {
    /// One HTML page that shows the article with all that was found in it.
    ///
    /// Entities and statements are marked in place, the rest of the page is greyed. Pointing at a statement, its number
    /// or its place in the list beside it, by mouse, finger or keyboard, lights the statement, its cue, the speaker's
    /// words beside it and every mention of that speaker. The page stands alone: styles and a short script are in it,
    /// and it fetches nothing. Text is escaped, so that a hostile article stays text; control characters are shown as
    /// U+FFFD.
    ///
    /// ```
    /// let text = "Port reopens\n\n\"We <b>reopen</b> on Friday,\" Mayor Ana Lima said.";
    /// let page = wirecopy::Article::parse(text)?.to_html();
    /// assert!(page.starts_with("<!doctype html>"));
    /// assert!(page.contains("We &lt;b&gt;reopen&lt;/b&gt; on Friday,"));
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "html")))]
    pub fn to_html(&self) -> String {
        let mut out = String::with_capacity(4 * self.text().len() + STYLE.len() + SCRIPT.len() + 4096);
        out.push_str("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        for part in ["<meta http-equiv=\"Content-Security-Policy\" content=\"", POLICY, "\">\n"] {
            out.push_str(part);
        }
        out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        escape::push(&mut out, self.headline().unwrap_or("Article"));
        for part in ["</title>\n<style>\n", STYLE, "</style>\n</head>\n<body>\n"] {
            out.push_str(part);
        }
        out.push_str("<main>\n<article aria-label=\"Article\">\n");
        column::push(&mut out, self);
        out.push_str("</article>\n<aside aria-label=\"Findings\">\n");
        side::push(&mut out, self);
        out.push_str("</aside>\n</main>\n<output id=\"now\" aria-live=\"polite\"></output>\n<script>\n");
        for part in [SCRIPT, "</script>\n</body>\n</html>\n"] {
            out.push_str(part);
        }
        out
    }
}
