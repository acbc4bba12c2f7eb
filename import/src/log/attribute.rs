//! What a log says that a journey does not: told once for each kind.

use std::collections::BTreeMap;

use klantreis::model::Language;

use crate::summary::Summary;

/// How often each attribute occurred that is not read, and what else was passed over.
#[derive(Debug, Default)]
pub(crate) struct Attributes {
    unread: BTreeMap<String, usize>,
    pub planned: usize,
    pub without_activity: usize,
    pub unread_times: usize,
    /// Whether days and months could be mistaken for one another.
    pub is_order_guessed: bool,
}

/// The most kinds of attributes that are told apart.
const MAX_KINDS: usize = 1000;

impl Attributes {
    /// An attribute that is not read.
    pub fn pass_over(&mut self, key: &str) {
        if let Some(count) = self.unread.get_mut(key) {
            *count += 1;
        } else if self.unread.len() < MAX_KINDS {
            self.unread.insert(key.to_owned(), 1);
        }
    }

    /// Says what was left out.
    pub fn tell(&self, messages: Language, summary: &mut Summary) {
        for (key, count) in &self.unread {
            let place = format!("{} “{key}”", messages.pick("kenmerk", "attribute"));
            let people = key == "org:resource";
            let why = match (messages, people) {
                (Language::Dutch, true) => " (kan iemands naam zijn)",
                (Language::English, true) => " (can be somebody's name)",
                _ => "",
            };
            summary.leave_out(place, format!("{count} {}{why}", messages.pick("keer", "times")));
        }
        let place = messages.pick("gebeurtenissen", "events");
        let mut tell = |count: usize, dutch: &str, english: &str| {
            if count > 0 {
                summary.leave_out(place, format!("{count} {}", messages.pick(dutch, english)));
            }
        };
        tell(
            self.planned,
            "keer gepland, toegewezen of ingetrokken",
            "times planned, assigned or withdrawn",
        );
        tell(self.without_activity, "zonder activiteit of casus", "without an activity or a case");
        tell(
            self.unread_times,
            "met een tijd die niet te lezen is",
            "with a time that cannot be read",
        );
        if self.is_order_guessed {
            let line = messages.pick(
                "Van de data is niet te zien of de dag of de maand voorop staat: gelezen als dag-maand",
                "The dates do not show whether the day or the month comes first: read as day-month",
            );
            summary.look_at(line.to_owned());
        }
    }
}
