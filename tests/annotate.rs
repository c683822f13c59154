//! The `annotate` example as a program: lines in, lines out.
#![cfg(feature = "serde")]

mod programs;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use serde_json::{Value, json};

static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| programs::build("annotate"));

fn annotate(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(&*PROGRAM);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // A program that reads files closes its input unread.
    let writer = std::thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn stdout(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn stderr(output: &Output) -> Vec<&str> {
    std::str::from_utf8(&output.stderr).unwrap().lines().collect()
}

fn ids(text: &str) -> Vec<String> {
    text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].as_str().unwrap().to_owned()).collect()
}

/// A folder of one test's own, emptied.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("annotate").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn name(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Articles with two quotes each, of growing length.
fn articles(count: usize) -> String {
    let article = |i: usize| {
        let text = format!(
            "Port {i} closes\n\nPORT VILA, Oct. 27 (Reuters) - A \"storm\" closed the port.\n\n{}\"We wait, and wait,\" \
             Mayor Ana Lima said. She said that berth {i} would reopen.\n",
            "Ships waited at sea for a second day.\n\n".repeat(i % 7),
        );
        json!({"id": format!("a{i}"), "text": text, "published": "2023-10-28"}).to_string() + "\n"
    };
    (0..count).map(article).collect()
}

#[test]
fn each_line_is_answered_in_order() {
    let output =
        annotate(&[], "{\"id\": \"a\", \"text\": \"One.\"}\n\n{\"id\": \"b\\u00e9\", \"text\": \"\", \"more\": 1}");
    assert!(output.status.success());
    assert!(output.stderr.is_empty());
    let lines = stdout(&output);
    assert_eq!(lines.iter().map(|line| line["id"].as_str().unwrap()).collect::<Vec<_>>(), ["a", "bé"]);
    assert_eq!(lines[0]["tokens"], json!([[0, 3], [3, 4]]));
}

#[test]
fn a_line_is_the_annotation_with_the_id() {
    let input = articles(1);
    let text = serde_json::from_str::<Value>(&input).unwrap()["text"].as_str().unwrap().to_owned();
    let article = wirecopy::Analyzer::new().parse_at(text, jiff::civil::date(2023, 10, 28)).unwrap();
    let mut expected = serde_json::to_value(wirecopy::Annotation::of(&article)).unwrap();
    expected["id"] = json!("a0");
    assert_eq!(stdout(&annotate(&[], &input)), [expected]);
}

#[test]
fn bad_lines_are_named_and_skipped() {
    let input = "{\"id\": \"a\", \"text\": \"One.\"}\nnot json\n{\"id\": \"b\"}\n{\"id\": \"c\", \"text\": \"Two.\"}\n";
    let output = annotate(&[], input);
    assert_eq!(output.status.code(), Some(1));
    let errors = stderr(&output);
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors[0].contains("line 2: column 2:") && errors[1].contains("line 3:"), "{errors:?}");
    assert!(errors[1].ends_with("missing field `text`"), "{errors:?}");
    assert_eq!(stdout(&output).len(), 2);
    let file = folder("bad").join("in.jsonl");
    fs::write(&file, input).unwrap();
    let output = annotate(&[name(&file)], "");
    assert!(stderr(&output)[0].contains(&format!("{}: line 2:", name(&file))), "{:?}", stderr(&output));
}

