//! English words of time: months, weekdays, units, parts of the day, and the words that point from one time to another.
//! Put together by hand from common usage; the classes follow what the TimeML guidelines call triggers.

/// A unit of the calendar or the clock.
///
/// ```
/// use wirecopy::TimeUnit;
///
/// assert!(TimeUnit::Hour < TimeUnit::Weekend && TimeUnit::Weekend < TimeUnit::Week, "short ones come first");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TimeUnit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A weekend.
    Weekend,
    /// A week, from Monday.
    Week,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// Half a year.
    Half,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

/// A season of the northern half of the earth, three whole months each.
///
/// ```
/// use wirecopy::{Article, Season, Timex, Value};
///
/// let article = Article::parse("Port closes\n\nThe port will open again in the spring of 2024, the mayor said.\n")?;
/// let value = article.values().iter().find_map(|mention| mention.value());
/// assert_eq!(value, Some(Value::Timex(Timex::Season(2024, Season::Spring))));
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Season {
    /// From March on: `SP`.
    Spring,
    /// From June on: `SU`.
    Summer,
    /// From September on: `FA`.
    Autumn,
    /// From December on, to the next year's February: `WI`.
    Winter,
}

/// A part of the day.
///
/// ```
/// use wirecopy::{Article, DayPart, Timex, Value};
///
/// let article = Article::parse("Port closes\n\nThe port closed on the evening of May 3, 2024, the mayor said.\n")?;
/// let parts = article.values().iter().filter_map(|mention| match mention.value() {
///     Some(Value::Timex(Timex::Part(_, part))) => Some(part),
///     _ => None,
/// });
/// assert_eq!(parts.collect::<Vec<_>>(), [DayPart::Evening]);
/// # Ok::<(), wirecopy::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayPart {
    /// `MO`.
    Morning,
    /// Noon and around: `MI`.
    Midday,
    /// `AF`.
    Afternoon,
    /// `EV`.
    Evening,
    /// `NI`.
    Night,
    /// The light half of the day: `DT`.
    Daytime,
}

/// How a word points from one time to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rel {
    Last,
    Next,
    This,
    /// `the past year`.
    Past,
    /// `the previous day`: before the time spoken of.
    Previous,
    /// `the following day`: after the time spoken of.
    Following,
    /// `the coming week`.
    Coming,
    /// `the same day`.
    Same,
    /// `that day`; often no pointer at all.
    That,
    /// `the current year`.
    Current,
    /// `the latest quarter`.
    Latest,
    /// `recent years`.
    Recent,
}

/// What a word means to the grammar of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Term {
    Month(i8),
    /// An abbreviation, which needs a day or a year beside it.
    MonthShort(i8),
    /// Monday is 1.
    Weekday(i8),
    Weekdays(i8),
    WeekdayShort(i8),
    /// A unit, and whether in the plural.
    Unit(TimeUnit, bool),
    Season(Season),
    Part(DayPart),
    /// In the plural: `Sunday mornings`.
    Parts(DayPart),
    Noon,
    Midnight,
    Overnight,
    /// Days from today.
    Today(i8),
    Tonight,
    Now,
    Lately,
    /// So many units apart.
    Often(u8, TimeUnit),
    Rel(Rel),
    Each,
    Early,
    Late,
    Mid,
    Earlier,
    Later,
    /// `the end of`, `the start of`.
    Edge,
    Ago,
    The,
    A,
    Of,
    /// A count that is not given: `several`.
    Vague,
    Fiscal,
    Future,
    /// `the near future`.
    Near,
    /// May begin the name of a holiday.
    Holiday,
}

use once_cell::sync::Lazy;

use super::short::{Short, ShortMap};
use super::starts::Starts;
use Term::*;

