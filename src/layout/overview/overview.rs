//! Draws the categories and scenarios, each on a card with the journeys that belong to it.

use crate::language::Language;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::grid::Grid;
use crate::layout::listed_picture::listed_picture;
use crate::layout::overview::group_card::{self, GroupCard};
use crate::layout::overview::journey_group::JourneyGroup;
use crate::layout::overview::overview_text;
use crate::layout::overview::small_curve::{self, CurveKey};
use crate::layout::text_block::TextBlock;
use crate::model::{FamilyCategory, Journey, Scenario};
use crate::scene::{Color, Group, Node, Paint, Rect, Role, Scene, Subject, TextStyle};
use crate::theme::Theme;

/// Room for all cards of a row: with it a folder of some twenty journeys gives a picture of about
/// the form of A4 lying down, and text of 8 pt on it.
const ROOM: f64 = 1240.0;
/// Room between two cards.
const CARD_GAP: f64 = 12.0;
/// Room between heading, rows and list, and under a heading.
const PART_GAP: f64 = 18.0;
const HEADING_GAP: f64 = 8.0;
/// The widest comfortable line of running text.
const MEASURE: f64 = 1040.0;
/// Columns of journeys that belong to none, and the room between two.
const COLUMNS: usize = 3;
const COLUMN_GAP: f64 = 24.0;
/// Room between the introduction and how to read a curve.
const KEY_GAP: f64 = 40.0;

/// Draws the five categories and the four scenarios, each with what it is, an example, and the
/// titles of the journeys that belong to it; below them the journeys that belong to none.
#[must_use]
pub fn overview(journeys: &[&Journey], language: Language, theme: &Theme) -> Scene {
    let overview = Overview { language, theme };
    let mut nodes = Vec::with_capacity(7);
    let mut y = overview.heading(journeys, &mut nodes);
    let categories = FamilyCategory::ALL.map(|it| JourneyGroup::category(it, journeys, language));
    let (title, red) = (overview_text::categories(language), theme.palette.red);
    y = overview.row(Subject::Category, title, &categories, red, y + PART_GAP, &mut nodes);
    let scenarios = Scenario::ALL.map(|it| JourneyGroup::scenario(it, journeys, language));
    let (title, blue) = (overview_text::scenarios(language), theme.palette.blue);
    y = overview.row(Subject::Scenario, title, &scenarios, blue, y + PART_GAP, &mut nodes);
    let others: Vec<&Journey> =
        journeys.iter().copied().filter(|journey| !journey.is_of_a_kind()).collect();
    if !others.is_empty() {
        y = overview.others(&others, y + PART_GAP, &mut nodes);
    }
    y = overview.source(y + PART_GAP, &mut nodes);
    let title = overview_text::title(language).to_owned();
    let description = overview_text::description(journeys.len(), others.len(), language);
    let titles = Titles { name: title.clone(), title, description };
    let size = (ROOM + 2.0 * theme.margin, (y + theme.margin).ceil());
    drawing(size, titles, nodes, language, theme)
}

/// What every part of the picture is drawn with.
struct Overview<'a> {
    language: Language,
    theme: &'a Theme,
}

