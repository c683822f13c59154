//! Examples as programs to be run in tests.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

/// An example, built by cargo: `cargo test --test NAME` alone does not build examples.
pub(crate) fn build(example: &str) -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.current_dir(env!("CARGO_MANIFEST_DIR"));
    // The profile and features that share most with what is built for tests.
    let profile = if cfg!(debug_assertions) { "test" } else { "release" };
    let features = [("html", cfg!(feature = "html")), ("training", cfg!(feature = "training"))];
    let features: Vec<_> = features.iter().filter(|(_, on)| *on).map(|(name, _)| *name).collect();
    build.args(["build", "--quiet", "--example", example, "--message-format", "json", "--profile", profile]);
    build.args(["--features", &features.join(",")]);
    let output = build.stderr(Stdio::inherit()).output().expect("cargo runs");
    assert!(output.status.success(), "{example} is built");
    let messages = String::from_utf8(output.stdout).unwrap();
    let mut messages = messages.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let program = messages.find_map(|message| Some(PathBuf::from(message["executable"].as_str()?)));
    program.expect("cargo names the program")
}
