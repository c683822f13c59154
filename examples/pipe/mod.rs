//! Standard output that may be a pipe.

use std::io::{self, Write};

/// Prints it all; who closes the pipe (`| head`) has seen enough.
pub(crate) fn write(out: &str) -> io::Result<()> {
    match io::stdout().write_all(out.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
