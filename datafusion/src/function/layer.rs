//! Which functions there are: their names, arguments, types and documentation.

use arrow::datatypes::DataType;
use datafusion_common::types::{NativeType, logical_date, logical_float64, logical_string};
use datafusion_expr::{Coercion, DocSection, Documentation, Signature, TypeSignature, TypeSignatureClass, Volatility};

use crate::columns::{Articles, Columns, Entities, Pages, Quotes, Tokens};

/// What a function gives of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Layer {
    Page,
    Quotes,
    Entities,
    Tokens,
    Article,
}

/// What an argument is for. The first one is always the text, the others may be left out from the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parameter {
    Text,
    Kinds,
    MinConfidence,
    Day,
}

impl Parameter {
    fn name(self) -> &'static str {
        match self {
            Parameter::Text => "text",
            Parameter::Kinds => "kinds",
            Parameter::MinConfidence => "min_confidence",
            Parameter::Day => "day",
        }
    }

    fn coercion(self) -> Coercion {
        let native = TypeSignatureClass::Native;
        match self {
            Parameter::Text | Parameter::Kinds => Coercion::new_exact(native(logical_string())),
            Parameter::MinConfidence => Coercion::new_implicit(
                native(logical_float64()),
                vec![TypeSignatureClass::Numeric],
                NativeType::Float64,
            ),
            Parameter::Day => Coercion::new_implicit(
                native(logical_date()),
                vec![TypeSignatureClass::Timestamp, native(logical_string())],
                NativeType::Date,
            ),
        }
    }
}

impl Layer {
    pub(crate) const ALL: [Layer; 5] = [Layer::Page, Layer::Quotes, Layer::Entities, Layer::Tokens, Layer::Article];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Layer::Page => "wire_parse",
            Layer::Quotes => "wire_quotes",
            Layer::Entities => "wire_entities",
            Layer::Tokens => "wire_tokens",
            Layer::Article => "wire_article",
        }
    }

    pub(crate) fn parameters(self) -> &'static [Parameter] {
        match self {
            Layer::Page | Layer::Article => &[Parameter::Text, Parameter::Day],
            Layer::Quotes => &[Parameter::Text, Parameter::Kinds, Parameter::MinConfidence],
            Layer::Entities => &[Parameter::Text, Parameter::Kinds, Parameter::Day],
            Layer::Tokens => &[Parameter::Text],
        }
    }

    pub(crate) fn data_type(self) -> DataType {
        match self {
            Layer::Page => Pages::data_type(),
            Layer::Quotes => Quotes::data_type(),
            Layer::Entities => Entities::data_type(),
            Layer::Tokens => Tokens::data_type(),
            Layer::Article => Articles::data_type(),
        }
    }

    pub(crate) fn signature(self) -> Signature {
        let parameters = self.parameters();
        // With the text alone, with one option, and so on.
        let forms = (1..=parameters.len()).map(|len| {
            TypeSignature::Coercible(parameters[..len].iter().map(|parameter| parameter.coercion()).collect())
        });
        let names: Vec<_> = parameters.iter().map(|parameter| parameter.name()).collect();
        Signature::one_of(forms.collect(), Volatility::Immutable)
            .with_parameter_names(names)
            .expect("the longest form has as many arguments as there are names")
    }

    pub(crate) fn documentation(self) -> Documentation {
        let section = DocSection {
            include: true,
            label: "News Functions",
            description: Some("Read news-agency copy in English: its parts, its names, and who said what."),
        };
        let (description, syntax, example) = match self {
            Layer::Page => (PARSE, "wire_parse(text[, day])", PARSE_EXAMPLE),
            Layer::Quotes => (QUOTES, "wire_quotes(text[, kinds[, min_confidence]])", QUOTES_EXAMPLE),
            Layer::Entities => (ENTITIES, "wire_entities(text[, kinds[, day]])", ENTITIES_EXAMPLE),
            Layer::Tokens => (TOKENS, "wire_tokens(text)", TOKENS_EXAMPLE),
            Layer::Article => (ARTICLE, "wire_article(text[, day])", ARTICLE_EXAMPLE),
        };
        let mut builder = Documentation::builder(section, description, syntax).with_sql_example(example);
        for &parameter in self.parameters() {
            builder = builder.with_argument(parameter.name(), self.describe(parameter));
        }
        builder.build()
    }

    fn describe(self, parameter: Parameter) -> &'static str {
        match (parameter, self) {
            (Parameter::Text, _) => "The plain text of a news page. Null gives null.",
            (Parameter::Kinds, Layer::Quotes) => {
                "The kinds to give, a constant: words out of direct, indirect, mixed and all, with commas or spaces \
                 between them. Null or left out: those of the analyzer, which are all unless it was told otherwise."
            }
            (Parameter::Kinds, _) => {
                "The kinds to give, a constant: words out of person, organization, place, nationality, date, time, \
                 money, percent, quantity, ordinal, cardinal, names, values and all, with commas or spaces between \
                 them. Null or left out: those of the analyzer, which are all unless it was told otherwise."
            }
            (Parameter::MinConfidence, _) => {
                "The least confidence of the quotes to give, a constant from 0 to 1. Null or left out: 0."
            }
            (Parameter::Day, _) => {
                "The day the article is of, a column or a constant: it settles dates without a year and relative ones \
                 where the page shows no date. Null or left out: they stay open; the clock is never read."
            }
        }
    }
}

