//! Law 7 in every theme: what is drawn stands out, and the table of pairs knows all of it.

use klantreis::layout::{answer_sheets, blank, cards as slips, layout, overview, phase_model};
use klantreis::model::{Journey, Language, PhaseSet};
use klantreis::scene::{Color, Node, Scene};
use klantreis::theme::{ColorUse, Need, PAIRS, Palette, Theme};

use crate::support::files;
use crate::support::holding::on_short_journeys;
use crate::support::shapes::{flat, ground, line, strokes};
use crate::support::text::lines;

/// A theme in which every role has a colour of its own, so that a drawing tells its roles.
fn telling() -> Theme {
    let color = |at: usize| Color { r: 16, g: 32, b: at as u8 };
    let roles = ColorUse::CHOSEN.into_iter().enumerate();
    let palette = roles.fold(Palette::default(), |all, (at, role)| all.with(role, color(at)));
    Theme { palette, ..Theme::default() }
}

fn role(color: Color) -> ColorUse {
    if color == Color::WHITE { ColorUse::Page } else { ColorUse::CHOSEN[usize::from(color.b)] }
}

/// What only sets one part of the drawing off from another: nothing is lost where it is not seen.
fn is_ground(role: ColorUse) -> bool {
    matches!(role, ColorUse::Lane | ColorUse::Header | ColorUse::White | ColorUse::Page)
}

/// Holds the table against a drawing.
fn hold(scene: &Scene) {
    let painted = flat(&scene.nodes);
    for (at, node) in painted.iter().enumerate() {
        let under = |point| role(ground(painted[..at].iter().copied(), point));
        let known = |front, point, need| {
            let ground = under(point);
            assert!(is_known(front, ground, need), "{front:?} on {ground:?}: {node:?}");
        };
        match node {
            Node::Paragraph(paragraph) => {
                for text in lines(paragraph) {
                    let area = line(text);
                    let y = text.y - text.size / 4.0;
                    for x in [area.left + 0.5, area.right - 0.5] {
                        known(role(text.color), (x, y), Need::Text);
                    }
                }
            }
            Node::Path(path) => {
                if let Some(stroke) = path.paint.stroke {
                    for (a, b) in strokes(path) {
                        let middle = (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1));
                        known(role(stroke.color), middle, Need::Line);
                    }
                }
            }
            Node::Rect(rect) => {
                let corner = (rect.x + 0.1, rect.y + rect.h - 0.1);
                let edge = rect.paint.stroke.map(|stroke| stroke.color);
                if let Some(color) = edge.or(rect.paint.fill) {
                    known(role(color), corner, Need::Line);
                }
            }
            Node::Circle(disc) => {
                if let Some(fill) = disc.paint.fill {
                    known(role(fill), (disc.x, disc.y), Need::Line);
                }
            }
            Node::Group(_) => {}
        }
    }
}

fn is_known(front: ColorUse, ground: ColorUse, need: Need) -> bool {
    let is_its = |pair: &&klantreis::theme::Pair| {
        [(pair.front, pair.ground), (pair.ground, pair.front)].contains(&(front, ground))
            && pair.need.least() >= need.least()
    };
    // A line that crosses one of its own colour, or a ground on a ground, says nothing there; a
    // line may run under the mark in which it starts or over another line's.
    let says_nothing = need == Need::Line
        && (front == ground || is_ground(front) && is_ground(ground) || ground == ColorUse::Blue);
    says_nothing || PAIRS.iter().any(|pair| is_its(&pair))
}

#[test]
fn the_table_of_pairs_knows_everything_that_is_drawn() {
    let theme = telling();
    on_short_journeys(|journey, _| {
        hold(&layout(journey, &theme));
        slips(journey, &theme).iter().for_each(hold);
        blank(journey, &theme).iter().for_each(hold);
        answer_sheets(journey, &theme).iter().for_each(hold);
    });
    for language in [Language::Dutch, Language::English] {
        hold(&phase_model(&PhaseSet::standard(language), language, &theme));
    }
    let journeys: Vec<Journey> = files::names().iter().map(|name| files::journey(name)).collect();
    let journeys: Vec<&Journey> = journeys.iter().collect();
    hold(&overview(&journeys, Language::Dutch, &theme));
}

