//! What is known of a drawing before anything of it is measured: the journey, where its steps
//! stand, the theme, and what the drawing shows and numbers.

use std::collections::BTreeSet;

use crate::journey::{Domains, LevelEstimates, Pass, StepOrder, Turns};
use crate::language::{Language, LanguageTag};
use crate::layout::party_style::PartyStyle;
use crate::layout::phase_header::ways_back::WaysBack;
use crate::layout::timeline::{Column, Timeline};
use crate::model::{Action, Anchor, Chooser, Domain, Journey, Part, Place, Step, StepPart, View};
use crate::theme::Theme;
use crate::words;

/// Where a drawing says the numbers of its steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Numbering {
    /// Nowhere: that is asked for, and nothing in the drawing calls a step by its number.
    Nowhere,
    /// Above the first of what is drawn of each step.
    First,
    /// In every lane of cards or cells: they stand on several pages or with other lanes between them,
    /// where no line can tie what is drawn of a step.
    EveryLane,
}

/// On which side of a free curve the words at the end of a story hang.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Away from the middle of the levels.
    Outward,
    /// Towards it, where they make the lane no higher.
    Inward,
}

/// The curve through the levels of a party, or through those on one line of a family.
pub(crate) struct Thread {
    /// Which line it is, from 0.
    pub line: usize,
    pub style: PartyStyle,
    /// The steps that each piece of it runs through.
    pub runs: Vec<Vec<usize>>,
}

/// What every part of a drawing is made from.
pub(crate) struct Sheet<'a> {
    pub journey: &'a Journey,
    pub theme: &'a Theme,
    pub view: View,
    /// Whether it is made for what stands beside the story on a slide: phases over columns too narrow for their
    /// names have only their ids, and entries are as wide as cards ask for.
    pub is_beside_story: bool,
    /// Whether what stands above the cards of a step names who tells it.
    pub names_tellers: bool,
    pub passes: Vec<Pass>,
    pub ways: WaysBack,
    /// The parts to draw, from top to bottom.
    pub parts: Vec<Part>,
    /// Where the steps stand that the journey refers to.
    pub order: StepOrder,
    /// The number of each step among those of its teller, from 1.
    pub numbers: Vec<usize>,
    /// How many of the levels of each party are estimated.
    pub estimates: Vec<LevelEstimates>,
    /// The steps at which satisfaction has fallen or risen most, where that is drawn.
    pub turns: Turns,
    /// The domain of each organisation.
    pub domains: Domains,
    /// The lines of a family that are drawn, or else the first.
    pub lines: Vec<usize>,
    /// The lines and steps at which a piece of a curve begins.
    pub starts: BTreeSet<(usize, usize)>,
    /// Where those numbers are drawn.
    pub numbering: Numbering,
    /// Where the words at the end hang.
    pub ending: Ending,
    /// Where steps and columns follow one another; no column has a least width yet.
    pub timeline: Timeline,
}

impl<'a> Sheet<'a> {
    pub fn new(journey: &'a Journey, theme: &'a Theme) -> Self {
        let passes = journey.passes();
        let column = |pass: &Pass| Column { steps: pass.first..pass.end, least_width: 0.0 };
        let columns = passes.iter().map(column).collect();
        let timeline = Timeline { columns, tellers: Vec::new() };
        let (parts, numbers) = (journey.drawn_parts(), journey.step_numbers());
        let ways = WaysBack::new(&passes);
        let mut sheet = Self {
            journey,
            theme,
            view: journey.view.unwrap_or(theme.view),
            is_beside_story: false,
            names_tellers: false,
            passes,
            ways,
            parts,
            order: StepOrder::of(journey),
            numbers,
            estimates: journey.level_estimates(),
            turns: Turns::new(),
            domains: Domains::default(),
            lines: drawn_lines(journey),
            starts: BTreeSet::new(),
            numbering: Numbering::Nowhere,
            ending: Ending::Outward,
            timeline,
        };
        if sheet.draws(Part::Domains) {
            sheet.domains = Domains::of(journey);
        }
        sheet.turns = journey.turns_beside_words(&sheet.passes, |step| sheet.draws_words_of(step));
        // In a part the numbers say where in the whole its steps stand.
        if !journey.unnumbered || sheet.names_steps() || journey.excerpt.is_some() {
            sheet.numbering = Numbering::First;
        }
        if sheet.parts_ties() {
            sheet.numbering = Numbering::EveryLane;
        }
        let along = sheet.parts.iter().any(|&part| part.stands_along_steps() && journey.has(part));
        let drawn =
            |step: &&Step| along || sheet.draws_words_of(step) || sheet.draws_actions_of(step);
        let teller = |step| Some(step).filter(drawn).map(|step| journey.teller(step));
        sheet.timeline.tellers = journey.steps.iter().map(teller).collect();
        sheet.starts = sheet.starts_of_pieces();
        sheet
    }

    /// Whether a lane stands between lanes that lines tie to each other: no line may run behind it.
    pub fn parts_ties(&self) -> bool {
        let drawn = self.parts.iter().filter(|part| part.is_lane() && self.journey.has(**part));
        let mut runs = drawn.map(|part| part.is_tied()).collect::<Vec<_>>();
        runs.dedup();
        runs.iter().filter(|is_tied| **is_tied).count() > 1
    }

    /// Whether the list of reflections calls steps by their numbers.
    fn names_steps(&self) -> bool {
        let mut reflections = self.journey.reflections.iter();
        self.draws(Part::Reflections) && reflections.any(|it| matches!(it.at, Anchor::Step(_)))
    }

    /// The same, with the numbers of the steps in these places at least.
    pub fn numbered(mut self, numbering: Numbering) -> Self {
        self.numbering = self.numbering.max(numbering);
        self
    }