#[test]
fn what_stops_the_run_is_said() {
    let output = annotate(&["missing.jsonl"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output)[0].starts_with("annotate: missing.jsonl: "), "{:?}", stderr(&output));
    let cut = folder("cut").join("in.jsonl.gz");
    let whole = gzip(&articles(50));
    fs::write(&cut, &whole[..whole.len() - 20]).unwrap();
    let output = annotate(&[name(&cut)], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output)[0].contains("after ") && stderr(&output)[0].contains(": line "), "{:?}", stderr(&output));
    let other = folder("other").join("in.jsonl.zst");
    fs::write(&other, articles(1)).unwrap();
    let output = annotate(&[name(&other)], "");
    assert_eq!(stderr(&output), [format!("annotate: {}: not in the zstd format", name(&other))]);
    for wrong in [&["--resume"][..], &["--only", "verbs"], &["--jobs", "many"], &["--csv", "--only", "quotes"]] {
        assert_eq!(annotate(wrong, "").status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn the_date_beside_a_text_settles_its_dateline() {
    let text = "SALVADOR, Feb 26 - A storm closed the port, officials said.";
    let output = annotate(&[], &format!("{{\"id\": \"a\", \"text\": \"{text}\", \"published\": \"1987-02-27\"}}\n"));
    let line = &stdout(&output)[0];
    assert_eq!(line["article"]["dateline"]["date"], "1987-02-26");
    assert_eq!(line["article"]["published"], Value::Null);
}

#[test]
fn the_date_beside_a_text_may_have_a_time() {
    let line = |published: &str| {
        json!({"id": "1", "text": "Port\n\nThe port of Oslo closed on Thursday.", "published": published}).to_string()
    };
    let output = annotate(&["--only", "entities"], &line("2023-10-27T14:05:00Z"));
    assert_eq!(stdout(&output)[0]["entities"][1]["value"], "2023-10-26");
    for unclear in ["2023", "October 27"] {
        let output = annotate(&[], &line(unclear));
        assert_eq!(stderr(&output), [format!("annotate: line 1: published: {unclear:?} is no ISO 8601 day")]);
    }
}

#[test]
fn any_number_of_jobs_gives_the_same() {
    let input = articles(40) + "broken\n" + &articles(5);
    let one = annotate(&[], &input);
    for jobs in ["2", "7", "0"] {
        let many = annotate(&["--jobs", jobs], &input);
        assert_eq!((&many.stdout, &many.stderr, many.status), (&one.stdout, &one.stderr, one.status), "{jobs} jobs");
    }
}

#[test]
fn only_the_layers_asked_for_are_written() {
    let input = articles(2);
    let all = stdout(&annotate(&[], &input));
    let some = stdout(&annotate(&["--only", "quotes,entities"], &input));
    for (all, some) in all.iter().zip(&some) {
        assert_eq!(some, &json!({"id": all["id"], "entities": all["entities"], "quotes": all["quotes"]}));
    }
}

fn gzip(text: &str) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(text.as_bytes()).unwrap();
    gzip.finish().unwrap()
}

fn zstd(text: &str) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(text.as_bytes(), ruzstd::encoding::CompressionLevel::Fastest)
}

#[test]
fn packed_files_are_read_by_their_ending() {
    let folder = folder("packed");
    let (first, second) = (articles(9), articles(3));
    let plain = annotate(&[], &(first.clone() + &second)).stdout;
    // Several members or frames in one file, as parallel packers write them; a skippable frame between.
    let skipped = [&[0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0][..], b"abc"].concat();
    let gz = [gzip(&first), gzip(&second)].concat();
    let zst = [zstd(&first), skipped, zstd(&second)].concat();
    for (file, bytes) in [("in.jsonl.gz", gz), ("in.jsonl.zst", zst)] {
        let path = folder.join(file);
        fs::write(&path, bytes).unwrap();
        let output = annotate(&[name(&path)], "");
        assert!(output.status.success() && output.stdout == plain, "{file}: {:?}", stderr(&output));
    }
    let files = [folder.join("1"), folder.join("2")];
    fs::write(&files[0], first.trim_end()).unwrap();
    fs::write(&files[1], format!("\u{feff}{second}")).unwrap();
    assert_eq!(annotate(&[name(&files[0]), name(&files[1])], "").stdout, plain);
}

