//! Hard cases of who said what, each in a few lines. All text is made up.

mod chains;
mod labels;
mod marks;
mod reported;
mod sources;

use wirecopy::Article;

/// The statements of a page with this headline and body, each as speaker, colon and words: the speaker by name, else by
/// the words that stand for him, else `?`; full stops and commas at the edges of the words left out.
fn said(headline: &str, body: &str) -> Vec<String> {
    let text = format!("{headline}\n\n{body}\n");
    let article = Article::parse(text.as_str()).expect("it is short");
    let line = |quote: wirecopy::Quote<'_>| {
        let mention = quote.speaker().mention_text();
        let speaker = quote.speaker_name().or(mention.as_deref()).unwrap_or("?");
        format!("{speaker}: {}", quote.text().trim_matches(['.', ',', ' ']))
    };
    article.quotes().map(line).collect()
}

/// The same of a body alone.
fn quotes(body: &str) -> Vec<String> {
    said("Harbour news of the week", body)
}
