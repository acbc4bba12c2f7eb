//! What a group is, and what that means to a reader who does not see the drawing.

use crate::model::Part;

/// What a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// One of several pages in one drawing.
    Page,
    /// The title, who tells the story, and how they introduce themselves.
    Title,
    /// The title again, on a page after the first.
    RunningTitle,
    /// The phases over the timeline.
    PhaseHeader,
    /// One phase of the header.
    Phase,
    /// A way back to an earlier phase.
    Return,
    /// Everything behind the cards: grounds, threads and ties.
    Background,
    /// The ground of a lane with the words at its edge.
    Ground(Lane),
    /// The name of a lane, and what is said of the lane as a whole.
    LaneName,
    /// The lines at the heights of the levels, from the highest of the scale to the lowest.
    LevelLines {
        /// Whose scale it is, from 0.
        party: usize,
    },
    /// The name of a level.
    LevelName,
    /// Words where the curve of a lane stops, since nothing is told in a phase.
    NotTold,
    /// The curve through the cards of a lane.
    Thread(Lane),
    /// The lines from a card to a card of the same step in another lane.
    Ties,
    /// The levels of the steps as a picture of its own, apart from the cards.
    Plot,
    /// The steps of the story.
    Steps,
    /// One step.
    Step,
    /// The point of a step on the curve of its lane.
    Point {
        /// Whose step it is, from 0.
        party: usize,
    },
    /// The point of a step on the line of somebody else in the family.
    LinePoint,
    /// When a step is, about whom, and its number.
    Caption,
    /// A card.
    Card {
        /// What kind of card.
        part: Part,
        /// Whose step it is of, from 0.
        party: usize,
        /// Whether it stands at the height of its level, on the thread.
        at_level: bool,
    },
    /// What stands in a lane under the phases.
    LaneList(Part),
    /// One thing in such a lane: a card, with the words that say which step it is at.
    LaneItem(Part),
    /// A card or bar in such a lane.
    LaneCard {
        /// What kind of card.
        part: Part,
        /// Whether it began on an earlier stretch of the timeline and is shown there too.
        continued: bool,
    },
    /// The heading of a panel below the timeline.
    PanelHeading(Part),
    /// The entries of a panel.
    PanelList(Part),
    /// One entry of a panel.
    PanelItem(Part),
    /// The drawing of such an entry.
    PanelCard(Part),
    /// A cell of a panel that is a table, or of what stands above its columns.
    Cell,
    /// How to read the drawing.
    Legend,
    /// A sample in the legend, with its words.
    LegendEntry,
    /// A sample in the legend.
    Sample,
    /// Source, names, study and limits.
    Account,
    /// What stands at the foot of every page.
    PageFoot,
    /// The heading of a list in a drawing that is no journey.
    Heading,
    /// A list in a drawing that is no journey: phases, ways back, categories, cards to cut out.
    List(Subject),
    /// An item of such a list.
    Item(Subject),
    /// The drawing of such an item.
    Picture(Subject),
    /// A lane of a worksheet, to be filled in by hand.
    EmptyLane(Part),
    /// The list of what stands on which page of a document.
    Contents,
    /// An entry of it.
    ContentsEntry {
        /// The page that it leads to, from 0.
        page: usize,
    },
    /// Only decoration.
    Decoration,
}

/// A lane of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lane {
    /// What stands in it.
    pub part: Part,
    /// Whose it is, where each party has one, from 0.
    pub party: Option<usize>,
}

/// What a drawing that is no journey is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Phases.
    Phase,
    /// Ways back from phase to phase.
    Return,
    /// Categories of families.
    Category,
    /// Scenarios.
    Scenario,
    /// Journeys by their titles.
    Journey,
    /// Cards to cut out.
    PrintedCard,
    /// Signs in drawings, with what they mean.
    Sign,
    /// Statements.
    Statement,
}

/// What a group means to a reader who does not see the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// No more than what is in it.
    Transparent,
    /// Nothing: to be passed over with all that is in it.
    Hidden,
    /// A part of the page with a name.
    Section,
    /// A list of items with a name.
    List,
    /// An item of a list with a name.
    Item,
    /// A picture whose whole content its label says.
    Picture,
    /// What says where something stands in the document, and leads there.
    Reference {
        /// The page that it leads to, from 0.
        page: usize,
    },
}

impl Lane {
    /// Whether cards of this kind, of a step of this party, stand in the lane.
    #[must_use]
    pub fn holds(self, part: Part, party: usize) -> bool {
        let part = match part {
            Part::Emotions | Part::Thoughts => Part::Events,
            part => part,
        };
        self.part == part && self.party == Some(party)
    }
}

impl Role {
    /// What a group of this role means to a reader who does not see the drawing.
    #[must_use]
    pub const fn meaning(self) -> Meaning {
        match self {
            Self::Phase
            | Self::Return
            | Self::Ground(_)
            | Self::LaneName
            | Self::LevelLines { .. }
            | Self::LevelName
            | Self::NotTold
            | Self::Thread(_)
            | Self::Ties
            | Self::Point { .. }
            | Self::LinePoint
            | Self::Caption
            | Self::Cell => Meaning::Transparent,
            Self::Background | Self::Sample | Self::Decoration => Meaning::Hidden,
            Self::Page
            | Self::Title
            | Self::RunningTitle
            | Self::PhaseHeader
            | Self::PanelHeading(_)
            | Self::Legend
            | Self::Account
            | Self::PageFoot
            | Self::Heading
            | Self::EmptyLane(_) => Meaning::Section,
            Self::Steps
            | Self::LaneList(_)
            | Self::PanelList(_)
            | Self::List(_)
            | Self::Contents => Meaning::List,
            Self::ContentsEntry { page } => Meaning::Reference { page },
            Self::Step | Self::LaneItem(_) | Self::PanelItem(_) | Self::Item(_) => Meaning::Item,
            Self::Card { .. }
            | Self::LaneCard { .. }
            | Self::PanelCard(_)
            | Self::Picture(_)
            | Self::LegendEntry
            | Self::Plot => Meaning::Picture,
        }
    }

    /// Whether it stands in the same words on every page: after the first it is not read again.
    #[must_use]
    pub const fn repeats(self) -> bool {
        matches!(self, Self::RunningTitle | Self::Legend | Self::PageFoot)
    }
}
