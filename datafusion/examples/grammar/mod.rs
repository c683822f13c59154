//! News that nobody wrote: articles out of a small grammar, the same ones every time.

use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// An article and what is true of it.
pub(crate) struct Story {
    pub(crate) id: i64,
    pub(crate) day: Date,
    pub(crate) text: String,
    /// Who speaks in it, by full name; nobody with a name in some.
    #[allow(dead_code, reason = "only tests ask")]
    pub(crate) speaker: Option<&'static str>,
    /// The country that the direct quote is about.
    #[allow(dead_code, reason = "only tests ask")]
    pub(crate) about: &'static str,
}

const PEOPLE: [(&str, &str); 6] = [
    ("Harbour Minister", "Ana Lima"),
    ("union leader", "Rui Costa"),
    ("Mayor", "Ingrid Holm"),
    ("central bank governor", "Pavel Novak"),
    ("opposition leader", "Grace Mwangi"),
    ("Foreign Minister", "Karim Haddad"),
];
const COUNTRIES: [&str; 5] = ["Norway", "Brazil", "Kenya", "Portugal", "Japan"];
const CITIES: [(&str, &str); 4] = [("LISBON", "Lisbon"), ("OSLO", "Oslo"), ("NAIROBI", "Nairobi"), ("OSAKA", "Osaka")];
const GOODS: [&str; 5] = ["timber", "coffee", "steel", "fish", "machine parts"];
const WRITERS: [&str; 4] = ["Marta Reis", "John Berg", "Lucy Otieno", "Daniel Sato"];
const DEEDS: [&str; 4] = ["sign the agreement", "lift the tariff", "send more ships", "open the border"];

/// The first day of the archive, a Monday.
const FIRST: Date = date(2023, 1, 2);

/// An article for each number, twenty a day.
pub(crate) fn story(id: i64) -> Story {
    let mut dice = Dice(id as u64);
    let day = FIRST.checked_add((id / 20).days()).expect("an archive ends before the year 9999");
    let (capitals, city) = dice.pick(&CITIES);
    let about = dice.pick(&COUNTRIES);
    let goods = dice.pick(&GOODS);
    let deed = dice.pick(&DEEDS);
    // Every fifth has nobody with a name in it.
    let named = (id % 5 != 4).then(|| dice.pick(&PEOPLE));
    let percent = dice.roll(40) + 2;

    let mut text = String::new();
    let _ = writeln!(text, "{city} port braces for less {goods}\n\nBy {}", dice.pick(&WRITERS));
    let _ = writeln!(text, "{}\n", day.strftime("%B %-d, %Y"));
    let _ = writeln!(
        text,
        "{capitals}, {} (Reuters) - Shipments of {goods} through the port of {city} fell by {percent} percent last \
         month after a dispute over tariffs.\n",
        day.strftime("%b. %-d"),
    );
    match named {
        Some((role, name)) => speech(&mut text, role, name, about, deed, day),
        None => {
            let _ = writeln!(text, "\"We expect {about} to {deed},\" an official said on condition of anonymity.\n");
        }
    }
    for _ in 0..dice.roll(5) + 2 {
        filler(&mut text, &mut dice, city, goods);
    }
    Story { id, day, text, speaker: named.map(|(_, name)| name), about }
}

fn speech(text: &mut String, role: &str, name: &str, about: &str, deed: &str, day: Date) {
    let surname = name.rsplit(' ').next().unwrap_or(name);
    let weekday = day.strftime("%A");
    let _ = writeln!(text, "\"We expect {about} to {deed},\" {role} {name} told reporters on {weekday}.\n");
    let _ = writeln!(text, "{surname} said that talks would go on next week.\n");
}

fn filler(text: &mut String, dice: &mut Dice, city: &str, goods: &str) {
    let days = dice.roll(8) + 2;
    let million = dice.roll(90) + 10;
    let line = match dice.roll(4) {
        0 => format!(
            "Ships have waited outside the harbour for {days} days, and warehouses along the river are full. Carriers \
             charge ${million} million a month more than they did a year ago."
        ),
        1 => format!(
            "The port of {city} handles a third of the region's {goods}. It was enlarged twice in the last decade and \
             employs about {million}00 people."
        ),
        2 => format!(
            "Prices of {goods} rose for the {days}th week in a row. Wholesalers have begun to buy elsewhere, and smaller \
             shops have cut their hours."
        ),
        _ => format!(
            "Rail lines to the coast were closed for {days} days in winter after a landslide. Repairs cost ${million} \
             million and are not finished."
        ),
    };
    let _ = writeln!(text, "{line}\n");
}

/// Numbers that look like chance: SplitMix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len() as u64) as usize]
    }
}
