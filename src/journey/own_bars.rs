//! What is said in a lane of bars of a journey's own, joined where it goes on.

use crate::journey::own_lanes::in_lane;
use crate::journey::step_order::StepOrder;
use crate::model::{Journey, OwnLane, Place, StepPart, Stretch};

/// What steps of one teller say in a lane of bars, for as long as they say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OwnBar {
    /// Who tells it, from 0.
    pub party: usize,
    /// What is said.
    pub text: String,
    /// The first value that says it.
    pub place: Place,
    /// The steps that it lasts for, by their places in the story.
    pub from: usize,
    /// See [`OwnBar::from`].
    pub to: usize,
    /// The steps that it lasts for in the whole, where the journey is a part of one.
    whole: Option<Stretch>,
}

impl OwnBar {
    /// The steps that it lasts for.
    pub fn stretch(&self, journey: &Journey) -> Stretch {
        let id = |place: usize| journey.steps.get(place).map(|step| step.id);
        self.whole.unwrap_or_else(|| Stretch { from: id(self.from), to: id(self.to) })
    }
}

impl Journey {
    /// The bars of a lane, in the order in which they begin: equal values of neighbouring steps of a
    /// teller are one bar.
    pub(crate) fn own_bars(&self, lane: &OwnLane, order: &StepOrder) -> Vec<OwnBar> {
        if let Some(excerpt) = &self.excerpt {
            let whole = &excerpt.whole;
            let bars = whole.own_bars(lane, &StepOrder::of(whole)).into_iter();
            let here = |bar: OwnBar| {
                let (from, to) = order.within(bar.from..=bar.to)?.into_inner();
                Some(OwnBar { from, to, whole: Some(bar.stretch(whole)), ..bar })
            };
            return bars.filter_map(here).collect();
        }
        let mut bars: Vec<OwnBar> = Vec::new();
        // Of each teller the place of the step before, and which bars reach it or go beyond.
        let mut before: Vec<Option<usize>> = vec![None; self.tellers()];
        let mut lasting: Vec<Vec<usize>> = vec![Vec::new(); self.tellers()];
        for (at, step) in self.steps.iter().enumerate() {
            let party = self.teller(step);
            let own = &mut lasting[party];
            own.retain(|&bar| before[party].is_none_or(|before| bars[bar].to >= before));
            for (nth, value) in in_lane(&step.own, lane) {
                let stretch = Stretch { from: Some(step.id), to: value.until.or(Some(step.id)) };
                let to = order.range(stretch).map_or(at, |steps| *steps.end()).max(at);
                if let Some(&bar) = own.iter().find(|&&bar| bars[bar].text == value.text) {
                    bars[bar].to = bars[bar].to.max(to);
                    continue;
                }
                own.push(bars.len());
                let (text, place) = (value.text.clone(), Place::Step(step.id, StepPart::Own(nth)));
                bars.push(OwnBar { party, text, place, from: at, to, whole: None });
            }
            before[party] = Some(at);
        }
        bars
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, OwnLaneKind, OwnValue, Step, StepId};

    /// The ends and texts of the bars of steps that say these things.
    fn bars(steps: &[&[&str]], until: Option<(usize, usize)>) -> Vec<(usize, usize, String)> {
        let lane = OwnLane::new("Wachttijd", OwnLaneKind::Bars);
        let step = |texts: &&[&str]| {
            let values = texts.iter().map(|text| OwnValue::new("Wachttijd", *text));
            values.fold(Step::event("x", Level::NEUTRAL), Step::saying)
        };
        let mut journey = Journey::new("x").with_lane(lane.clone());
        journey = journey.with_steps(steps.iter().map(step));
        if let Some((at, number)) = until {
            journey.steps[at].own[0].until = Some(StepId::new(0, number));
        }
        let bars = journey.own_bars(&lane, &StepOrder::of(&journey));
        bars.into_iter().map(|bar| (bar.from, bar.to, bar.text)).collect()
    }

    #[test]
    fn equal_values_of_neighbours_are_one_bar() {
        let found = bars(&[&["a"], &["a", "b"], &["b"], &[], &["b"]], None);
        let wanted = [(0, 1, "a"), (1, 2, "b"), (4, 4, "b")];
        assert_eq!(found, wanted.map(|(from, to, text)| (from, to, text.to_owned())));
    }

    #[test]
    fn a_value_goes_on_until_the_step_it_says() {
        let found = bars(&[&["a"], &[], &["a"], &["a"], &["b"]], Some((0, 3)));
        let wanted = [(0, 3, "a"), (4, 4, "b")];
        assert_eq!(found, wanted.map(|(from, to, text)| (from, to, text.to_owned())));
        assert_eq!(bars(&[&["a"], &["b"]], Some((1, 1)))[1], (1, 1, "b".to_owned()));
    }
}
