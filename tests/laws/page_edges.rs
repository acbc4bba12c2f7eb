//! The law of lines that go on on another page or band: they come in at the height at which they leave.

use std::collections::BTreeMap;

use klantreis::layout::{Medium, Page, pages};
use klantreis::model::{Journey, Language, View};
use klantreis::scene::{Color, Group, Lane, Node, Path, Point, Role, Scene, Segment};
use klantreis::source::read;
use klantreis::theme::Theme;

use crate::support::holding::{on_every_paper, on_every_paper_in_brief, on_every_paper_in_lines};

/// What binary fractions lose.
const ROUNDING: f64 = 1e-6;

/// The levels that lines are drawn over.
#[derive(Debug, Clone, Copy)]
struct Levels {
    top: f64,
    apart: f64,
    left: f64,
    right: f64,
}

impl Levels {
    /// Nothing where there are less than two.
    fn of(lines: &Group) -> Option<Self> {
        let paths = lines.nodes.iter().filter_map(|node| match node {
            Node::Path(path) => Some(path),
            _ => None,
        });
        let points: Vec<Point> = paths.flat_map(|path| &path.segments).filter_map(end).collect();
        let mut ys: Vec<f64> = points.iter().map(|(_, y)| *y).collect();
        ys.sort_by(f64::total_cmp);
        ys.dedup_by(|a, b| (*a - *b).abs() < ROUNDING);
        let xs = || points.iter().map(|(x, _)| *x);
        let [top, next, ..] = ys[..] else { return None };
        let (left, right) = (xs().reduce(f64::min)?, xs().reduce(f64::max)?);
        Some(Self { top, apart: next - top, left, right })
    }

    /// A height, in levels under the highest.
    fn height(self, y: f64) -> f64 {
        (y - self.top) / self.apart
    }
}

fn end(segment: &Segment) -> Option<Point> {
    match *segment {
        Segment::Move(to) | Segment::Line(to) | Segment::Curve(_, _, to) => Some(to),
        Segment::Close => None,
    }
}

/// Where each piece of a line begins and ends.
fn pieces(path: &Path) -> Vec<(Point, Point)> {
    let mut pieces: Vec<(Point, Point)> = Vec::new();
    for segment in &path.segments {
        let Some(to) = end(segment) else { continue };
        match pieces.last_mut() {
            Some(piece) if !matches!(segment, Segment::Move(_)) => piece.1 = to,
            _ => pieces.push((to, to)),
        }
    }
    pieces
}

type Line = (Option<usize>, [u8; 3]);

/// Looks at every line of some pages in the order in which they are drawn.
#[derive(Default)]
struct Look {
    levels: BTreeMap<usize, Option<Levels>>,
    last: Option<Levels>,
    left: BTreeMap<Line, f64>,
    /// How many lines were seen to go on.
    seen: usize,
}

impl Look {
    fn at(&mut self, nodes: &[Node], journey: &Journey, page: &Page) {
        for node in nodes {
            let Node::Group(group) = node else { continue };
            match group.role {
                Role::LevelLines { party } => {
                    self.last = Levels::of(group);
                    self.levels.insert(party, self.last);
                }
                Role::Thread(lane) => self.at_line(lane, group, journey, page),
                _ => self.at(&group.nodes, journey, page),
            }
        }
    }

    fn at_line(&mut self, lane: Lane, thread: &Group, journey: &Journey, page: &Page) {
        let own = lane.party.and_then(|party| self.levels.get(&party).copied());
        let Some(levels) = own.unwrap_or(self.last) else { return };
        let (Some(Node::Path(all)), Some(Node::Path(dark))) =
            (thread.nodes.first(), thread.nodes.last())
        else {
            return;
        };
        let Color { r, g, b, .. } = dark.paint.stroke.expect("a line").color;
        let key = (lane.party, [r, g, b]);
        for (from, to) in pieces(all) {
            let name = &journey.title;
            let before = self.left.remove(&key);
            let is_within = before.is_none() || from.0 >= levels.left - ROUNDING;
            assert!(is_within, "{name} on {page:?}: comes in at {from:?}");
            if let Some(before) = before.filter(|_| from.0 <= levels.left + ROUNDING) {
                let height = levels.height(from.1);
                assert!(
                    (before - height).abs() < ROUNDING,
                    "{name} on {page:?}: leaves at {before}, comes in at {height}"
                );
                self.seen += 1;
            }
            if to.0 >= levels.right - ROUNDING {
                self.left.insert(key, levels.height(to.1));
            }
        }
    }
}

fn look(seen: &mut usize) -> impl FnMut(&Journey, &Page, &[Scene]) {
    |journey, page, pages| {
        let mut look = Look::default();
        for scene in pages {
            look.at(&scene.nodes, journey, page);
        }
        *seen += look.seen;
    }
}

#[test]
fn a_line_between_cards_comes_in_on_a_page_where_it_left_another() {
    let mut seen = 0;
    on_every_paper(look(&mut seen));
    assert!(seen > 20, "{seen}");
}

#[test]
fn a_free_line_comes_in_on_a_page_where_it_left_another() {
    let mut seen = 0;
    on_every_paper_in_lines(look(&mut seen));
    assert!(seen > 20, "{seen}");
}

#[test]
fn in_brief_a_line_comes_in_on_a_page_where_it_left_another() {
    let mut seen = 0;
    on_every_paper_in_brief(look(&mut seen));
    assert!(seen > 2, "{seen}");
}