/// Lower-case words; sorted.
#[rustfmt::skip]
static TERMS: &[(&str, Term)] = &[
    ("a", A), ("afternoon", Part(DayPart::Afternoon)), ("afternoons", Parts(DayPart::Afternoon)), ("ago", Ago),
    ("an", A), ("annually", Often(1, TimeUnit::Year)), ("apr", MonthShort(4)), ("april", Month(4)),
    ("aug", MonthShort(8)), ("august", Month(8)), ("autumn", Season(Season::Autumn)), ("beginning", Edge),
    ("biweekly", Often(2, TimeUnit::Week)), ("centuries", Unit(TimeUnit::Century, true)),
    ("century", Unit(TimeUnit::Century, false)), ("christmas", Holiday), ("coming", Rel(Rel::Coming)),
    ("couple", Vague), ("current", Rel(Rel::Current)), ("currently", Now), ("daily", Often(1, TimeUnit::Day)),
    ("day", Unit(TimeUnit::Day, false)), ("days", Unit(TimeUnit::Day, true)), ("dec", MonthShort(12)),
    ("decade", Unit(TimeUnit::Decade, false)), ("decades", Unit(TimeUnit::Decade, true)), ("december", Month(12)),
    ("distant", Near), ("each", Each), ("earlier", Earlier), ("early", Early), ("easter", Holiday),
    ("election", Holiday), ("end", Edge), ("evening", Part(DayPart::Evening)), ("evenings", Parts(DayPart::Evening)),
    ("every", Each), ("fall", Season(Season::Autumn)), ("feb", MonthShort(2)), ("february", Month(2)), ("few", Vague),
    ("fiscal", Fiscal), ("following", Rel(Rel::Following)), ("foreseeable", Near),
    ("fortnightly", Often(2, TimeUnit::Week)), ("fri", WeekdayShort(5)), ("friday", Weekday(5)),
    ("fridays", Weekdays(5)), ("future", Future), ("half", Unit(TimeUnit::Half, false)), ("halloween", Holiday),
    ("hour", Unit(TimeUnit::Hour, false)), ("hourly", Often(1, TimeUnit::Hour)),
    ("hours", Unit(TimeUnit::Hour, true)), ("hr", Unit(TimeUnit::Hour, false)), ("hrs", Unit(TimeUnit::Hour, true)),
    ("immediate", Near), ("independence", Holiday), ("jan", MonthShort(1)), ("january", Month(1)),
    ("jul", MonthShort(7)), ("july", Month(7)), ("jun", MonthShort(6)), ("june", Month(6)), ("labor", Holiday),
    ("labour", Holiday), ("last", Rel(Rel::Last)), ("late", Late), ("lately", Lately), ("later", Later),
    ("latest", Rel(Rel::Latest)), ("many", Vague), ("mar", MonthShort(3)), ("march", Month(3)), ("may", Month(5)),
    ("memorial", Holiday), ("mid", Mid), ("midday", Noon), ("middle", Edge), ("midnight", Midnight),
    ("millennia", Unit(TimeUnit::Millennium, true)), ("millennium", Unit(TimeUnit::Millennium, false)),
    ("min", Unit(TimeUnit::Minute, false)), ("mins", Unit(TimeUnit::Minute, true)),
    ("minute", Unit(TimeUnit::Minute, false)), ("minutes", Unit(TimeUnit::Minute, true)), ("mon", WeekdayShort(1)),
    ("monday", Weekday(1)), ("mondays", Weekdays(1)), ("month", Unit(TimeUnit::Month, false)),
    ("monthly", Often(1, TimeUnit::Month)), ("months", Unit(TimeUnit::Month, true)),
    ("morning", Part(DayPart::Morning)), ("mornings", Parts(DayPart::Morning)), ("near", Near), ("new", Holiday),
    ("next", Rel(Rel::Next)), ("night", Part(DayPart::Night)), ("nightly", Often(1, TimeUnit::Day)),
    ("nights", Parts(DayPart::Night)), ("noon", Noon), ("nov", MonthShort(11)), ("november", Month(11)), ("now", Now),
    ("nowadays", Now), ("numerous", Vague), ("oct", MonthShort(10)), ("october", Month(10)), ("of", Of),
    ("overnight", Overnight), ("past", Rel(Rel::Past)), ("preceding", Rel(Rel::Previous)), ("presently", Now),
    ("previous", Rel(Rel::Previous)), ("prior", Rel(Rel::Previous)), ("quarter", Unit(TimeUnit::Quarter, false)),
    ("quarterly", Often(3, TimeUnit::Month)), ("quarters", Unit(TimeUnit::Quarter, true)),
    ("recent", Rel(Rel::Recent)), ("recently", Lately), ("same", Rel(Rel::Same)), ("sat", WeekdayShort(6)),
    ("saturday", Weekday(6)), ("saturdays", Weekdays(6)), ("sec", Unit(TimeUnit::Second, false)),
    ("second", Unit(TimeUnit::Second, false)), ("seconds", Unit(TimeUnit::Second, true)),
    ("secs", Unit(TimeUnit::Second, true)), ("sep", MonthShort(9)), ("sept", MonthShort(9)), ("september", Month(9)),
    ("several", Vague), ("some", Vague), ("spring", Season(Season::Spring)), ("start", Edge),
    ("subsequent", Rel(Rel::Following)), ("summer", Season(Season::Summer)), ("sun", WeekdayShort(7)),
    ("sunday", Weekday(7)), ("sundays", Weekdays(7)), ("thanksgiving", Holiday), ("that", Rel(Rel::That)),
    ("the", The), ("this", Rel(Rel::This)), ("thu", WeekdayShort(4)), ("thur", WeekdayShort(4)),
    ("thurs", WeekdayShort(4)), ("thursday", Weekday(4)), ("thursdays", Weekdays(4)), ("today", Today(0)),
    ("tomorrow", Today(1)), ("tonight", Tonight), ("tue", WeekdayShort(2)), ("tues", WeekdayShort(2)),
    ("tuesday", Weekday(2)), ("tuesdays", Weekdays(2)), ("turn", Edge), ("upcoming", Rel(Rel::Coming)),
    ("valentine", Holiday), ("various", Vague), ("wed", WeekdayShort(3)), ("wednesday", Weekday(3)),
    ("wednesdays", Weekdays(3)), ("weds", WeekdayShort(3)), ("week", Unit(TimeUnit::Week, false)),
    ("weekend", Unit(TimeUnit::Weekend, false)), ("weekends", Unit(TimeUnit::Weekend, true)),
    ("weekly", Often(1, TimeUnit::Week)), ("weeks", Unit(TimeUnit::Week, true)), ("winter", Season(Season::Winter)),
    ("year", Unit(TimeUnit::Year, false)), ("yearly", Often(1, TimeUnit::Year)),
    ("years", Unit(TimeUnit::Year, true)), ("yesterday", Today(-1)), ("yr", Unit(TimeUnit::Year, false)),
    ("yrs", Unit(TimeUnit::Year, true)),
];

