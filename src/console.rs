//! Europlan for a command line of Windows, which neither waits for a program with a window nor shows what it prints:
//! starts the program beside it, passes on what that prints, and ends with its code.
//!
//! Named `europlan.com` and put beside `europlan.exe`, it is what `europlan` means there.

use std::io::{self, IsTerminal, PipeReader, Write};
use std::process::{Command, ExitCode, Stdio};
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
    let (out, to_out) = way_to(&io::stdout())?;
    let (err, to_err) = way_to(&io::stderr())?;
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

/// What the program writes to. A file or a pipe takes it as it comes; only a console takes nothing from a program with a
/// window, and has it passed on.
fn way_to(end: &impl IsTerminal) -> io::Result<(Option<PipeReader>, Stdio)> {
    if !end.is_terminal() {
        return Ok((None, Stdio::inherit()));
    }
    let (from, to) = io::pipe()?;
    Ok((Some(from), to.into()))
}

fn pass_on(from: Option<PipeReader>, mut to: impl Write) {
    if let Some(mut from) = from {
        io::copy(&mut from, &mut to).ok();
        to.flush().ok();
    }
}
