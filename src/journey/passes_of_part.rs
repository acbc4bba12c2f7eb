//! The passes of a part of a journey: those of the whole, as far as their steps are in the part.

use std::collections::HashMap;

use crate::journey::pass::{Pass, WayBack};
use crate::journey::untold_phases::add_untold;
use crate::model::{Journey, StepId};

/// The passes of a part, in the rounds in which they are in the whole. A way back is kept where both
/// its ends are in the part.
pub(super) fn passes_of_part(part: &Journey, whole: &Journey) -> Vec<Pass> {
    let of_whole = whole.passes();
    let mut stands: HashMap<StepId, usize> = HashMap::with_capacity(whole.steps.len());
    for (at, pass) in of_whole.iter().enumerate() {
        stands.extend(whole.steps[pass.first..pass.end].iter().map(|step| (step.id, at)));
    }
    let mut passes: Vec<Pass> = Vec::new();
    // Of each pass here, which it is in the whole.
    let mut last = None;
    for (at, step) in part.steps.iter().enumerate() {
        let own = stands.get(&step.id).copied();
        match passes.last_mut() {
            Some(pass) if own == last => pass.end = at + 1,
            _ => passes.push(own.map_or_else(
                || Pass::new(at..at + 1, step.phase.as_deref(), 1),
                |own| {
                    let pass = &of_whole[own];
                    let is_cut = pass.is_cut || whole.steps[pass.first].id != step.id;
                    Pass { first: at, end: at + 1, is_cut, ..pass.clone() }
                },
            )),
        }
        last = own;
    }
    add_untold(part, &mut passes);
    let mut here: Vec<Option<usize>> = vec![None; of_whole.len()];
    for (at, pass) in passes.iter().enumerate().filter(|(_, pass)| pass.first < pass.end) {
        if let Some(own) = stands.get(&part.steps[pass.first].id) {
            here[*own] = Some(at);
        }
    }
    let place = |of_whole: usize| here.get(of_whole).copied().flatten();
    for pass in passes.iter_mut().filter(|pass| pass.first < pass.end) {
        pass.from = pass.from.iter().filter_map(|&from| place(from)).collect();
        let ways = pass.back.iter();
        let way = |it: &WayBack| Some(WayBack { from: place(it.from)?, to: place(it.to)? });
        pass.back = ways.filter_map(way).collect();
    }
    passes
}
