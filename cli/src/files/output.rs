//! Standard output and standard error.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use klantreis::model::Language;

use crate::messages::problem::Problem;
use crate::messages::told::{Told, harmless};
use crate::stop::Stop;

/// Writes to standard output: to a file or program exactly as it is, to a terminal as text that cannot
/// steer it.
pub fn print(content: &[u8], language: Language) -> Result<(), Stop> {
    let mut out = io::stdout().lock();
    let shown = out.is_terminal().then(|| harmless(&String::from_utf8_lossy(content)));
    let content = shown.as_deref().map_or(content, str::as_bytes);
    out.write_all(content).and_then(|()| out.flush()).map_err(|e| stdout_failed(&e, language))
}

/// Writes text for people to standard output, with colour only on a terminal.
pub fn print_told(text: impl Into<Told>, language: Language) -> Result<(), Stop> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.into().as_str().as_bytes())
        .and_then(|()| out.flush())
        .map_err(|e| stdout_failed(&e, language))
}

/// Whether only errors are told; the same for the whole run of the program.
static QUIET: AtomicBool = AtomicBool::new(false);

/// From now on tells only errors.
pub fn be_quiet() {
    QUIET.store(true, Ordering::Relaxed);
}

/// Whether only errors are told.
pub fn is_quiet() -> bool {
    QUIET.load(Ordering::Relaxed)
}

/// Says on standard output what was made, unless only errors are told.
pub fn summary(text: &str, language: Language) -> Result<(), Stop> {
    if is_quiet() { Ok(()) } else { print_told(text, language) }
}

/// Says on standard error what is good to know, unless only errors are told.
pub fn notice(text: impl Into<Told>) {
    if !is_quiet() {
        print_error(text);
    }
}

/// Writes text for people to standard error, where failing to write has nowhere to be told.
pub fn print_error(text: impl Into<Told>) {
    let _ = anstream::stderr().lock().write_all(text.into().as_str().as_bytes());
}

fn stdout_failed(error: &io::Error, language: Language) -> Stop {
    Stop::writing(error, || {
        Problem::found(match language {
            Language::Dutch => format!("De uitvoer kan niet worden geschreven ({error})."),
            Language::English => format!("The output cannot be written ({error})."),
        })
    })
}
