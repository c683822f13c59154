//! Every layer keeps its promises; so do its copies.

use proptest::prelude::*;
use wirecopy::{Analyzer, Article, EntityKinds, QuoteKinds};

use crate::{pages, promises};

proptest! {
    #[test]
    fn any_text_keeps_every_promise(text in any::<String>()) {
        promises::keep(&Article::parse(text).unwrap());
    }

    #[test]
    fn any_page_keeps_every_promise(page in pages()) {
        promises::keep(&Article::parse(page).unwrap());
    }

    #[test]
    fn the_same_text_gives_an_equal_article(page in pages()) {
        let article = Article::parse(&*page).unwrap();
        // Whatever layer is asked for first, and whoever keeps the text.
        let other = Article::parse(&*page).unwrap();
        let _ = (other.quotes().count(), other.values().len());
        prop_assert_eq!(&article, &other);
        prop_assert_eq!(&article, &other.clone().into_owned());
        prop_assert_eq!(article, Article::parse(page.clone()).unwrap());
    }

    #[test]
    fn what_is_not_asked_for_changes_nothing_else(page in pages()) {
        let whole = Article::parse(&*page).unwrap();
        let values = Analyzer::builder().entities(EntityKinds::VALUES).quotes(QuoteKinds::NONE).build();
        let part = values.parse(&*page).unwrap();
        promises::keep(&part);
        prop_assert_eq!(part.values(), whole.values());
        prop_assert_eq!(part.tokens(), whole.tokens());
        prop_assert_eq!(part.quotes().count(), 0);
    }

    #[test]
    fn the_number_of_threads_changes_nothing(pages in prop::collection::vec(pages(), 1..6)) {
        let analyzer = Analyzer::new();
        let alone: Vec<_> = pages.iter().map(|page| analyzer.parse(page).unwrap()).collect();
        let _ = alone.iter().map(|article| article.quotes().count()).sum::<usize>();
        // Each page on a thread of its own, and one article read by several threads at once.
        let analyzer = &analyzer;
        let together: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = pages.iter().map(|page| scope.spawn(move || by_two(analyzer, page))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        prop_assert_eq!(alone, together);
    }
}

fn by_two<'t>(analyzer: &Analyzer, page: &'t str) -> Article<'t> {
    let article = analyzer.parse(page).unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| article.quotes().count());
        scope.spawn(|| article.entities().count());
    });
    article
}

#[cfg(feature = "serde")]
proptest! {
    #[test]
    fn an_article_comes_back_from_json(page in pages()) {
        let article = Article::parse(&*page).unwrap().into_owned();
        let back: Article<'static> = serde_json::from_str(&serde_json::to_string(&article).unwrap()).unwrap();
        prop_assert_eq!(&back, &article);
        prop_assert_eq!(serde_json::to_value(&back).unwrap(), serde_json::to_value(&article).unwrap());
    }

    /// One number, text or list of a stored article is another one: it is refused, or it is as sound as before.
    #[test]
    fn a_changed_article_is_refused_or_sound(page in pages(), at in any::<prop::sample::Index>(), by in -3_i64..9) {
        let mut stored = serde_json::to_value(Article::parse(&*page).unwrap()).unwrap();
        let places = count(&stored);
        alter(&mut stored, &mut at.index(places), by);
        if let Ok(article) = serde_json::from_value::<Article<'static>>(stored) {
            promises::sound(&article);
        }
    }
}

#[cfg(feature = "serde")]
fn count(value: &serde_json::Value) -> usize {
    use serde_json::Value;
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

/// Changes the `at`-th value of the tree; whether it was there.
#[cfg(feature = "serde")]
fn alter(value: &mut serde_json::Value, at: &mut usize, by: i64) -> bool {
    use serde_json::Value;
    if *at == 0 {
        *value = match value.take() {
            Value::Number(number) => number.as_i64().map_or(by.into(), |number| (number + by).into()),
            Value::String(text) => Value::String(text.chars().skip(1).collect()),
            Value::Array(items) if by < 0 => items.into_iter().rev().collect(),
            Value::Array(items) => items.into_iter().skip(1).collect(),
            _ => by.into(),
        };
        return true;
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().any(|item| alter(item, at, by)),
        Value::Object(fields) => fields.values_mut().any(|field| alter(field, at, by)),
        _ => false,
    }
}
