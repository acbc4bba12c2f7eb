//! A journey that is being made of something else, with what its author still has to look at.

use klantreis::model::{Journey, Language, Place, StepId, StepPart};
use klantreis::source;

/// A journey made of a file, and what is left to do in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// What a file of it is called, without an ending.
    pub name: String,
    /// What the file says.
    pub journey: Journey,
    /// What stands in the journey file as commentary: remarks of the author, and what is left to do.
    pub remarks: Vec<Remark>,
}

/// Commentary in the journey file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The step above which it stands; the top of the file where there is none.
    pub step: Option<StepId>,
    /// What it says, without the sign that makes it commentary.
    pub text: String,
}

impl Draft {
    /// The journey file that a person would have written, with the keys of a language: each text on a
    /// line, and the remarks as commentary above what they are about.
    #[must_use]
    pub fn to_yaml(&self, keys: Language) -> String {
        let yaml = source::write_unfolded(&self.journey, keys);
        if self.remarks.is_empty() {
            return yaml;
        }
        let Ok(document) = source::read(&yaml, keys) else { return yaml };
        let mut insertions: Vec<(usize, String)> = Vec::new();
        for remark in &self.remarks {
            let at = match remark.step {
                Some(step) => {
                    let start = document.locate(Place::Step(step, StepPart::Whole)).start;
                    yaml[..start].rfind('\n').map_or(0, |end| end + 1)
                }
                None => 0,
            };
            let indent = yaml[at..].len() - yaml[at..].trim_start_matches(' ').len();
            let line = |line: &str| format!("{:indent$}# {line}\n", "");
            insertions.push((at, remark.text.lines().map(line).collect()));
        }
        // What stands further on goes in first, so that places before it stay what they are.
        insertions.sort_by_key(|(at, _)| *at);
        with_insertions(yaml, insertions)
    }
}

/// A text with lines put in at places, which are in order.
fn with_insertions(mut text: String, insertions: Vec<(usize, String)>) -> String {
    for (at, lines) in insertions.into_iter().rev() {
        text.insert_str(at, &lines);
    }
    text
}