#[test]
fn the_colours_a_drawing_has_by_itself_stand_out() {
    let found: Vec<_> = Palette::default().shortfalls().collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_shade_that_is_proposed_stands_out_and_a_good_colour_is_its_own_nearest() {
    let good = Palette::default();
    for role in ColorUse::CHOSEN {
        assert_eq!(good.nearest_shade(role), Some(good.color(role)), "{role:?}");
    }
    for role in [ColorUse::Red, ColorUse::GreyText, ColorUse::Line, ColorUse::Petrol] {
        let pale = good.clone().with(role, Color::hex(0xE0_D0_D0));
        assert!(pale.shortfalls().any(|found| found.pair.front == role), "{role:?}");
        let shade = pale.nearest_shade(role).unwrap();
        assert_eq!(pale.with(role, shade).shortfalls().count(), 0, "{role:?}");
    }
}

#[cfg(feature = "themes")]
mod shipped {
    use super::*;
    use crate::support::picture::cards;
    use crate::support::shapes::area;
    use klantreis::theme::file::{SHIPPED, Shipped, read};

    #[test]
    fn every_shipped_theme_can_be_read_without_a_word_of_warning() {
        for shipped in SHIPPED {
            let style = read(shipped.text, Language::English).unwrap();
            assert!(style.warnings.is_empty() && style.name.is_some(), "{style:?}");
            assert_eq!(shipped.theme(), style.theme);
        }
    }

    #[test]
    fn the_standard_theme_is_how_a_drawing_looks_without_one() {
        assert_eq!(Shipped::named("standaard").unwrap().theme(), Theme::default());
    }

    #[test]
    fn in_black_and_white_nothing_has_a_colour() {
        let palette = Shipped::named("zwart-wit").unwrap().theme().palette;
        for color in ColorUse::CHOSEN.map(|role| palette.color(role)) {
            assert!(color.r == color.g && color.g == color.b, "{color:?}");
        }
        // The edges of what is felt and of what an organisation does are of different greys.
        assert!(palette.red.contrast(palette.blue) >= 1.5);
    }

    #[test]
    fn high_contrast_goes_beyond_what_every_theme_must() {
        let palette = Shipped::named("high-contrast").unwrap().theme().palette;
        for pair in PAIRS {
            let least = if pair.need == Need::Text { 7.0 } else { 4.5 };
            assert!(palette.ratio(pair) >= least, "{:.2} of {pair:?}", palette.ratio(pair));
        }
    }

    /// The smallest and the largest that a theme file can ask for.
    fn extremes() -> [Theme; 2] {
        let theme = |text: &str| read(text, Language::Dutch).unwrap().theme;
        [
            theme(
                "[letters]\ntitel = 12\ntussenkop = 8\ninleiding = 8\ntekst = 8\nklein = 8\n[maten]\nkader = 25\n\
                 binnenruimte = 1.5\nnaast-kader = 1.5\nboven-kader = 1.5\ntussen-fasen = 5\nrand = 3",
            ),
            theme(
                "[letters]\ntitel = 36\ntussenkop = 28\ninleiding = 24\ntekst = 18\nklein = 18\n[maten]\nkader = 90\n\
                 binnenruimte = 6\nnaast-kader = 15\nboven-kader = 15\ntussen-fasen = 30\nrand = 30",
            ),
        ]
    }

    #[test]
    fn text_stays_on_its_card_in_the_smallest_and_the_largest_theme() {
        for theme in extremes().into_iter().chain(SHIPPED.map(Shipped::theme)) {
            for journey in files::names().iter().map(|name| files::journey(name)) {
                let scene = layout(&journey, &theme);
                for card in cards(&journey, &scene) {
                    for text in card.lines() {
                        assert!(card.area().holds(line(text)), "{text:?} on {:?}", card.area());
                    }
                }
                for node in flat(&scene.nodes) {
                    let area = area(node);
                    assert!(area.left >= 0.0 && area.right <= scene.width, "{node:?}");
                }
            }
        }
    }
}
