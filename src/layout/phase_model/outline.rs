//! Finds how the phases of a set hang together: what follows what, and what is a part of what.

use crate::model::PhaseSet;

/// How the phases of a set hang together, before any of them has a place.
///
/// A phase is named by its place in the set. A parent or a phase to follow that does not stand
/// earlier in the set is passed over, so that the outline is a tree whatever a set says.
pub(crate) struct Outline<'a> {
    pub set: &'a PhaseSet,
    /// The phases that are no part of another, in the order of the set.
    pub tops: Vec<TopPhase>,
    /// Of every phase the place in `tops` of the one it is, or is a part of.
    pub home: Vec<usize>,
    /// How many phases every phase is inside of.
    pub depth: Vec<usize>,
    /// The tops in each column from top to bottom.
    pub columns: Vec<Vec<usize>>,
}

/// A phase that is no part of another.
pub(crate) struct TopPhase {
    /// The phase it follows, as a place among the tops.
    pub before: Option<usize>,
    /// The phases that follow it, likewise.
    pub next: Vec<usize>,
    /// How many phases come before it on its way.
    pub column: usize,
    /// The phase and its parts, from top to bottom.
    pub boxes: Vec<usize>,
}

impl<'a> Outline<'a> {
    pub fn new(set: &'a PhaseSet) -> Self {
        let mut outline = Self {
            set,
            tops: Vec::new(),
            home: Vec::new(),
            depth: Vec::new(),
            columns: Vec::new(),
        };
        for phase in 0..set.phases.len() {
            match outline.earlier(set.phases[phase].parent.as_deref(), phase) {
                Some(parent) => outline.add_part(phase, parent),
                None => outline.add_top(phase),
            }
        }
        outline.columns = outline.columns();
        outline
    }

    /// The place of a phase that stands before another.
    fn earlier(&self, id: Option<&str>, than: usize) -> Option<usize> {
        self.set.position(id?).filter(|&at| at < than)
    }

    fn add_top(&mut self, phase: usize) {
        let after = self.earlier(self.set.phases[phase].after.as_deref(), phase);
        let before = after.map(|after| self.home[after]).or(self.tops.len().checked_sub(1));
        let this = self.tops.len();
        self.home.push(this);
        self.depth.push(0);
        let column = before.map_or(0, |before| self.tops[before].column + 1);
        self.tops.push(TopPhase { before, next: Vec::new(), column, boxes: vec![phase] });
        if let Some(before) = before {
            self.tops[before].next.push(this);
        }
    }

    /// Puts a part below its parent and the parts that the parent already has.
    fn add_part(&mut self, phase: usize, parent: usize) {
        let home = self.home[parent];
        self.home.push(home);
        self.depth.push(self.depth[parent] + 1);
        let depth = &self.depth;
        let boxes = &mut self.tops[home].boxes;
        let at = boxes.iter().position(|&other| other == parent).unwrap_or(0) + 1;
        let inside = boxes[at..].iter().take_while(|&&other| depth[other] > depth[parent]).count();
        boxes.insert(at + inside, phase);
    }

    /// Walks the ways onward from the first phase, upper ones first.
    fn columns(&self) -> Vec<Vec<usize>> {
        let count = self.tops.iter().map(|top| top.column + 1).max().unwrap_or(0);
        let mut columns = vec![Vec::new(); count];
        let mut open: Vec<usize> = if self.tops.is_empty() { Vec::new() } else { vec![0] };
        while let Some(at) = open.pop() {
            let top = &self.tops[at];
            columns[top.column].push(at);
            open.extend(top.next.iter().rev());
        }
        columns
    }

    /// The column a phase stands in.
    pub fn column(&self, phase: usize) -> usize {
        self.tops[self.home[phase]].column
    }

    /// All boxes of a column from top to bottom.
    pub fn boxes(&self, column: usize) -> impl Iterator<Item = usize> {
        self.columns[column].iter().flat_map(|&top| self.tops[top].boxes.iter().copied())
    }

    /// Whether nothing stands below a phase in its column.
    pub fn is_lowest(&self, phase: usize) -> bool {
        let column = &self.columns[self.column(phase)];
        let last = column.last().and_then(|&top| self.tops[top].boxes.last());
        last == Some(&phase)
    }

    /// What a phase is called in a sentence.
    pub fn id(&self, phase: usize) -> &'a str {
        &self.set.phases[phase].id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::Phase;

    fn phase(id: &str, parent: Option<&str>, after: Option<&str>) -> Phase {
        let own = |id: Option<&str>| id.map(str::to_owned);
        let (parent, after) = (own(parent), own(after));
        Phase { id: id.into(), label: String::new(), parent, after, own: Vec::new() }
    }

    #[test]
    fn the_outcomes_of_a_phase_share_a_column() {
        let set = PhaseSet::standard(Language::Dutch);
        let outline = Outline::new(&set);
        let columns: Vec<_> = outline.tops.iter().map(|top| top.column).collect();
        assert_eq!(columns, [0, 1, 2, 3, 4, 5, 5]);
        assert_eq!(outline.columns[5], [5, 6]);
    }

    #[test]
    fn parts_stand_below_their_own_parent() {
        let parts = [("a", None), ("b", Some("a")), ("c", Some("a")), ("d", Some("b"))];
        let phases = parts.map(|(id, parent)| phase(id, parent, None)).to_vec();
        let set = PhaseSet { phases, returns: Vec::new() };
        let outline = Outline::new(&set);
        assert_eq!(outline.tops[0].boxes, [0, 1, 3, 2]);
        assert_eq!(outline.depth, [0, 1, 1, 2]);
    }

    #[test]
    fn a_circle_is_cut() {
        let a = phase("a", Some("b"), Some("a"));
        let set = PhaseSet { phases: vec![a, phase("b", None, Some("c"))], returns: Vec::new() };
        let outline = Outline::new(&set);
        assert_eq!((outline.tops.len(), outline.tops[1].before), (2, Some(0)));
    }

    #[test]
    fn the_phases_of_an_upper_way_stand_above_those_of_a_lower() {
        let after = [("a", None), ("b", None), ("c", Some("a")), ("d", None), ("e", Some("b"))];
        let phases = after.map(|(id, after)| phase(id, None, after)).to_vec();
        let set = PhaseSet { phases, returns: Vec::new() };
        assert_eq!(Outline::new(&set).columns, [vec![0], vec![1, 2], vec![4, 3]]);
    }
}
