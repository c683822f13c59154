//! The `annotate` example as a program: lines in, lines out.
#![cfg(feature = "serde")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// Where cargo puts examples that `cargo test` builds: beside the folder of this test.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let profile = test.parent().and_then(|deps| deps.parent()).unwrap();
    profile.join("examples").join(format!("annotate{}", std::env::consts::EXE_SUFFIX))
}

fn annotate(input: &str) -> Output {
    let mut child = Command::new(program())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("cargo test builds the examples");
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

#[test]
fn each_line_is_answered_in_order() {
    let output = annotate("{\"id\": \"a\", \"text\": \"One.\"}\n\n{\"id\": \"b\\u00e9\", \"text\": \"\", \"more\": 1}");
    assert!(output.status.success());
    assert!(output.stderr.is_empty());
    let lines: Vec<serde_json::Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.iter().map(|line| line["id"].as_str().unwrap()).collect::<Vec<_>>(), ["a", "bé"]);
    assert_eq!(lines[0]["tokens"], serde_json::json!([[0, 3], [3, 4]]));
}

#[test]
fn bad_lines_are_named_and_skipped() {
    let output = annotate(
        "{\"id\": \"a\", \"text\": \"One.\"}\nnot json\n{\"id\": \"b\"}\n{\"id\": \"c\", \"text\": \"Two.\"}\n",
    );
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    let errors: Vec<_> = errors.lines().collect();
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors[0].contains("line 2:") && errors[1].contains("line 3:") && errors[1].contains("text"), "{errors:?}");
    assert_eq!(output.stdout.iter().filter(|&&byte| byte == b'\n').count(), 2);
}

#[test]
fn the_date_beside_a_text_settles_its_dateline() {
    let text = "SALVADOR, Feb 26 - A storm closed the port, officials said.";
    let output = annotate(&format!("{{\"id\": \"a\", \"text\": \"{text}\", \"published\": \"1987-02-27\"}}\n"));
    let line: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(line["article"]["dateline"]["date"], "1987-02-26");
    assert_eq!(line["article"]["published"], serde_json::Value::Null);
}
