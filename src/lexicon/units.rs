//! Units of measure as English copy writes them, each with one symbol or singular name. Put together by hand from the
//! SI brochure's symbols and common usage in commodity, energy and sports copy.

/// Lower-case form and symbol; sorted. Symbols that are words of their own (`in`, `a`) are left out.
#[rustfmt::skip]
static UNITS: &[(&str, &str)] = &[
    ("acre", "acre"), ("acres", "acre"), ("ampere", "A"), ("amperes", "A"), ("barrel", "barrel"),
    ("barrels", "barrel"), ("bbl", "barrel"), ("bbls", "barrel"), ("bpd", "barrel/d"), ("bps", "basis point"),
    ("bushel", "bushel"), ("bushels", "bushel"), ("byte", "B"), ("bytes", "B"), ("calorie", "cal"),
    ("calories", "cal"), ("carat", "carat"), ("carats", "carat"), ("centimeter", "cm"), ("centimeters", "cm"),
    ("centimetre", "cm"), ("centimetres", "cm"), ("cl", "cl"), ("cm", "cm"), ("decibel", "dB"), ("decibels", "dB"),
    ("feet", "ft"), ("foot", "ft"), ("ft", "ft"), ("furlong", "furlong"), ("furlongs", "furlong"), ("gallon", "gal"),
    ("gallons", "gal"), ("gb", "GB"), ("gigabyte", "GB"), ("gigabytes", "GB"), ("gigawatt", "GW"),
    ("gigawatts", "GW"), ("gram", "g"), ("gramme", "g"), ("grammes", "g"), ("grams", "g"), ("gw", "GW"),
    ("gwh", "GWh"), ("ha", "ha"), ("hectare", "ha"), ("hectares", "ha"), ("hertz", "Hz"), ("horsepower", "hp"),
    ("hp", "hp"), ("hz", "Hz"), ("inch", "in"), ("inches", "in"), ("kb", "kB"), ("kg", "kg"), ("kgs", "kg"),
    ("khz", "kHz"), ("kilo", "kg"), ("kilobyte", "kB"), ("kilobytes", "kB"), ("kilogram", "kg"), ("kilogramme", "kg"),
    ("kilogrammes", "kg"), ("kilograms", "kg"), ("kilohertz", "kHz"), ("kilojoule", "kJ"), ("kilojoules", "kJ"),
    ("kilometer", "km"), ("kilometers", "km"), ("kilometre", "km"), ("kilometres", "km"), ("kilos", "kg"),
    ("kiloton", "kt"), ("kilotonne", "kt"), ("kilotonnes", "kt"), ("kilotons", "kt"), ("kilowatt", "kW"),
    ("kilowatts", "kW"), ("km", "km"), ("kmh", "km/h"), ("kms", "km"), ("knot", "kn"), ("knots", "kn"),
    ("kph", "km/h"), ("kw", "kW"), ("kwh", "kWh"), ("lb", "lb"), ("lbs", "lb"), ("liter", "l"), ("liters", "l"),
    ("litre", "l"), ("litres", "l"), ("mb", "MB"), ("megabyte", "MB"), ("megabytes", "MB"), ("megahertz", "MHz"),
    ("megaton", "Mt"), ("megatons", "Mt"), ("megawatt", "MW"), ("megawatts", "MW"), ("meter", "m"), ("meters", "m"),
    ("metre", "m"), ("metres", "m"), ("mg", "mg"), ("mhz", "MHz"), ("mile", "mile"), ("miles", "mile"),
    ("milligram", "mg"), ("milligrams", "mg"), ("milliliter", "ml"), ("milliliters", "ml"), ("millilitre", "ml"),
    ("millilitres", "ml"), ("millimeter", "mm"), ("millimeters", "mm"), ("millimetre", "mm"), ("millimetres", "mm"),
    ("ml", "ml"), ("mm", "mm"), ("mph", "mph"), ("mw", "MW"), ("mwh", "MWh"), ("ounce", "oz"), ("ounces", "oz"),
    ("oz", "oz"), ("pint", "pint"), ("pints", "pint"), ("quart", "quart"), ("quarts", "quart"), ("tb", "TB"),
    ("terabyte", "TB"), ("terabytes", "TB"), ("terawatt", "TW"), ("terawatts", "TW"), ("teu", "TEU"), ("teus", "TEU"),
    ("ton", "ton"), ("tonne", "t"), ("tonnes", "t"), ("tons", "ton"), ("tw", "TW"), ("twh", "TWh"), ("volt", "V"),
    ("volts", "V"), ("watt", "W"), ("watts", "W"), ("yard", "yd"), ("yards", "yd"),
];

/// The symbol of the unit that the lower-case `word` names.
pub(crate) fn unit(word: &str) -> Option<&'static str> {
    let at = UNITS.binary_search_by(|row| row.0.cmp(word)).ok()?;
    Some(UNITS[at].1)
}

/// Units that the grammar makes of several words.
#[cfg(feature = "serde")]
const COMPOUND: &[&str] =
    &["°C", "°F", "°", "percentage point", "basis point", "nautical mile", "mph", "km/h", "barrel/d", "t"];

/// The symbol as a table has it, if one has it.
#[cfg(feature = "serde")]
pub(crate) fn known(symbol: &str) -> Option<&'static str> {
    let powers = POWERS.iter().flat_map(|row| [row.1, row.2]);
    let all = UNITS.iter().map(|row| row.1).chain(powers).chain(COMPOUND.iter().copied());
    all.into_iter().find(|known| *known == symbol)
}

const POWERS: &[(&str, &str, &str)] = &[
    ("km", "km²", "km³"),
    ("m", "m²", "m³"),
    ("cm", "cm²", "cm³"),
    ("mm", "mm²", "mm³"),
    ("mile", "mile²", "mile³"),
    ("ft", "ft²", "ft³"),
    ("yd", "yd²", "yd³"),
    ("in", "in²", "in³"),
];

/// The symbols with `square` or `cubic` before the unit.
pub(crate) fn power(square: bool, unit: &str) -> Option<&'static str> {
    let row = POWERS.iter().find(|row| row.0 == unit)?;
    Some(if square { row.1 } else { row.2 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(UNITS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn spellings_share_a_symbol() {
        assert_eq!(unit("kilometers"), unit("kilometre"));
        assert_eq!(unit("tonnes"), Some("t"));
        assert_eq!(unit("people"), None);
        assert_eq!(power(true, "km"), Some("km²"));
        assert_eq!(power(false, "barrel"), None);
    }
}
