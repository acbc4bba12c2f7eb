//! A journey that is being made of something else, with what its author still has to look at.

use klantreis::model::{Journey, Language, StepId};
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
        let starts = step_lines(&yaml);
        let is_right = starts.len() == self.journey.steps.len();
        let mut insertions: Vec<(usize, String)> = Vec::new();
        for remark in &self.remarks {
            let of_step = remark
                .step
                .filter(|_| is_right)
                .and_then(|step| starts.get(step.number.checked_sub(1)?));
            let (at, indent) = of_step.map_or((0, 0), |&at| (at, INDENT));
            let line = |line: &str| format!("{:indent$}# {line}\n", "");
            insertions.push((at, remark.text.lines().map(line).collect()));
        }
        // What stands further on goes in first, so that places before it stay what they are.
        insertions.sort_by_key(|(at, _)| *at);
        with_insertions(yaml, insertions)
    }
}

/// The column of the dash of a step.
const INDENT: usize = 2;

/// Where the line of each step begins, in a journey file as it is written: with a dash below the key of the
/// steps.
fn step_lines(yaml: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let (mut at, mut is_within) = (0, false);
    for line in yaml.split_inclusive('\n') {
        if line.starts_with(|c: char| !c.is_whitespace()) {
            is_within = ["stappen:", "steps:"].contains(&line.trim_end());
        } else if is_within && line.starts_with("  - ") {
            starts.push(at);
        }
        at += line.len();
    }
    starts
}

/// A text with lines put in at places, which are in order.
fn with_insertions(mut text: String, insertions: Vec<(usize, String)>) -> String {
    for (at, lines) in insertions.into_iter().rev() {
        text.insert_str(at, &lines);
    }
    text
}