const PARSE: &str = "Gives the parts of the page as a struct: section, headline, subheadline, bylines (a list), published \
    and updated (the day) with published_at and updated_at (ISO 8601, as fine as the page has it), dateline (place, \
    country, agency, date), body (the paragraphs with an empty line between them) and paragraphs (their offsets).";
const PARSE_EXAMPLE: &str = "```sql
> SELECT page['headline'], page['dateline']['place']
  FROM (SELECT wire_parse(text) AS page FROM articles);
```";

const QUOTES: &str = "Gives the statements in the order of the text, as a list of structs: kind (direct, indirect, mixed), \
    text, cue, cue_class (neutral, claim, denial, question, demand, belief), speaker (the words for the speaker in the \
    text), speaker_name, addressee, confidence, start and end of the whole and parts (the offsets of each piece).";
const QUOTES_EXAMPLE: &str = "```sql
> SELECT id, quote['speaker_name'], quote['text']
  FROM (SELECT id, unnest(wire_quotes(text, 'direct', 0.9)) AS quote FROM articles);
```";

const ENTITIES: &str = "Gives each person, organisation, place, nationality, date and amount once, as a list of structs: \
    kind, name, value (of a date as in TIMEX3, of an amount with its unit), country (of a place or nationality), \
    confidence, start and end of the name, roles (a list), and mentions (form, text, start, end).";
const ENTITIES_EXAMPLE: &str = "```sql
> SELECT entity['name'], count(*)
  FROM (SELECT unnest(wire_entities(text, 'person')) AS entity FROM articles)
  GROUP BY 1 ORDER BY 2 DESC;
```";

const TOKENS: &str = "Gives the words, numbers and marks in the order of the text, as a list of structs: text, start, end \
    and sentence (its number in the text, from 0).";
const TOKENS_EXAMPLE: &str = "```sql
> SELECT cardinality(wire_tokens('The U.S. port isn''t shut.'));
-- 6
```";

const ARTICLE: &str = "Gives all of an article as a struct: page as by wire_parse, entities as by wire_entities, quotes as \
    by wire_quotes. The text is read once, so this takes half the time of asking for names and quotes apart.";
const ARTICLE_EXAMPLE: &str = "```sql
> SELECT article['page']['headline'], cardinality(article['quotes'])
  FROM (SELECT wire_article(text, DATE '2023-10-27') AS article FROM articles);
```";
