//! A step as a row of a table: what stands in each of its cells.

use klantreis::story::{EvidenceNote, Feeling, Moment, OrganisationAction};

use crate::word::block::{Cell, Words};
use crate::word::tell::Teller;

/// What a column says of each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Step,
    /// What happens, and what is felt and thought of it.
    Event,
    Level,
    Organisations,
}

/// A column, and its share of the width.
pub(super) struct Column {
    pub what: What,
    pub heading: String,
    pub share: u32,
}

impl Teller<'_> {
    /// The columns that any step of the story has something for.
    pub fn columns(&self) -> Vec<Column> {
        let own = self.headings;
        let any = |has: fn(&Moment) -> bool| self.story.moments().any(has);
        let event = if any(|it| !it.feelings.is_empty()) {
            format!("{}, {}", own.event, own.feeling.to_lowercase())
        } else {
            own.event.to_owned()
        };
        let columns = [
            (true, What::Step, own.step.to_owned(), 21),
            (true, What::Event, event, 55),
            (any(|it| it.level.is_some()), What::Level, own.level.to_owned(), 24),
            (any(|it| !it.actions.is_empty()), What::Organisations, own.organisations.into(), 38),
        ];
        let there = columns.into_iter().filter(|(is_there, ..)| *is_there);
        there.map(|(_, what, heading, share)| Column { what, heading, share }).collect()
    }

    pub fn cell(&self, what: What, moment: &Moment) -> Cell {
        let plain = |text: &String| vec![self.words(text)];
        match what {
            What::Step => {
                let caption = moment.caption.iter().map(plain);
                [vec![self.words(&moment.name).bold()]].into_iter().chain(caption).collect()
            }
            What::Event => self.events(moment),
            What::Level => moment.level.iter().map(plain).collect(),
            What::Organisations => moment.actions.iter().map(|it| self.action(it)).collect(),
        }
    }

    fn feeling(&self, feeling: &Feeling) -> Vec<Words> {
        vec![self.ours(&format!("{}: ", feeling.kind)).bold(), self.words(&feeling.text)]
    }

    fn action(&self, action: &OrganisationAction) -> Vec<Words> {
        let said = || action.texts.iter().chain(&action.level).chain(&action.certainty);
        let colon = if said().next().is_some() { ":" } else { "" };
        let mut words = vec![self.words(&format!("{}{colon}", action.who_in_full())).bold()];
        for text in said() {
            words.push(self.words(" "));
            words.push(self.words(text));
        }
        if let Some(link) = &action.link {
            words.push(self.words(" "));
            words.push(self.address(link.as_str()));
        }
        words
    }

    fn address(&self, address: &str) -> Words {
        Words { address: Some(address.to_owned()), ..self.ours(address) }
    }

    /// What happens and is felt, and all that is said of it that has no column of its own.
    fn events(&self, moment: &Moment) -> Cell {
        let plain = |text: &String| vec![self.words(text)];
        let mut cell: Cell = moment.event.iter().map(plain).collect();
        cell.extend(moment.feelings.iter().map(|it| self.feeling(it)));
        cell.extend(moment.own.iter().chain(&moment.help).map(|own| self.in_lane(own)));
        cell.extend(moment.quotes.iter().map(|quote| vec![self.words(quote).italic()]));
        cell.extend(moment.marks.iter().chain(&moment.opportunities).map(plain));
        cell.extend(moment.link.iter().map(|link| vec![self.address(link.as_str())]));
        // How sure it is without more stands where the study is told of.
        let says_more =
            |it: &&EvidenceNote| it.is_sourced || it.quote.is_some() || it.note.is_some();
        for evidence in moment.evidence.iter().filter(says_more) {
            cell.extend(self.evidence(evidence));
        }
        let under = |heading: &str, texts: &[String]| -> Cell {
            texts.iter().map(|text| vec![self.headed(heading), self.words(text)]).collect()
        };
        for reflection in &moment.reflections {
            let looking_back = format!("{}, {}", self.headings.looking_back, reflection.heading);
            cell.extend(under(&looking_back, &reflection.paragraphs));
        }
        cell.extend(under(self.headings.note, &moment.notes));
        cell.extend(under(self.headings.question, &moment.questions));
        cell
    }

    fn headed(&self, heading: &str) -> Words {
        self.ours(&format!("{heading}: ")).bold()
    }

    fn evidence(&self, evidence: &EvidenceNote) -> Cell {
        let mut first = vec![self.headed(self.headings.evidence)];
        if let Some(of) = &evidence.of {
            first.push(self.words(&format!("{of}, ")));
        }
        first.push(self.words(&evidence.source));
        let quote = evidence.quote.iter().map(|quote| vec![self.words(quote).italic()]);
        let note = evidence.note.iter().map(|note| vec![self.words(note)]);
        let link = evidence.link.iter().map(|link| vec![self.address(link.as_str())]);
        [first].into_iter().chain(quote).chain(note).chain(link).collect()
    }
}
