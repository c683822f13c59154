//! Views of the values.

use super::Article;
use crate::value::ValueMention;

impl Article<'_> {
    /// The dates, times, lengths of time and amounts in the article's own text, in text order; none overlaps another.
    ///
    /// Relative dates count from the day that the page was published; where the page shows none, from that of its
    /// dateline, else from the day given to [`Analyzer::parse_at`](crate::Analyzer::parse_at). Where none of them is
    /// known, a relative date has no value. The clock is never read.
    ///
    /// A bare weekday is the last such day, the day of publication included, unless the sentence speaks of the future;
    /// a day without a year is the nearest. The rules follow the TimeML guidelines, the values are TIMEX3.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use wirecopy::{Analyzer, ValueKind};
    ///
    /// let text = "Talks fail\n\nTalks on the €1.2bn loan failed on Thursday, 15 years after the first, the ministry said. \
    ///             They will go on next week.\n";
    /// let article = Analyzer::new().parse_at(text, date(2023, 10, 27))?;
    /// let values: Vec<_> = article
    ///     .values()
    ///     .iter()
    ///     .map(|mention| (&article[mention.span()], mention.value().unwrap().to_string()))
    ///     .collect();
    /// assert_eq!(values[0], ("€1.2bn", "1200000000".to_owned()));
    /// assert_eq!(values[1], ("Thursday", "2023-10-26".to_owned()));
    /// assert_eq!(values[2], ("15 years", "P15Y".to_owned()));
    /// assert_eq!(values.last().unwrap(), &("next week", "2023-W44".to_owned()));
    /// assert_eq!(article.values()[1].kind(), ValueKind::Date);
    /// # Ok::<(), wirecopy::ParseError>(())
    /// ```
    pub fn values(&self) -> &[ValueMention] {
        self.value_data()
    }
}