/// The bands of a party on some pages in order: whether the same line comes in over the left edge of each, and
/// whether it leaves over the right.
fn edges(pages: &[Scene], party: usize) -> Vec<(bool, bool)> {
    fn look(
        nodes: &[Node],
        party: usize,
        levels: &mut Option<Levels>,
        found: &mut Vec<(bool, bool)>,
    ) {
        for node in nodes {
            let Node::Group(group) = node else { continue };
            match group.role {
                Role::LevelLines { party: own } if own == party => {
                    *levels = Levels::of(group);
                    found.extend(levels.map(|_| (false, false)));
                }
                Role::Thread(lane) if lane.party.is_none_or(|own| own == party) => {
                    let Some((levels, Node::Path(path))) = levels.zip(group.nodes.first()) else {
                        continue;
                    };
                    for ((from, _), (to, _)) in pieces(path) {
                        let band = found.last_mut().expect("its band");
                        band.0 |= from <= levels.left + ROUNDING;
                        band.1 |= to >= levels.right - ROUNDING;
                    }
                }
                _ => look(&group.nodes, party, levels, found),
            }
        }
    }
    let mut found = Vec::new();
    for page in pages {
        look(&page.nodes, party, &mut None, &mut found);
    }
    found
}

/// A line that leaves a band of its party comes in on the next that is drawn of it, and no other does. Of several
/// lines of one family the points stand left of a band: of these nothing is said.
fn pass_over(held: &mut usize) -> impl FnMut(&Journey, &Page, &[Scene]) {
    |journey, page, pages| {
        if journey.drawn_lines().len() > 1 || page.medium != Medium::Paper {
            return;
        }
        for party in 0..journey.tellers() {
            let bands = edges(pages, party);
            for pair in bands.windows(2) {
                let [(_, leaves), (comes_in, _)] = pair else { continue };
                assert_eq!(leaves, comes_in, "{} on {page:?}: {bands:?}", journey.title);
                *held += usize::from(*leaves);
            }
        }
    }
}

#[test]
fn a_line_between_cards_passes_over_a_page_on_which_it_has_none() {
    let mut held = 0;
    on_every_paper(pass_over(&mut held));
    assert!(held > 20, "{held}");
}

#[test]
fn a_free_line_passes_over_a_page_on_which_it_has_no_point() {
    let mut held = 0;
    on_every_paper_in_lines(pass_over(&mut held));
    assert!(held > 20, "{held}");
}

/// A family and professionals who tell of the same phases: on A4 a page of the professionals alone comes between
/// what the family tells of a phase and what it tells of it further on.
const TWO_SIDES: &str = "titel: Twee kanten
partijen:
  - naam: Joke
    soort: gezin
    stappen:
      - fase: 2
        gebeurtenis: Ik bel en word drie keer doorverbonden voordat ik iemand spreek die naar mij luistert en mijn naam opschrijft.
      - { fase: 4, gebeurtenis: Henk wordt ziek. }
      - fase: 7a
        gebeurtenis: Niemand neemt het over. Ik hoor het pas als ik zelf bel.
        kansen: { tekst: Een telefoontje had het verschil gemaakt., gemist: ja }
      - fase: 4
        gebeurtenis: Ada begint. Ik vertel alles opnieuw.
        organisaties:
          naam: Gezinshulp Oost
          persoon: { naam: Ada, rol: begeleider }
          actie: Begint opnieuw met een intake.
      - { gebeurtenis: Ada en Daan praten in de auto., niveau: neutraal }
      - fase: 3
        gebeurtenis: Aan één tafel maken we één plan.
        niveau: neutraal
        organisaties: { naam: [Wijkteam, School, Jeugdbescherming], actie: Spreken af wie er belt. }
      - { fase: 6b, gebeurtenis: Toos belt nog eens per maand., niveau: tevreden }
  - naam: Wijkteam
    soort: professional
    n: 3
    schaal: 1-5
    stappen:
      - { fase: 1, gebeurtenis: Wij kennen dit gezin nog niet., niveau: 3 }
      - { fase: 2, gebeurtenis: De telefoon staat roodgloeiend en wij zijn met z'n tweeën., niveau: 2 }
      - { gebeurtenis: Toos plant een huisbezoek., niveau: 4 }
      - { fase: 3, gebeurtenis: Het plan is af binnen de termijn., niveau: 5 }
      - { fase: 4, gebeurtenis: De begeleider is ziek., niveau: 2 }
      - { fase: 7a, gebeurtenis: Er is geen vervanger te vinden in de regio., niveau: 1 }
      - { fase: 4, gebeurtenis: Ada neemt het over., niveau: 3 }
      - { fase: 3, gebeurtenis: Wij nodigen iedereen aan tafel uit., niveau: 4 }
      - { fase: 4, gebeurtenis: Wij houden contact met de therapeut. }
      - { fase: 5, gebeurtenis: De evaluatie is goed., niveau: 5 }
      - { fase: 6b, gebeurtenis: Wij bellen nog eens per maand., niveau: 5 }
";

#[test]
fn a_line_passes_over_a_page_of_another_party_at_the_height_at_which_it_goes_on() {
    let (mut seen, mut held) = (0, 0);
    let journey = read(TWO_SIDES, Language::Dutch).expect("a journey").journey;
    for view in [View::Cards, View::Line] {
        let theme = Theme { view, ..Theme::default() };
        for page in [Page::A4, Page::A4_PORTRAIT, Page::A3] {
            let scenes = pages(&journey, &theme, &page).expect("it fits");
            look(&mut seen)(&journey, &page, &scenes);
            pass_over(&mut held)(&journey, &page, &scenes);
        }
    }
    assert!(seen > 5 && held > 5, "{seen}, {held}");
}
