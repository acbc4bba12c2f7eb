//! What a log says that a journey does not: told once for each kind.

use std::collections::BTreeMap;

use klantreis::model::Language;

use crate::summary::Summary;

/// How often each attribute occurred that is not read, and what else was passed over.
#[derive(Debug, Default)]
pub(crate) struct Attributes {
    unread: BTreeMap<String, usize>,
    pub planned: usize,
    /// Cases in which nothing happened.
    pub empty: usize,
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
            let (attribute, times) = messages.pick(("kenmerk", "keer"), ("attribute", "times"));
            let place = format!("{attribute} “{key}” ({count} {times})");
            let what = match key.as_str() {
                "org:resource" => messages.pick("kan iemands naam zijn", "can be somebody's name"),
                _ => messages.pick("zegt een klantreis niets", "says nothing to a journey"),
            };
            summary.leave_out(place, what);
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
        if self.empty > 0 {
            let (place, what) = messages.pick(
                ("casussen", "waarin niets gebeurd is"),
                ("cases", "in which nothing happened"),
            );
            summary.leave_out(place, format!("{} {what}", self.empty));
        }
        if self.is_order_guessed {
            let what = messages.pick(
                "gelezen als dag-maand, want het kan ook maand-dag zijn",
                "read as day-month, for it can be month-day as well",
            );
            summary.look_at(messages.pick("data", "dates").to_owned(), what);
        }
    }
}
