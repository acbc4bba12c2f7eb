//! The best pages for a journey, and what is drawn on them.

use crate::layout::context::Sheet;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::frame::Frame;
use crate::layout::lanes::draw::{self, LANE_GAP};
use crate::layout::lanes::room::{LaneOnBand, Room};
use crate::layout::pages::cut::CutBand;
use crate::layout::pages::fit::{Asked, Fit};
use crate::layout::pages::groups::LaneSlice;
use crate::layout::pages::page_content::page_content;
use crate::layout::pages::page_of_cards;
use crate::layout::pages::page_title::title;
use crate::layout::pages::paging::{PageMeasures, Paged, PagingCost};
use crate::layout::pages::plan::{Content, Obstacle};
use crate::layout::pages::scaled_page::ScaledPage;
use crate::layout::pages::setting::Setting;
use crate::layout::paper_size::{Medium, Page};
use crate::layout::phase_header::PhaseHeader;
use crate::layout::phase_header::band_on_page::{BandOnPage, KnownPages};
use crate::layout::single_page;
use crate::model::Journey;
use crate::scene::{Node, Scene};
use crate::story::{self, PageTeller};
use crate::theme::Theme;

/// So much larger than usual are the letters on a large sheet with room to spare, the largest first.
const LARGER: [f64; 4] = [13.0 / 9.0, 12.0 / 9.0, 11.0 / 9.0, 10.0 / 9.0];
/// A sheet with a larger part of its height left has room to spare.
const SPARE: f64 = 0.1;
/// Levels lie at least at this share of their distance with smaller letters.
const AS_FAR: f64 = 0.95;

/// The best way to put a journey on pages, with letters of the size that suits it best.
pub(crate) struct Found {
    pub fit: Fit,
    paper: ScaledPage,
    setting: Setting,
}

impl Found {
    /// The best pages of one size for a journey, bare or with what stands around a drawing.
    pub fn best(
        journey: &Journey,
        theme: &Theme,
        (page, is_bare): (Page, bool),
        asked: Asked<'_>,
    ) -> Result<Self, Obstacle> {
        let with_letters = |body: f64| {
            let paper = ScaledPage::new(page, body, theme);
            let paper = if is_bare { paper.bare() } else { paper };
            let setting = Setting::new(&paper, &Sheet::new(journey, &paper.theme));
            Ok(Self { fit: Fit::best(journey, &paper, &setting, asked)?, paper, setting })
        };
        let sizes = page.medium.body_sizes();
        // Of as many pages, the first: its letters are the largest.
        let pages = |found: &Result<Self, Obstacle>| {
            found.as_ref().map_or(usize::MAX, |found| found.fit.pages())
        };
        let found = sizes.iter().map(|&body| with_letters(body)).min_by_key(pages);
        let found = found.unwrap_or(Err(Obstacle::Card))?;
        if page.medium != Medium::Sheet || !found.has_room_to_spare() {
            return Ok(found.spread(journey, asked));
        }
        let mut larger = LARGER.iter().filter_map(|share| with_letters(sizes[0] * share).ok());
        let best = larger.find(|it| it.is_as_good_as(&found)).unwrap_or(found);
        Ok(best.spread(journey, asked))
    }

    fn spread(self, journey: &Journey, asked: Asked<'_>) -> Self {
        let Self { fit, mut setting, .. } = self;
        let fit = fit.with_heads(journey, &mut setting, asked).spread(journey, &setting, asked);
        Self { fit, setting, ..self }
    }

    /// Whether it is one page, on which the levels lie as far apart as helps, with room left.
    fn has_room_to_spare(&self) -> bool {
        let left = self.fit.plan.spare / self.setting.every_page.room(0);
        self.fit.pages() == 1 && left.is_finite() && left > SPARE
    }

    /// Whether it has no more pages and flaws than another, and levels as far apart.
    fn is_as_good_as(&self, other: &Self) -> bool {
        self.fit.pages() <= other.fit.pages()
            && self.fit.plan.flaws <= other.fit.plan.flaws
            && self.measures().levels >= AS_FAR * other.measures().levels
    }

    /// A scene for each page, with what it costs that there are no more.
    pub fn drawn(&self, journey: &Journey, cost: Option<PagingCost>) -> Paged {
        Paged { scenes: draw(journey, self), cost }
    }

    pub fn measures(&self) -> PageMeasures {
        let scale = self.paper.scale;
        PageMeasures {
            pages: self.fit.pages(),
            levels: self.fit.scale * scale,
            card_width: self.fit.theme.card_width * scale,
            body_size: self.fit.theme.body_size * scale,
        }
    }
}

fn draw(journey: &Journey, found: &Found) -> Vec<Scene> {
    let Found { fit, paper, setting } = found;
    let sheet = fit.sheet(journey);
    let room = Room::of(&fit.lanes, fit.scale, &sheet);
    let cut = &fit.plan.story.bands;
    let on_pages = bands_on_pages(fit, &room);
    let (all, drawn) = (&on_pages[..], 0);
    let mut bands = Bands { sheet: &sheet, setting, room: &room, cut, all, drawn, placed: None };
    let pages = fit.pages();
    let (whole, teller) = (story::short(journey), PageTeller::of(journey));
    let mut blocks = fit.plan.blocks.iter().peekable();
    let page = |page: usize| {
        let mut nodes = Vec::new();
        let mut top = setting.every_page.top(page, paper, &sheet, &mut nodes);
        while let Some((content, place)) = blocks.next_if(|(_, place)| place.page == page) {
            let y = top + place.y;
            match content {
                // What turns out lower than planned leaves no hole above what follows.
                Content::Lanes(band, lanes) => top -= bands.draw(*band, lanes, y, &mut nodes),
                Content::PanelRow(row) => {
                    setting.rows[*row].clone().draw(y, place.y == 0.0, &mut nodes);
                }
                Content::StudyLimits => {
                    setting.limits.draw((sheet.theme.margin, y), &sheet, &mut nodes);
                }
            }
        }
        setting.every_page.bottom(page, pages, paper, &sheet, &mut nodes);
        let title = title(page, pages, &journey.title, journey.language);
        let description = match pages {
            1 => whole.clone(),
            _ => teller.tell(&page_content(&nodes)),
        };
        Scene { summary: whole.clone(), ..scene(title, description, nodes, paper, &sheet) }
    };
    (0..pages).map(page).collect()
}

