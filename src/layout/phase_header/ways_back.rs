//! Finds the ways back of a journey by the phases that they leave and enter.

use crate::journey::{Pass, WayBack};

/// A way back, and the pass that begins with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Return {
    pub way: WayBack,
    pub round: usize,
}

/// The ways back of a journey, to be found by the passes that they leave and enter.
pub(crate) struct WaysBack {
    all: Vec<Return>,
    /// Per pass those that leave it or enter it.
    of: Vec<Vec<usize>>,
}

impl WaysBack {
    pub fn new(passes: &[Pass]) -> Self {
        let begun = |(round, pass): (usize, &Pass)| {
            pass.back.iter().map(move |&way| Return { way, round }).collect::<Vec<_>>()
        };
        let all: Vec<Return> = passes.iter().enumerate().flat_map(begun).collect();
        let mut of = vec![Vec::new(); passes.len()];
        for (at, Return { way, .. }) in all.iter().enumerate() {
            of[way.from].push(at);
            of[way.to].push(at);
        }
        Self { all, of }
    }

    /// Those that leave or enter some passes, each once, in the order of the story.
    pub fn at(&self, passes: impl Iterator<Item = usize>) -> impl Iterator<Item = Return> {
        let mut found: Vec<usize> = passes.flat_map(|pass| &self.of[pass]).copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|at| self.all[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Passes of one teller, with where each goes back to.
    fn passes(back_to: [Option<usize>; 5]) -> Vec<Pass> {
        let pass = |(at, to): (usize, Option<usize>)| {
            let from = at.checked_sub(1);
            let back = from.zip(to).map(|(from, to)| WayBack { from, to });
            Pass {
                first: at,
                end: at + 1,
                phase: Some("1".to_owned()),
                round: 1,
                about: Vec::new(),
                resumes: false,
                is_cut: false,
                from: from.into_iter().collect(),
                back: back.into_iter().collect(),
                returning: Vec::new(),
            }
        };
        back_to.into_iter().enumerate().map(pass).collect()
    }

    #[test]
    fn ways_are_found_by_the_passes_that_they_leave_and_enter() {
        let passes = passes([None, None, Some(0), None, Some(1)]);
        let found =
            |pass| WaysBack::new(&passes).at(pass..=pass).map(|it| it.way.to).collect::<Vec<_>>();
        assert_eq!(
            [found(0), found(1), found(2), found(3)],
            [vec![0], vec![0, 1], vec![], vec![1]]
        );
    }
}
