use crate::model::{Anchor, Journey, Stretch};

impl Journey {
    /// The stretches after the first [`Lead`](crate::model::Lead) began in which nobody has the
    /// coordination; none where the journey names no leads.
    #[must_use]
    pub fn unled(&self) -> Vec<Stretch> {
        let led = |step: usize| {
            self.leads.iter().any(|it| (it.stretch.from..=it.stretch.to).contains(&step))
        };
        let steps = self.steps.len();
        let first = self.leads.iter().map(|lead| lead.stretch.from).min().unwrap_or(steps);
        let mut gaps: Vec<Stretch> = Vec::new();
        for step in (first..steps).filter(|&step| !led(step)) {
            match gaps.last_mut() {
                Some(gap) if gap.to + 1 == step => gap.to = step,
                _ => gaps.push(Stretch { from: step, to: step }),
            }
        }
        gaps
    }

    /// Makes what refers to steps follow them into another order: `order` says of each step which
    /// one it was before. What lasts the whole story still does.
    pub(crate) fn renumber(&mut self, order: &[usize]) {
        let mut now = vec![0; order.len()];
        for (at, &before) in order.iter().enumerate() {
            if let Some(now) = now.get_mut(before) {
                *now = at;
            }
        }
        let place = |step: &mut usize| *step = now.get(*step).copied().unwrap_or(*step);
        let stretches = (self.goals.iter_mut().map(|goal| &mut goal.stretch))
            .chain(self.leads.iter_mut().map(|lead| &mut lead.stretch))
            .chain(self.involved.iter_mut().map(|involved| &mut involved.stretch))
            .chain(self.problems.iter_mut().map(|problem| &mut problem.stretch));
        let whole = |it: &Stretch| it.from == 0 && it.to + 1 == order.len();
        for stretch in stretches.filter(|it| !whole(it)) {
            place(&mut stretch.from);
            place(&mut stretch.to);
            *stretch =
                Stretch { from: stretch.from.min(stretch.to), to: stretch.from.max(stretch.to) };
        }
        let anchors = (self.opportunities.iter_mut().map(|it| &mut it.at))
            .chain(self.reflections.iter_mut().map(|it| &mut it.at));
        for anchor in anchors {
            if let Anchor::Step(step) = anchor {
                place(step);
            }
        }
    }
}

impl Stretch {
    /// Whether it ends before it begins, or holds a step that the journey does not have.
    #[must_use]
    pub fn is_broken(self, journey: &Journey) -> bool {
        self.from > self.to || self.to >= journey.steps.len()
    }
}