/// The bands with their lanes, in the order in which they are drawn.
fn bands_on_pages(fit: &Fit, room: &Room<'_>) -> Vec<BandOnPage> {
    let blocks = fit.plan.blocks.iter();
    let on_page = blocks.filter_map(|(content, place)| {
        let Content::Lanes(band, lanes) = content else { return None };
        let parties = lanes.iter().filter_map(|it| room.lanes[it.lane].id().party).collect();
        let band = fit.plan.story.bands[*band].band.clone();
        Some(BandOnPage { band, page: place.page, parties })
    });
    on_page.collect()
}

/// The bands, drawn one after another.
struct Bands<'a> {
    sheet: &'a Sheet<'a>,
    setting: &'a Setting,
    room: &'a Room<'a>,
    cut: &'a [CutBand],
    /// Where they stand, and how many of them are drawn.
    all: &'a [BandOnPage],
    drawn: usize,
    /// The band on which the lanes are placed now.
    placed: Option<(usize, Frame, Vec<Vec<LaneOnBand<'a>>>)>,
}

impl Bands<'_> {
    /// Draws some lanes of a band under its phases; gives by how much they are lower than planned.
    fn draw(&mut self, band: usize, lanes: &[LaneSlice], top: f64, nodes: &mut Vec<Node>) -> f64 {
        let (sheet, own) = (self.sheet, self.drawn);
        let pages = KnownPages::Placed { own, all: self.all };
        self.drawn += 1;
        if self.placed.as_ref().is_none_or(|(placed, ..)| *placed != band) {
            let frame = self.setting.frame(&self.cut[band].band, self.room, sheet);
            let lanes = self.room.lanes_on(&frame, sheet);
            self.placed = Some((band, frame, lanes));
        }
        let Some((_, frame, placed)) = &self.placed else { return 0.0 };
        let planned = self.setting.header(frame) + draw::height(&on_band(lanes, placed));
        let usual = self.height(lanes, frame, placed);
        let lower = self.without_cards(lanes, frame).filter(|(frame, placed)| {
            self.height(lanes, frame, placed).zip(usual).is_some_and(|(own, usual)| own < usual)
        });
        let (frame, placed) = lower.as_ref().map_or((frame, placed), |(frame, it)| (frame, it));
        let header = PhaseHeader::on_pages(frame, sheet, pages);
        let has_phases = header.is_some();
        let y = single_page::draw_header(header, (frame, sheet), top, nodes);
        if has_phases {
            page_of_cards::draw(
                &self.all[own],
                self.all,
                (frame, sheet),
                (top, y - LANE_GAP),
                nodes,
            );
        }
        let bottom = draw::draw(&on_band(lanes, placed), y, frame, sheet, nodes);
        top + planned - bottom
    }

    /// Bars that stand there without the cards of steps: in the same columns, so that each begins under its
    /// step on the page of the cards, but with the room until the next.
    fn without_cards(
        &self,
        lanes: &[LaneSlice],
        frame: &Frame,
    ) -> Option<(Frame, Vec<Vec<LaneOnBand<'_>>>)> {
        let are_bars = lanes.iter().all(|it| self.room.lanes[it.lane].runs_along());
        let frame = are_bars.then(|| Frame { is_bare: true, ..frame.clone() })?;
        let placed = self.room.lanes_on(&frame, self.sheet);
        Some((frame, placed))
    }

    /// How high these lanes are under their phases; nothing where one of them is cut.
    fn height(
        &self,
        lanes: &[LaneSlice],
        frame: &Frame,
        placed: &[Vec<LaneOnBand<'_>>],
    ) -> Option<f64> {
        let height = |it: &LaneSlice| match &placed[it.lane][..] {
            [whole] => Some(whole.placed.height()),
            _ => None,
        };
        let lanes: Option<Vec<f64>> = lanes.iter().map(height).collect();
        Some(self.setting.header(frame) + lanes?.iter().sum::<f64>())
    }
}

/// Some lanes as they lie on their band.
fn on_band<'p, 'a>(
    lanes: &[LaneSlice],
    placed: &'p [Vec<LaneOnBand<'a>>],
) -> Vec<&'p LaneOnBand<'a>> {
    lanes.iter().map(|it| &placed[it.lane][it.slice]).collect()
}

fn scene(
    title: String,
    description: String,
    mut nodes: Vec<Node>,
    paper: &ScaledPage,
    sheet: &Sheet<'_>,
) -> Scene {
    for node in &mut nodes {
        node.scale(paper.scale);
    }
    let journey = sheet.journey;
    let titles = Titles { name: journey.title.clone(), title, description };
    let size = (paper.page.width, paper.page.height);
    drawing(size, titles, nodes, journey.text_language(), sheet.theme)
}
