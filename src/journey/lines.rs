//! The lines of a family: that of the narrator, and those of others whose story runs beside it.

use crate::model::{Journey, Level, Step};

impl Journey {
    /// How many lines run through the steps of each teller: that of the narrator is the first, and
    /// [`Journey::lines`] are the others. Parties have one each.
    #[must_use]
    pub fn line_count(&self) -> usize {
        if self.parties.is_empty() { 1 + self.lines.len() } else { 1 }
    }

    /// Whether several lines run through the story of one narrator.
    #[must_use]
    pub fn has_lines(&self) -> bool {
        self.line_count() > 1
    }

    /// The line of somebody with this name, in any case.
    #[must_use]
    pub fn line_named(&self, name: &str) -> Option<usize> {
        let same = |own: &str| own.trim().to_lowercase() == name.trim().to_lowercase();
        let narrator = self.narrator.as_ref().is_some_and(|it| same(&it.name));
        let other = || self.lines.iter().position(|own| same(own));
        if narrator { Some(0) } else { other().map(|at| at + 1) }
    }

    /// Whose line it is.
    #[must_use]
    pub fn line_name(&self, line: usize) -> &str {
        let narrator = || self.narrator.as_ref().map(|it| it.name.as_str());
        let other = line.checked_sub(1).and_then(|at| self.lines.get(at)).map(String::as_str);
        let unnamed = self.language.pick("Verteller", "Narrator");
        if line == 0 { narrator().unwrap_or(unnamed) } else { other.unwrap_or_default() }
    }

    /// The line that a step stands on with its own level: that of the first person it is about who has
    /// one, or else of the narrator.
    #[must_use]
    pub fn line_of(&self, step: &Step) -> usize {
        if !self.has_lines() {
            return 0;
        }
        let others = step.about.iter().filter_map(|name| self.line_named(name));
        others.into_iter().find(|&line| line > 0).unwrap_or(0)
    }

    /// Whom a step is about who has no line, and of whom the journey says nothing else either: their name
    /// may be a slip of the keyboard.
    pub(crate) fn without_line<'a>(&'a self, step: &'a Step) -> impl Iterator<Item = &'a str> {
        let declared = |name: &str| {
            let same = |own: &String| own.trim().to_lowercase() == name.trim().to_lowercase();
            self.fictional_names.iter().chain(&self.public_names).any(same)
        };
        let about = step.about.iter().map(String::as_str).filter(|_| self.has_lines());
        about.filter(move |name| self.line_named(name).is_none() && !declared(name))
    }

    /// The name of everybody who has a line.
    pub(crate) fn names_on_lines(&self) -> impl Iterator<Item = &str> {
        let narrator = self.narrator.iter().filter(|_| self.has_lines());
        self.lines.iter().map(String::as_str).chain(narrator.map(|it| it.name.as_str()))
    }

    /// Where a step stands on a line: nothing where the line does not come to it, and no level where
    /// that is not known.
    #[must_use]
    pub fn level_on(&self, step: &Step, line: usize) -> Option<Option<Level>> {
        if !self.has_lines() {
            return (line == 0).then(|| step.level());
        }
        if line == self.line_of(step) {
            return Some(step.level());
        }
        let mut others = step.levels.iter();
        let own = others.find(|other| self.line_named(&other.line) == Some(line))?;
        Some(own.level)
    }

    /// The levels of a step on other lines than its own, in the order of the lines.
    pub fn other_levels<'a>(
        &'a self,
        step: &'a Step,
    ) -> impl Iterator<Item = (usize, Option<Level>)> + 'a {
        let own = self.line_of(step);
        let others = (0..self.line_count()).filter(move |&line| line != own);
        others.filter_map(|line| Some((line, self.level_on(step, line)?)))
    }

    /// The lines that steps stand on with words of their own, or with a known level, in order.
    #[must_use]
    pub fn drawn_lines(&self) -> Vec<usize> {
        let tells = |step: &Step| step.card_count() > step.actions.len();
        let comes = |line: &usize| {
            let is_on = |step: &&Step| {
                (tells(step) && self.line_of(step) == *line)
                    || self.level_on(step, *line).flatten().is_some()
            };
            self.steps.iter().any(|step| is_on(&step))
        };
        (0..self.line_count()).filter(comes).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Journey, Level, LineLevel, Narrator, Step};

    fn bea() -> Journey {
        let mut journey = Journey::new("x");
        journey.narrator = Some(Narrator::named("Bea"));
        journey.lines = vec!["Larissa".to_owned()];
        journey
    }

    #[test]
    fn a_step_stands_on_the_line_of_whom_it_is_about() {
        let journey = bea();
        let about = |names: &[&str]| Step {
            about: names.iter().map(|&name| name.to_owned()).collect(),
            ..Step::event("x", Level::DESPAIR)
        };
        let lines = [&["larissa "][..], &["Ad", "Larissa"], &["Ad"], &[]];
        assert_eq!(lines.map(|names| journey.line_of(&about(names))), [1, 1, 0, 0]);
    }

    #[test]
    fn a_step_can_stand_on_several_lines_at_levels_of_their_own() {
        let journey = bea();
        let larissa = LineLevel { line: "Larissa".into(), level: Some(Level::DESPAIR) };
        let step = Step { levels: vec![larissa], ..Step::event("x", Level::NEUTRAL) };
        let levels = [0, 1].map(|line| journey.level_on(&step, line));
        assert_eq!(levels, [Some(Some(Level::NEUTRAL)), Some(Some(Level::DESPAIR))]);
        let alone = Step::event("x", Level::NEUTRAL);
        assert_eq!(journey.level_on(&alone, 1), None);
    }
}
