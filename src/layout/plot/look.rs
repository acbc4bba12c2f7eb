//! How a plot looks: how large it is, and what it shows.

use std::ops::Range;

use crate::layout::plot::points;
use crate::theme::Theme;

/// How large a plot is, and what it shows.
#[derive(Debug, Clone)]
pub(crate) struct PlotLook {
    /// From the left of the level names to the right of the last column, or of the names there.
    pub width: f64,
    /// All of it.
    pub height: f64,
    pub names: LevelNames,
    /// The only teller whose curve is drawn; nothing for all.
    pub party: Option<usize>,
    pub lines: LevelLines,
    /// Whether tellers are named: where their curves end, or above levels of their own.
    pub tellers: bool,
    pub points: Points,
    /// Width of the curve.
    pub line: f64,
    /// Size of all names.
    pub text: f64,
    /// The least room for the names beside the levels.
    pub gutter: f64,
    /// Room between two columns.
    pub gap: f64,
    /// The steps that are dark, where the rest is grey.
    pub focus: Option<Range<usize>>,
    /// The steps with a dot.
    pub dots: Vec<usize>,
    /// Whether the ids of the phases stand above their columns.
    pub phase_ids: PhaseNames,
    /// How far the grounds of the columns run on under the plot; nothing where there are no grounds.
    pub ground: Option<f64>,
    /// Which steps stand beside each other.
    pub beside: StepsBeside,
    /// Whether numbered points without a level have a row of their own.
    pub unknown: bool,
    pub silences: Silences,
}

/// Which levels have their names beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LevelNames {
    /// All, or the ends where the others do not fit.
    AsFit,
    /// The highest and the lowest.
    Ends,
    None,
}

/// Which levels have a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LevelLines {
    All,
    /// The highest and the lowest.
    Ends,
    /// No level is shown at all, nor a curve.
    None,
}

/// Which steps stand beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StepsBeside {
    /// Those of one teller in a phase: those of several stand above each other.
    OfTeller,
    /// All, so that what is numbered meets nothing.
    All,
}

/// What stands above the columns of the phases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhaseNames {
    None,
    /// Their ids: a list under the plot says about whom each is.
    Ids,
    /// With about whom a phase is, where it is of somebody else's story.
    IdsAbout,
}

impl PhaseNames {
    /// The ids with about whom they are, where there are ids.
    pub const fn ids_where(there_are: bool) -> Self {
        if there_are { Self::IdsAbout } else { Self::None }
    }
}

/// What stands on the curve at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Points {
    /// Nothing, besides the dots and where a step stands alone.
    None,
    /// A dot where the curve ends.
    Last,
    /// The number of every step.
    Numbered,
}

/// Whether it is said where a curve stops because nothing is told in a whole phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Silences {
    /// In the column of the phase, where there is room.
    Said,
    /// The same, or else around it.
    SaidAround,
    LeftOut,
}

impl PlotLook {
    /// A curve so large, with a dot at its end and the names that fit.
    pub fn new(width: f64, height: f64, theme: &Theme) -> Self {
        Self {
            width,
            height,
            names: LevelNames::AsFit,
            party: None,
            lines: LevelLines::All,
            tellers: true,
            points: Points::Last,
            line: 2.25,
            text: theme.body_size,
            gutter: 0.0,
            gap: 4.0,
            focus: None,
            dots: Vec::new(),
            phase_ids: PhaseNames::None,
            ground: None,
            beside: StepsBeside::OfTeller,
            unknown: true,
            silences: Silences::LeftOut,
        }
    }

    /// Half the height of a point; the curve without points takes room too.
    pub fn radius(&self, theme: &Theme) -> f64 {
        match self.points {
            Points::Numbered => points::radius(theme),
            Points::None | Points::Last => self.line * 1.55,
        }
    }

    /// Whether the points are numbered.
    pub fn is_numbered(&self) -> bool {
        self.points == Points::Numbered
    }

    /// Whether points of several curves can stand on one set of levels and not meet.
    pub fn keeps_points_apart(&self) -> bool {
        self.beside == StepsBeside::All || !self.is_numbered()
    }
}
