//! The smaller examples as programs.
#![cfg(feature = "serde")]

mod programs;

use std::fs;
use std::path::Path;
use std::process::Command;

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