impl Overview<'_> {
    fn block(&self, text: &str, style: TextStyle, room: f64) -> TextBlock {
        TextBlock::new(text, style, room, self.language, self.theme)
    }

    /// The title and what the reader has to know; gives the bottom of it.
    fn heading(&self, journeys: &[&Journey], out: &mut Vec<Node>) -> f64 {
        let (theme, language) = (self.theme, self.language);
        let ink = theme.palette.ink;
        let key = CurveKey::new(journeys, language, theme);
        let beside = if key.is_some() { CurveKey::width() + KEY_GAP } else { 0.0 };
        let title = self.block(
            overview_text::title(language),
            TextStyle::bold(theme.title_size, ink),
            ROOM - beside,
        );
        let style = TextStyle::plain(theme.lead_size, ink);
        let introduction =
            self.block(overview_text::introduction(language), style, MEASURE.min(ROOM - beside));
        let mut nodes = Vec::new();
        let under =
            title.into_heading(1).draw_into(theme.margin, theme.margin, &mut nodes) + HEADING_GAP;
        let bottom = introduction.draw_into(theme.margin, under, &mut nodes);
        out.push(Group::new(Role::Title, language.pick("Titel", "Title"), nodes).into());
        let right = theme.margin + ROOM - CurveKey::width();
        let under_key = key.map(|key| key.draw(right, theme.margin, out));
        bottom.max(under_key.unwrap_or_default())
    }

    /// Where all of it comes from; gives the bottom of it.
    fn source(&self, y: f64, out: &mut Vec<Node>) -> f64 {
        let style = TextStyle::plain(self.theme.small_size, self.theme.palette.grey_text);
        let block = self.block(overview_text::source(self.language), style, MEASURE);
        let label = self.language.pick("Bron", "Source");
        block.draw_in_group(Role::Account, label, (self.theme.margin, y), out)
    }

    /// The heading of a part of the page; gives where the part begins.
    fn title(&self, title: &str, y: f64, out: &mut Vec<Node>) -> f64 {
        let style = TextStyle::bold(self.theme.lead_size, self.theme.palette.ink);
        let heading = self.block(title, style, ROOM).into_heading(2);
        heading.draw_in_group(Role::Heading, title, (self.theme.margin, y), out) + HEADING_GAP
    }

    /// Cards of equal size beside each other, their paragraphs at equal heights.
    fn row(
        &self,
        subject: Subject,
        title: &str,
        groups: &[JourneyGroup<'_>],
        color: Color,
        y: f64,
        out: &mut Vec<Node>,
    ) -> f64 {
        let top = self.title(title, y, out);
        let width = (ROOM + CARD_GAP) / groups.len() as f64 - CARD_GAP;
        let card = |group| GroupCard::new(group, width, self.language, self.theme);
        let cards: Vec<GroupCard> = groups.iter().map(card).collect();
        let mut heights: Vec<f64> = Vec::new();
        for own in cards.iter().map(GroupCard::heights) {
            heights.resize(own.len(), 0.0);
            heights.iter_mut().zip(own).for_each(|(all, own)| *all = all.max(own));
        }
        let height = group_card::height(&heights);
        let paint = Paint::default();
        let draw = |(at, card): (usize, GroupCard)| {
            let x = self.theme.margin + at as f64 * (width + CARD_GAP);
            let area = Rect { x, y: top, w: width, h: height, radius: 0.0, paint };
            card.draw(subject, area, color, &heights, self.theme)
        };
        let nodes = cards.into_iter().enumerate().map(draw).collect();
        out.push(Group::new(Role::List(subject), title, nodes).into());
        top + height
    }

    /// The titles of the journeys that belong to none, in columns.
    fn others(&self, journeys: &[&Journey], y: f64, out: &mut Vec<Node>) -> f64 {
        let title = overview_text::others(self.language);
        let top = self.title(title, y, out);
        let theme = self.theme;
        let width = (ROOM + COLUMN_GAP) / COLUMNS as f64 - COLUMN_GAP;
        let style = TextStyle::plain(theme.body_size, theme.palette.ink);
        let block = |journey: &&Journey| {
            let title = overview_text::journey(journey, self.language);
            self.block(&title, style, width - small_curve::BESIDE)
        };
        let blocks: Vec<TextBlock> = journeys.iter().map(block).collect();
        let pairs = || blocks.iter().zip(journeys);
        let heights: Vec<f64> = pairs()
            .map(|(block, journey)| group_card::title_height(block, Some(journey)))
            .collect();
        let grid = Grid::new(&heights, COLUMNS, 2.0);
        let draw =
            |((block, journey), (column, down)): ((&TextBlock, &&Journey), &(usize, f64))| {
                let x = theme.margin + *column as f64 * (width + COLUMN_GAP);
                let mut nodes = Vec::new();
                group_card::draw_title(journey, block, (x, top + down), theme, &mut nodes);
                let title = overview_text::journey(journey, self.language);
                let told = overview_text::spoken_text(&title, Some(journey));
                listed_picture(Subject::Journey, title.into_owned(), told, nodes, None)
            };
        let nodes = pairs().zip(&grid.places).map(draw).collect();
        out.push(Group::new(Role::List(Subject::Journey), title, nodes).into());
        top + grid.height
    }
}
