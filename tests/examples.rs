//! The smaller examples as programs.
#![cfg(feature = "serde")]

mod programs;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

fn run(example: &str, arguments: &[&str]) -> String {
    let output = Command::new(programs::build(example)).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn what_html_says_of_itself_wins() {
    let shown = run("page", &[concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/page.html")]);
    for line in [
        "section    Business",
        "headline   Port of Lisbon reopens after nine-day strike",
        "by         Ana Lima",
        "by         Rui Costa",
        "published  2023-10-27T14:05:00+01:00",
        "updated    2023-10-28T09:00:00+01:00",
        "dateline   LISBON",
        "Eva Sousa (direct): We have what we came for, and we are going back to work with our heads high,",
    ] {
        assert!(shown.lines().any(|shown| shown == line), "{line}\n{shown}");
    }
    assert!(!shown.contains("Copyright") && !shown.contains("our staff"));
}

#[test]
fn statements_are_gathered_by_person() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("who_said_what");
    fs::create_dir_all(&folder).unwrap();
    let wire =
        "Port reopens\n\n\"We will reopen the port on Friday at noon,\" Mayor Eva Sousa told reporters.\n\nShe left.";
    let copy = "Lisbon port opens\n\nMayor Eva R. Sousa came. \"We will reopen the port on Friday, at noon,\" Sousa said.\n\n\
                \"Nobody is to blame for it,\" she said.";
    let other = "Storm\n\nSousa came to the port of Lisbon. \"The ships have to wait outside,\" Sousa told reporters.";
    let lines = [("a", wire), ("b", copy), ("c", other)]
        .map(|(id, text)| serde_json::json!({"id": id, "text": text}).to_string() + "\n");
    let path = folder.join("articles.jsonl");
    fs::write(&path, lines.concat()).unwrap();
    let shown = run("who_said_what", &[path.to_str().unwrap()]);
    assert!(shown.contains("\nEva R. Sousa: 3 statements in 3 articles\n"), "{shown}");
    assert!(shown.contains("    direct         2  We will reopen the port on Friday, at noon,\n"), "{shown}");
    let shared = run("who_said_what", &["--min", "2", path.to_str().unwrap()]);
    assert_eq!(shared.matches("direct").count(), 1, "{shared}");
}

#[test]
fn what_is_no_terminal_gets_no_colour() {
    let shown = run("quotes", &[]);
    assert!(shown.contains("Aleksandar Vucic, direct") && !shown.contains('\u{1b}'), "{shown}");
}

#[test]
fn every_program_says_how_it_is_used() {
    let mut programs = vec!["quotes", "entities", "page", "export", "who_said_what"];
    if cfg!(feature = "html") {
        programs.push("highlight");
    }
    for example in programs {
        let program = programs::build(example);
        let ran = |arguments: &[&str]| {
            let output = Command::new(&program).args(arguments).output().unwrap();
            let text = |bytes| String::from_utf8(bytes).unwrap();
            (output.status.code(), text(output.stdout), text(output.stderr))
        };
        let usage = format!("Usage: {example} ");
        let (status, shown, errors) = ran(&["--help"]);
        assert!(status == Some(0) && shown.contains(&usage) && errors.is_empty(), "{shown}{errors}");
        let (status, shown, errors) = ran(&["--bogus"]);
        assert!(status == Some(2) && shown.is_empty(), "{shown}{errors}");
        assert!(errors.starts_with("--bogus: no such option\n") && errors.contains(&usage), "{errors}");
        let missing = if example == "export" { &["json", "missing.txt"][..] } else { &["missing.txt"] };
        let (status, shown, errors) = ran(missing);
        assert!(status == Some(1) && shown.is_empty() && errors.starts_with("error: missing.txt: "), "{shown}{errors}");
    }
}

#[test]
fn a_page_may_come_from_a_pipe() {
    let text = "Port reopens\n\n\"It is open,\" Mayor Ana Lima said.";
    let mut command = Command::new(programs::build("quotes"));
    let mut child = command.arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("Ana Lima, direct"));
}
