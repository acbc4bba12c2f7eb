//! What a journey of Mermaid says, line by line.

use klantreis::model::Language;

use crate::mermaid::entity::{find, split};
use crate::mermaid::statement::{self, Statement};
use crate::notes::paragraph::Unit;
use crate::refusal::Refusal;
use crate::summary::LeftOut;

/// The worst and the best score.
const SCORES: std::ops::RangeInclusive<u16> = 1..=5;

/// A journey as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Diagram {
    pub title: Option<String>,
    /// What it says, with the line of each, from 1.
    pub said: Vec<(usize, Said)>,
    pub left_out: Vec<LeftOut>,
}

/// What stands on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    Section(String),
    /// A step with its score, or a number that is none of the five.
    Step {
        text: String,
        score: Result<u16, String>,
        actors: Vec<String>,
    },
    Remark(String),
}

impl Diagram {
    /// Reads a text that begins on line `first` of its file.
    pub fn read(text: &str, first: usize, messages: Language) -> Result<Self, Refusal> {
        let mut reader =
            Reader { diagram: Self::default(), messages, skips_to: None, begun: false };
        for (number, line) in (first..).zip(text.lines()) {
            reader.line(number, line.trim())?;
        }
        Ok(reader.diagram)
    }
}

struct Reader {
    diagram: Diagram,
    messages: Language,
    /// What ends the lines that are left out.
    skips_to: Option<&'static str>,
    /// Whether the word `journey` was there.
    begun: bool,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str) -> Result<(), Refusal> {
        if let Some(end) = self.skips_to {
            self.skips_to = Some(end).filter(|end| !line.contains(end));
            return Ok(());
        }
        if line.is_empty() || self.skips(number, line) {
            return Ok(());
        }
        if let Some(remark) = line.strip_prefix("%%") {
            self.remark(number, remark);
            return Ok(());
        }
        let end = find(line, '#').unwrap_or(line.len());
        for statement in split(&line[..end], ';') {
            self.statement(number, statement.trim())?;
        }
        self.remark(number, line[end..].trim_start_matches('#'));
        Ok(())
    }

    /// Leaves out settings and descriptions, which may go on for several lines.
    fn skips(&mut self, number: usize, line: &str) -> bool {
        let (what, end) = match () {
            () if line == "---" && !self.begun => {
                (["gegevens bovenaan (---)", "data at the top (---)"], "---")
            }
            () if line.starts_with("%%{") => {
                (["instellingen van Mermaid", "settings of Mermaid"], "}%%")
            }
            () if statement::is_description(line) => {
                (["beschrijving (accTitle, accDescr)", "description (accTitle, accDescr)"], "}")
            }
            () => return false,
        };
        self.leave_out(number, what);
        let goes_on = match end {
            "---" => true,
            "}" => line.contains('{') && !line.contains('}'),
            end => !line.contains(end),
        };
        self.skips_to = goes_on.then_some(end);
        true
    }

    fn statement(&mut self, number: usize, text: &str) -> Result<(), Refusal> {
        if let (false, Some(rest)) = (self.begun, statement::behind(text, "journey")) {
            self.begun = true;
            return self.statement(number, rest);
        }
        if text.is_empty() {
            return Ok(());
        }
        match statement::read(text) {
            Statement::Title(title) => self.diagram.title = Some(title),
            Statement::Section(name) if name.is_empty() => {}
            Statement::Section(name) => self.diagram.said.push((number, Said::Section(name))),
            Statement::Description => self.leave_out(number, ["beschrijving", "description"]),
            Statement::Task(task) => {
                let place = Unit::Line.place(number, self.messages);
                if task.text.is_empty() {
                    return Err(Refusal::task_without_text(&place, self.messages));
                }
                let said = task.score.as_deref().unwrap_or_default();
                let score = match said.parse().ok().filter(|score| SCORES.contains(score)) {
                    Some(score) => Ok(score),
                    // Mermaid draws any number; which of the five it is, nobody says.
                    None if said.parse::<f64>().is_ok() => Err(said.to_owned()),
                    None => return Err(Refusal::no_score(&place, &task.text, said, self.messages)),
                };
                let step = Said::Step { text: task.text, score, actors: task.actors };
                self.diagram.said.push((number, step));
            }
        }
        Ok(())
    }

    fn remark(&mut self, number: usize, remark: &str) {
        let remark = remark.trim();
        if !remark.is_empty() {
            self.diagram.said.push((number, Said::Remark(remark.to_owned())));
        }
    }

    fn leave_out(&mut self, number: usize, [dutch, english]: [&str; 2]) {
        let place = Unit::Line.place(number, self.messages);
        let what = self.messages.pick(dutch, english).to_owned();
        self.diagram.left_out.push(LeftOut { place, what });
    }
}