#[test]
fn a_run_that_was_cut_anywhere_goes_on() {
    let path = folder("resume").join("out.jsonl");
    let input = articles(6) + "broken\n" + &articles(4);
    let whole = annotate(&[], &input).stdout;
    let lines: Vec<usize> =
        whole.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).collect();
    let cuts = [0, 1, 7, lines[0] - 1, lines[0], lines[3] + 9, lines[7] - 1, whole.len() - 1, whole.len()];
    for cut in cuts {
        fs::write(&path, &whole[..cut]).unwrap();
        let output = annotate(&["--jobs", "2", "--resume", "-o", name(&path)], &input);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        assert!(fs::read(&path).unwrap() == whole, "cut at {cut}");
    }
    fs::write(&path, "something else\n").unwrap();
    let output = annotate(&["--resume", "-o", name(&path)], &input);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read(&path).unwrap(), b"something else\n", "a foreign file is left alone");
}

#[test]
fn a_killed_run_goes_on() {
    let folder = folder("killed");
    let (source, path) = (folder.join("in.jsonl"), folder.join("out.jsonl"));
    let input = articles(300);
    fs::write(&source, &input).unwrap();
    let arguments = ["--jobs", "2", "-o", name(&path), name(&source)];
    let mut child = Command::new(&*PROGRAM).args(arguments).spawn().unwrap();
    while fs::metadata(&path).map_or(0, |metadata| metadata.len()) < 20_000 {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let before = ids(std::str::from_utf8(&whole_lines(&path)).unwrap()).len();
    assert!(before > 0 && before < 300, "killed on the way, after {before}");
    assert!(annotate(&[&arguments[..], &["--resume"]].concat(), "").status.success());
    assert_eq!(ids(&fs::read_to_string(&path).unwrap()), ids(&input));
}

fn whole_lines(path: &Path) -> Vec<u8> {
    let bytes = fs::read(path).unwrap();
    let end = bytes.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    bytes[..end].to_vec()
}

#[test]
fn quotes_as_a_table() {
    let text = "Mayor speaks\n\nBy Rui Costa\nOctober 27, 2023\n\nLISBON, Oct. 27 (Reuters) - The port of Lisbon is closed.\n\n\
                \"We will \u{201c}reopen\u{201d}, soon,\" Mayor Ana Lima said.";
    let input = json!({"id": "site, \"1\"\n", "text": text}).to_string();
    let output = annotate(&["--csv"], &input);
    let mut table = csv::Reader::from_reader(&output.stdout[..]);
    assert_eq!(table.headers().unwrap(), vec!["who", "what", "kind", "cue", "date", "source"]);
    let rows: Vec<csv::StringRecord> = table.records().map(|row| row.unwrap()).collect();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        rows[0],
        vec!["Ana Lima", "We will \u{201c}reopen\u{201d}, soon,", "direct", "said", "2023-10-27", "site, \"1\"\n"]
    );
}

#[test]
fn a_table_that_was_cut_anywhere_goes_on() {
    let path = folder("table").join("out.csv");
    let input = articles(5);
    let whole = annotate(&["--csv"], &input).stdout;
    assert!(csv::Reader::from_reader(&whole[..]).records().count() >= 10);
    for cut in 0..=whole.len() {
        if !(cut < 40 || cut % 37 == 0 || whole[cut - 1] == b'\n' || cut == whole.len()) {
            continue;
        }
        fs::write(&path, &whole[..cut]).unwrap();
        let output = annotate(&["--csv", "--resume", "-o", name(&path)], &input);
        assert!(output.status.success(), "cut at {cut}: {:?}", stderr(&output));
        assert!(fs::read(&path).unwrap() == whole, "cut at {cut}");
    }
}

#[test]
fn a_file_of_another_kind_is_left_alone() {
    let path = folder("foreign").join("out");
    for (arguments, content) in [
        (&["--csv"][..], "{\"id\":\"1\",\"quotes\":[]}\n"),
        (&[], "who,what,kind,cue,date,source\n"),
        (&[], "notes, no newline"),
    ] {
        fs::write(&path, content).unwrap();
        let output = annotate(&[arguments, &["--resume", "-o", name(&path)]].concat(), &articles(1));
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output)[0].contains("not an output of this program in this format"), "{:?}", stderr(&output));
        assert_eq!(fs::read_to_string(&path).unwrap(), content);
    }
}
