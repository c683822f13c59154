//! What the small programs here have in common: help, files, errors, and a pipe that may be closed.

use std::error::Error;
use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::{env, fs};

/// Prints what `work` makes of the arguments; `usage` where they ask for help, or are wrong, for which `work` gives
/// `None`. An option that `usage` does not name is wrong.
pub(crate) fn run(usage: &str, work: impl FnOnce(&[&str]) -> Result<Option<String>, Box<dyn Error>>) -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    if arguments.iter().any(|argument| matches!(*argument, "-h" | "--help")) {
        return print(usage);
    }
    let known = |option: &str| usage.split_whitespace().any(|word| word == option);
    let wrong = arguments.iter().find(|argument| argument.len() > 1 && argument.starts_with('-') && !known(argument));
    if let Some(option) = wrong {
        eprint!("{option}: no such option\n\n{usage}");
        return ExitCode::from(2);
    }
    match work(&arguments) {
        Ok(Some(out)) => print(&out),
        Ok(None) => {
            eprint!("{usage}");
            ExitCode::from(2)
        }
        Err(error) => fail(&error),
    }
}

/// The text of a file; `-` is standard input.
pub(crate) fn read(path: &str) -> Result<String, String> {
    let text = if path == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(path)
    };
    text.map_err(|error| format!("{path}: {error}"))
}

/// The text of the one file that `arguments` may name, else of the article kept in `tests/data`.
#[allow(dead_code)] // Some programs need a file.
pub(crate) fn read_or_sample(arguments: &[&str]) -> Result<String, String> {
    read(arguments.first().copied().unwrap_or(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/serbia-kosovo.txt")))
}

/// Prints it all; who closes the pipe (`| head`) has seen enough.
fn print(out: &str) -> ExitCode {
    match io::stdout().write_all(out.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => fail(&error),
        _ => ExitCode::SUCCESS,
    }
}

fn fail(error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("error: {error}");
    ExitCode::FAILURE
}
