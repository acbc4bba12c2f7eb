//! What a log says of one activity several times becomes one step: that it began, that it ended.

use crate::log::case::Happened;

/// What an event says of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Transition {
    /// It begins.
    Start,
    /// It is done; also what is said without more.
    Complete,
    /// It goes on otherwise: it rests, it is taken up again.
    Between,
    /// It is planned, given to somebody or called off, and did not happen.
    Planned,
}

impl Transition {
    pub fn named(name: &str) -> Self {
        match name.trim().to_lowercase().as_str() {
            "start" | "begin" | "started" => Self::Start,
            "suspend" | "resume" | "ate_abort" | "pi_abort" => Self::Between,
            "schedule" | "assign" | "reassign" | "withdraw" | "manualskip" | "autoskip" => {
                Self::Planned
            }
            _ => Self::Complete,
        }
    }
}

/// What happened in a case, each activity once for each time that it was done; and how often something was
/// only planned. Events stand in the order of their moments, where all have one.
pub(crate) fn steps(mut events: Vec<(Happened, Transition)>) -> (Vec<Happened>, usize) {
    if events.iter().all(|(event, _)| event.at.is_some()) {
        events.sort_by_key(|(event, _)| event.at.map(|at| at.millis));
    }
    let planned = events.iter().filter(|(_, said)| *said == Transition::Planned).count();
    let mut steps: Vec<Happened> = Vec::new();
    let mut under_way: Vec<u32> = Vec::new();
    for (event, transition) in events {
        let running = under_way.iter().position(|activity| *activity == event.activity);
        match (transition, running) {
            (Transition::Start, None) => {
                under_way.push(event.activity);
                steps.push(event);
            }
            (Transition::Start, Some(_)) | (Transition::Complete, None) => steps.push(event),
            (Transition::Complete, Some(at)) => drop(under_way.swap_remove(at)),
            (Transition::Between | Transition::Planned, _) => {}
        }
    }
    (steps, planned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn activities(said: &[(u32, &str)]) -> Vec<u32> {
        let event = |&(activity, name): &(u32, &str)| {
            let event = Happened { activity, group: None, at: None, number: 1 };
            (event, Transition::named(name))
        };
        steps(said.iter().map(event).collect()).0.iter().map(|step| step.activity).collect()
    }

    #[test]
    fn start_and_complete_of_an_activity_are_one_step() {
        let said = [(1, "START"), (2, "start"), (1, "suspend"), (1, "complete"), (2, "complete")];
        assert_eq!(activities(&said), [1, 2]);
    }

    #[test]
    fn the_same_activity_again_is_another_step() {
        assert_eq!(activities(&[(1, "complete"), (1, "complete")]), [1, 1]);
        assert_eq!(activities(&[(1, "start"), (1, "complete"), (1, "start")]), [1, 1]);
    }

    #[test]
    fn what_was_only_planned_did_not_happen() {
        assert_eq!(activities(&[(1, "schedule"), (2, ""), (3, "withdraw")]), [2]);
    }
}
