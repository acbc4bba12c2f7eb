//! Turns what the program, or a library that it draws with, gives up at into a message.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::OnceLock;

use klantreis::model::Language;

use crate::messages::fonts::gave_up;
use crate::messages::problem::Problem;

/// The font files that are drawn with; the same for the whole run of the program.
static FONTS: OnceLock<Vec<PathBuf>> = OnceLock::new();

/// Keeps the report for programmers to who asks for it with `RUST_BACKTRACE`.
pub fn keep_reports_quiet() {
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        panic::set_hook(Box::new(|_| {}));
    }
}

/// From now on names these files where drawing gives up: letters are where it does, if anywhere.
pub fn blame_fonts(paths: &[&PathBuf]) {
    // Fonts are chosen once in a run.
    let _ = FONTS.set(paths.iter().map(|&path| path.clone()).collect());
}

/// What `work` gives, or a message where it gives up.
pub fn guarded<T>(language: Language, work: impl FnOnce() -> T) -> Result<T, Problem> {
    panic::catch_unwind(AssertUnwindSafe(work))
        .map_err(|_| gave_up(FONTS.get().map_or(&[], Vec::as_slice), language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_gives_up_becomes_a_message_that_names_the_fonts() {
        let stuck = |language| guarded(language, || panic!("in a test")).map(|(): ()| ());
        assert_eq!(guarded(Language::Dutch, || 7).ok(), Some(7));
        let own = stuck(Language::English).expect_err("it gave up");
        assert!(own.message.contains("a fault of the program itself"), "{}", own.message);
        blame_fonts(&[&PathBuf::from("huis.ttf")]);
        for language in Language::ALL {
            let letters = stuck(language).expect_err("it gave up");
            assert!(letters.message.contains("huis.ttf"), "{}", letters.message);
        }
    }
}
