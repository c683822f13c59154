//! `Serialize` and `Deserialize` of a whole article.
