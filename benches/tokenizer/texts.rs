//! The texts that the benchmarks read: the same on every machine and in every run.

/// The article that the tests read too, mixed as copy is: mostly ASCII, some diacritics, typewriter quotes.
const ARTICLE: &str = include_str!("../../tests/data/serbia-kosovo.txt");

/// The size of every text.
const SIZE: usize = 256 << 10;

/// A named text.
pub(crate) struct Text {
    pub(crate) name: &'static str,
    pub(crate) text: String,
}

/// News in ASCII, news as printed, other scripts, and texts made to be slow.
pub(crate) fn all() -> Vec<Text> {
    let text = |name, text| Text { name, text };
    vec![
        text("ascii", news(ASCII_NAMES, ["\"", "\"", "'", "--"])),
        text("mixed", news(MIXED_NAMES, ["“", "”", "’", "—"])),
        text("article", fill(ARTICLE)),
        text("cyrillic", fill(CYRILLIC)),
        text("arabic", fill(ARABIC)),
        text("chinese", fill(CHINESE)),
        text("hindi", fill(HINDI)),
        text("quotation_marks", fill("\"")),
        text("no_space", fill("a")),
        text("combining", fill("e\u{301}\u{308}")),
        text("full_stops", fill("a. ")),
    ]
}

fn fill(part: &str) -> String {
    part.repeat(SIZE.div_ceil(part.len()))
}

const ASCII_NAMES: [&str; 6] = ["Adam Novak", "Mary O'Brien", "J.P. Stone", "Li Wei", "Gov. Ann Lee", "Tom Hart"];
const MIXED_NAMES: [&str; 6] =
    ["Adam Novák", "Mary O’Brien", "Łukasz Żak", "Hélène Roux", "Gov. Ann Lee", "Jürgen Groß"];

const TEMPLATES: [&str; 8] = [
    "{N} told reporters in the capital on Thursday that the government would not sign the agreement before the vote, \
     which is expected by the end of next month. ",
    "{L}We have said from the start that this road has to be built,{R} {N} said. {L}Nobody has offered another one.{R} ",
    "The talks, which began at 10:30 a.m., broke off after 45 minutes {D} the shortest meeting of the two sides since \
     2019. ",
    "Shares in Acme Corp. fell 3.5% to $12.40 on Oct. 27, and the company{A}s chairman, {N}, said a loss of 1,200 jobs \
     couldn{A}t be ruled out. ",
    "Asked whether the U.S. would attend, {N} replied: {L}I don{A}t know. Ask them.{R} ",
    "Police said on Tuesday that 14 people were hurt, two of them seriously, when a bus left the road near the border. ",
    "{L}Is that all?{R} {N} asked, according to two people who were in the room and who spoke on condition that they not \
     be named. ",
    "The ministers{A} statement {D} five pages long and well-known to all who had waited for it {D} was published at \
     www.example.org/statement on Monday.\n\n",
];

/// Made-up copy: sentences of [`TEMPLATES`] with names and marks put in, in an order that a small generator draws.
fn news(names: [&str; 6], [left, right, apostrophe, dash]: [&str; 4]) -> String {
    let mut text = String::with_capacity(SIZE + 512);
    let mut state = 1_u32;
    let mut draw = |most: usize| {
        // Numerical Recipes' linear congruential generator.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % most
    };
    while text.len() < SIZE {
        let sentence = TEMPLATES[draw(TEMPLATES.len())]
            .replace("{N}", names[draw(names.len())])
            .replace("{L}", left)
            .replace("{R}", right)
            .replace("{A}", apostrophe)
            .replace("{D}", dash);
        text.push_str(&sentence);
    }
    text
}

const CYRILLIC: &str = "Министр сказал журналистам в четверг, что правительство не подпишет соглашение до выборов, \
    которые ожидаются в конце месяца. «Мы говорили об этом с самого начала», — добавил он. ";
const ARABIC: &str = "وقال الوزير للصحفيين يوم الخميس إن الحكومة لن توقع الاتفاق قبل الانتخابات المتوقعة نهاية الشهر \
    المقبل، مضيفا أن المحادثات ستستمر. ";
const CHINESE: &str =
    "部长星期四对记者说，政府在选举之前不会签署协议。选举预计在下个月底举行。“我们从一开始就这么说，”他补充道。";
const HINDI: &str =
    "मंत्री ने गुरुवार को पत्रकारों से कहा कि सरकार चुनाव से पहले समझौते पर हस्ताक्षर नहीं करेगी। उन्होंने कहा कि बातचीत जारी रहेगी। ";
