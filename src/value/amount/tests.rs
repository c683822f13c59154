use crate::value::ValueKind;
use crate::value::ValueKind::{Cardinal, Money, Ordinal, Percent, Quantity};
use crate::value::testing::read;

fn one(text: &str, kind: ValueKind, words: &str, value: &str) {
    assert_eq!(read(text, None), [(kind, words, value.to_owned())], "{text}");
}

fn none(text: &str) {
    assert_eq!(read(text, None), [], "{text}");
}

#[test]
fn money_has_a_sign_a_code_or_a_name() {
    one("The firm paid €1.2bn for it.", Money, "€1.2bn", "1200000000 EUR");
    one("It lost $1.2 million on the deal.", Money, "$1.2 million", "1200000 USD");
    one("It lost £3m on the deal.", Money, "£3m", "3000000 GBP");
    one("A fine of US$400 was paid.", Money, "US$400", "400 USD");
    one("A fine of A$400 was paid.", Money, "A$400", "400 AUD");
    one("The state gave Rs 5 crore.", Money, "Rs 5 crore", "50000000 INR");
    one("The state gave Rs. 500 each.", Money, "Rs. 500", "500 INR");
    one("The ministry gave RM20,000.", Money, "RM20,000", "20000 MYR");
    one("Sales were 2.3 mln dlrs.", Money, "2.3 mln dlrs", "2300000 USD");
    one("They cost 10,000 yuan apiece.", Money, "10,000 yuan", "10000 CNY");
    one("They cost five Swiss francs apiece.", Money, "five Swiss francs", "5 CHF");
    one("They cost 3 million Hong Kong dollars.", Money, "3 million Hong Kong dollars", "3000000 HKD");
    one("They cost 40 francs apiece.", Money, "40 francs", "40 ?");
    one("A loan of 500 USD was given.", Money, "500 USD", "500 USD");
    one("A 5-million-euro loan was given.", Money, "5-million-euro", "5000000 EUR");
}

#[test]
fn small_coins_are_parts_of_the_main_unit() {
    one("Shr loss 5 cts.", Money, "5 cts", "0.05 ?");
    one("A rise of 12 Canadian cents was seen.", Money, "12 Canadian cents", "0.12 CAD");
    one("Bread cost 80 pence then.", Money, "80 pence", "0.8 GBP");
}

#[test]
fn a_range_of_money_has_the_value_of_its_lower_end() {
    one("It may cost $5-10 million.", Money, "$5-10 million", "5000000 USD");
    one("It may cost $5 to 10 million.", Money, "$5 to 10 million", "5000000 USD");
    assert_eq!(
        read("It may cost 2 to 3 million euros.", None),
        [(Money, "2", "2000000 EUR".to_owned()), (Money, "3 million euros", "3000000 EUR".to_owned())]
    );
}

#[test]
fn names_that_are_other_words_are_no_money() {
    one("He gave the 12 marks a look.", Cardinal, "12", "12");
    one("Team 3 won the cup.", Cardinal, "3", "3");
    none("Delegates at COP30 went home.");
    none("He won real praise.");
}

#[test]
fn percentages_come_in_many_spellings() {
    for written in ["12.5 percent", "12.5 per cent", "12.5 pct", "12.5%"] {
        one(&format!("Prices rose {written} more."), Percent, written, "12.5");
    }
    one("A 5-percent rise was seen.", Percent, "5-percent", "5");
    one("Prices rose 1-1/2 pct more.", Percent, "1-1/2 pct", "1.5");
    one("Prices moved -3% then.", Percent, "-3%", "-3");
    one("Some 5-10% of them left.", Percent, "5-10%", "5");
    assert_eq!(
        read("They own between 5 and 10 percent.", None),
        [(Percent, "5", "5".to_owned()), (Percent, "10 percent", "10".to_owned())]
    );
}

#[test]
fn percentage_points_are_a_quantity() {
    one("It fell by 0.5 percentage points.", Quantity, "0.5 percentage points", "0.5 percentage point");
    one("Yields rose 25 basis points.", Quantity, "25 basis points", "25 basis point");
}

#[test]
fn quantities_keep_the_unit_as_written() {
    one("The road is 40 km long.", Quantity, "40 km", "40 km");
    one("The road is 40km long.", Quantity, "40km", "40 km");
    one("They shipped 1.4 mln tonnes.", Quantity, "1.4 mln tonnes", "1400000 t");
    one("They pumped 2 million barrels per day.", Quantity, "2 million barrels per day", "2000000 barrel/d");
    one("A 6.5-meter mast fell.", Quantity, "6.5-meter", "6.5 m");
    one("A plot of 12 square miles burned.", Quantity, "12 square miles", "12 mile²");
    one("Winds of 90 miles per hour blew.", Quantity, "90 miles per hour", "90 mph");
    one("It was -7°C at dawn.", Quantity, "-7°C", "-7 °C");
    one("It was 30 degrees Celsius at dawn.", Quantity, "30 degrees Celsius", "30 °C");
}

#[test]
fn ordinals_in_words_and_digits() {
    one("She was third in the race.", Ordinal, "third", "3");
    one("She was 21st in the race.", Ordinal, "21st", "21");
    one("It is her twenty-first title.", Ordinal, "twenty-first", "21");
    one("It is their second term.", Ordinal, "second", "2");
    none("At first nobody came.");
    none("Nearly a third of the crew left.");
}

#[test]
fn cardinals_in_words_and_digits() {
    for (words, value) in [
        ("twenty-five", "25"),
        ("1.5 million", "1500000"),
        ("two dozen", "24"),
        ("three hundred and six", "306"),
        ("two hundred thousand", "200000"),
        ("a hundred thirty million", "130000000"),
        ("half a million", "500000"),
        ("1,200", "1200"),
        ("2 lakh", "200000"),
    ] {
        one(&format!("They saw {words} birds."), Cardinal, words, value);
    }
}

#[test]
fn what_is_no_amount_is_left_alone() {
    none("One of them left, and the other one stayed.");
    none("Thousands marched against the F-16 and the G7.");
    none("The A380 took off.");
    none("Wait a second.");
}

#[test]
fn numbers_follow_one_another() {
    assert_eq!(
        read("It sold 20 planes for $3bn.", None),
        [(Cardinal, "20", "20".to_owned()), (Money, "$3bn", "3000000000 USD".to_owned())]
    );
}