/// How the words for months and weekdays start.
pub(crate) static DAYS: Starts = {
    let (mut starts, mut row) = (Starts::of_words(&[]), 0);
    while row < TERMS.len() {
        if matches!(TERMS[row].1, Term::Month(_) | Term::MonthShort(_) | Term::Weekday(_)) {
            starts = starts.and(TERMS[row].0);
        }
        row += 1;
    }
    starts
};

/// What the lower-case `word` means to the grammar of time.
pub(crate) fn term(word: &str) -> Option<Term> {
    static SHORT: Lazy<ShortMap<Term>> =
        Lazy::new(|| TERMS.iter().filter_map(|&(word, term)| Some((Short::of(word)?.low, term))).collect());
    match Short::of(word) {
        Some(word) => SHORT.get(&word.raw).copied(),
        None => TERMS.binary_search_by(|row| row.0.cmp(word)).ok().map(|at| TERMS[at].1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(TERMS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(TERMS.iter().all(|row| row.0.bytes().all(|b| b.is_ascii_lowercase())));
    }

    #[test]
    fn words_are_found() {
        assert_eq!(term("sept"), Some(MonthShort(9)));
        assert_eq!(term("sundays"), Some(Weekdays(7)));
        assert_eq!(term("centuries"), Some(Unit(TimeUnit::Century, true)));
        assert_eq!(term("mars"), None);
    }
}
