//! The command line.

use std::num::NonZero;
use std::thread;

use clap::{Arg, ArgAction, Command, value_parser};

use crate::output::{Format, Layers};

/// What was asked for.
pub(crate) struct Args {
    pub(crate) files: Vec<String>,
    pub(crate) output: Option<String>,
    pub(crate) resume: bool,
    pub(crate) jobs: usize,
    pub(crate) format: Format,
}

impl Args {
    /// Reads the command line; ends the program with a message where it is wrong, or asks for help.
    pub(crate) fn read() -> Args {
        let mut matches = command().get_matches();
        let format = if matches.get_flag("csv") {
            Format::Csv
        } else {
            Format::Json(matches.remove_many("only").map_or(Layers::all(), Layers::of))
        };
        let jobs: usize = matches.remove_one("jobs").unwrap_or(1);
        Args {
            files: matches.remove_many("files").map_or_else(|| vec!["-".to_owned()], Iterator::collect),
            output: matches.remove_one("output"),
            resume: matches.get_flag("resume"),
            jobs: if jobs == 0 { thread::available_parallelism().map_or(1, NonZero::get) } else { jobs },
            format,
        }
    }
}

fn command() -> Command {
    Command::new("annotate")
        .about("Annotates articles: JSON Lines in, JSON Lines or a table of quotes out")
        .arg(Arg::new("files").value_name("FILE").num_args(1..).help(
            "Articles, one JSON object a line; .gz and .zst are unpacked, - is standard input, which is the default",
        ))
        .arg(
            Arg::new("output")
                .short('o')
                .long("output")
                .value_name("FILE")
                .help("Write to FILE instead of standard output"),
        )
        .arg(
            Arg::new("resume")
                .long("resume")
                .action(ArgAction::SetTrue)
                .requires("output")
                .help("Go on where a run that wrote the output file stopped; ids must be unique"),
        )
        .arg(
            Arg::new("jobs")
                .short('j')
                .long("jobs")
                .value_name("N")
                .value_parser(value_parser!(usize))
                .help("Annotate with N threads, 0 for one a core [default: 1]"),
        )
        .arg(
            Arg::new("only")
                .long("only")
                .value_name("LAYERS")
                .value_delimiter(',')
                .value_parser(Layers::NAMES)
                .help("Write only these layers, and compute no others"),
        )
        .arg(
            Arg::new("csv")
                .long("csv")
                .action(ArgAction::SetTrue)
                .conflicts_with("only")
                .help("Write a table of the quotes instead of JSON"),
        )
}