    /// A part of a step, as a place in the journey.
    pub fn place(&self, step: usize, part: StepPart) -> Place {
        Place::Step(self.journey.steps[step].id, part)
    }

    /// A phase of the journey's own set, as a place in the journey.
    pub fn place_of_phase(&self, id: &str) -> Option<Place> {
        self.journey.phases.position(id).map(Place::Phase)
    }

    /// The language of our own words.
    pub fn language(&self) -> Language {
        self.journey.language
    }

    /// The language of the texts of the journey.
    pub fn text_language(&self) -> LanguageTag {
        self.journey.text_language()
    }

    /// The language of one of those texts.
    pub fn language_of(&self, text: &str) -> LanguageTag {
        self.journey.language_of(text)
    }

    pub fn draws(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Whether anything is drawn of what its teller says happens, feels or thinks.
    pub fn draws_words_of(&self, step: &Step) -> bool {
        (step.event.is_some() && self.draws(Part::Events))
            || (step.emotion.is_some() && self.draws(Part::Emotions))
            || (step.thought.is_some() && self.draws(Part::Thoughts))
    }

    /// The threads through what a party tells in this drawing: one, or one for each line of a family.
    pub fn threads(&self, party: usize) -> Vec<Thread> {
        let style = PartyStyle::of(self.journey.kind_of(party));
        let is_told = |step: &Step| self.draws_words_of(step);
        let runs = |line: usize| {
            let runs = self.journey.thread_runs((party, line), &self.passes, &is_told);
            let goes_on = |_: &usize, to: &usize| !self.starts.contains(&(line, *to));
            runs.iter().flat_map(|run| run.chunk_by(goes_on)).map(<[usize]>::to_vec).collect()
        };
        let thread = |&line: &usize| Thread {
            line,
            style: if self.has_lines() { style.on_line(line) } else { style },
            runs: runs(line),
        };
        self.lines.iter().map(thread).collect()
    }

    fn starts_of_pieces(&self) -> BTreeSet<(usize, usize)> {
        let threads = (0..self.journey.tellers()).flat_map(|party| self.threads(party));
        let starts = |thread: Thread| {
            let line = thread.line;
            thread.runs.into_iter().filter_map(move |run| Some((line, *run.first()?)))
        };
        threads.flat_map(starts).collect()
    }

    /// Whether several lines of one family are drawn.
    pub fn has_lines(&self) -> bool {
        self.lines.len() > 1
    }

    /// How what stands for a step on its own line looks.
    pub fn style_of(&self, step: &Step) -> PartyStyle {
        let style = PartyStyle::of(self.journey.kind_of(self.journey.teller(step)));
        if self.has_lines() { style.on_line(self.journey.line_of(step)) } else { style }
    }

    pub fn draws_actions_of(&self, step: &Step) -> bool {
        !step.actions.is_empty() && self.draws(Part::Organisations)
    }

    /// The domains of those who act, where these are drawn.
    pub fn domains_of(&self, action: &Action) -> Vec<Domain> {
        if self.draws(Part::Domains) { self.domains.of_action(action) } else { Vec::new() }
    }

    /// The domains of all whose cards are drawn.
    pub fn drawn_domains(&self) -> Vec<Domain> {
        let drawn = self.journey.steps.iter().filter(|step| self.draws_actions_of(step));
        let actions = drawn.flat_map(|step| &step.actions);
        let known: Vec<Domain> = actions.flat_map(|action| self.domains_of(action)).collect();
        Domain::ALL.into_iter().filter(|domain| known.contains(domain)).collect()
    }

    /// Who chose those who act, where that is drawn.
    pub fn choice_of<'c>(&self, action: &'c Action) -> Option<&'c Chooser> {
        action.chosen_by.as_ref().filter(|_| self.draws(Part::Choice))
    }

    /// How the family came into the phase of a pass, where that is drawn.
    pub fn entry_of(&self, pass: usize) -> Option<String> {
        let pass = self.passes.get(pass).filter(|_| self.draws(Part::Entry))?;
        words::entry(pass, self.journey)
    }

    /// Whether the first card of a step is of what happens.
    pub fn leads_with_event(&self, step: &Step) -> bool {
        step.event.is_some() && self.draws(Part::Events)
    }

    /// Whether the first card of a step looks as if something of it is not certain.
    pub fn is_marked_uncertain(&self, step: &Step) -> bool {
        step.is_uncertain() || self.marks_estimate(step)
    }

    /// Whether what organisations do, at this place in a step, looks as if it is not certain: where it was
    /// concluded and not told, or where it is the first that is drawn of a step that is not certain.
    pub fn marks_action_uncertain(&self, step: &Step, nth: usize) -> bool {
        let leads = nth == 0 && !self.draws_words_of(step);
        step.infers(&step.actions[nth]) || leads && step.is_uncertain()
    }

    /// Whether a card says that its level is estimated. Where all levels of a party are, its lane does.
    pub fn marks_estimate(&self, step: &Step) -> bool {
        let own = self.estimates.get(self.journey.teller(step));
        self.journey.estimates_level_of(step)
            && self.draws_words_of(step)
            && !own.is_some_and(|own| own.are_all())
    }

    /// Whether this party tells this step.
    pub fn tells(&self, party: usize, step: &Step) -> bool {
        self.journey.teller(step) == party
    }
}

/// The lines of a family on which there is anything to draw; the first where there is nothing.
fn drawn_lines(journey: &Journey) -> Vec<usize> {
    let lines = if journey.has_lines() { journey.drawn_lines() } else { Vec::new() };
    if lines.is_empty() { vec![0] } else { lines }
}
