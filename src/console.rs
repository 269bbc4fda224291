//! Europlan for a command line of Windows, which neither waits for a program with a window nor shows what it prints:
//! starts the program beside it, passes on what that prints, and ends with its code.
//!
//! Named `europlan.com` and put beside `europlan.exe`, it is what `europlan` means there.

use std::io::{self, Read, Write};
use std::process::{Command, ExitCode};
use std::thread;

/// As `europlan::cli::FAILED`, which is not taken from there: all of the library would be linked with it.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    match run() {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            drop(writeln!(io::stderr(), "europlan.exe: {error}")); // nobody is left to report to
            ExitCode::from(FAILED)
        }
    }
}

fn run() -> io::Result<u8> {
    let program = std::env::current_exe()?.with_file_name("europlan.exe");
    // Those of `Command` are read in a way of which Wine may lose the end, and wait for ever.
    let ((out, to_out), (err, to_err)) = (io::pipe()?, io::pipe()?);
    let mut program = Command::new(program)
        .args(std::env::args_os().skip(1))
        .stdout(to_out)
        .stderr(to_err)
        .spawn()?;
    let out = thread::spawn(move || pass_on(out, io::stdout()));
    pass_on(err, io::stderr());
    out.join().ok();
    let code = program.wait()?.code();
    Ok(code
        .and_then(|code| u8::try_from(code).ok())
        .unwrap_or(FAILED))
}

/// A reader that has gone away is no error: the program then learns it from its own end.
fn pass_on(mut from: impl Read, mut to: impl Write) {
    io::copy(&mut from, &mut to).ok();
    to.flush().ok();
}
