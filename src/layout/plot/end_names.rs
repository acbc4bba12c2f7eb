//! The names of the tellers at the ends of their curves, where several run on one set of levels.

use crate::layout::context::Sheet;
use crate::layout::paper_size::MM;
use crate::layout::plot::axes::{Axes, Curve};
use crate::layout::plot::look::PlotLook;
use crate::layout::text_block::{TextBlock, width};
use crate::scene::{Color, Group, Node, Point, Role, TextStyle};

/// The most of the width that they take, also on a small picture, where they are shortened to that; and the room
/// before them.
const SHARE: f64 = 0.4;
const SMALL_SHARE: f64 = 0.25;
const SMALL: f64 = 100.0 * MM;
const GAP: f64 = 8.0;
/// A name is not shortened to one of these.
const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];

/// The names of the tellers whose curves run on one set of levels.
pub(crate) struct EndNames(Vec<TextBlock>);

impl EndNames {
    /// Those of the curves; none of a curve that is alone.
    pub fn new(axes: &Axes, look: &PlotLook, sheet: &Sheet<'_>) -> Self {
        if axes.curves.len() < 2 || !look.tellers {
            return Self(Vec::new());
        }
        let bold = |color| TextStyle::bold(look.text, color);
        let names: Vec<&str> = axes.curves.iter().map(|curve| curve.name(sheet)).collect();
        let room = if look.width < SMALL { look.width * SMALL_SHARE - GAP } else { f64::INFINITY };
        let fits = |name: &str| width(name, bold(Color::WHITE), sheet.theme) <= room;
        let short: Vec<String> = names.iter().map(|name| shortened(name, fits)).collect();
        let is_clear = (1..short.len()).all(|at| !short[..at].contains(&short[at]));
        let name = |(at, curve): (usize, &Curve)| {
            let name = if is_clear { &short[at] } else { names[at] };
            let style = bold(curve.style.line_color(&sheet.theme.palette));
            TextBlock::new(name, style, look.width * SHARE, sheet.language(), sheet.theme)
        };
        Self(axes.curves.iter().enumerate().map(name).collect())
    }

    /// The room they take right of the last column.
    pub fn width(&self) -> f64 {
        let widest = self.0.iter().map(TextBlock::width).reduce(f64::max);
        widest.map_or(0.0, |width| width + GAP)
    }

    /// The height of all of them under one another.
    pub fn height(&self) -> f64 {
        self.0.iter().map(TextBlock::height).sum()
    }

    /// Draws each beside the last point of its curve, where there is a place for it, or else at the right at the
    /// height at which its curve ends, as near as the others and the plot, from `top` to `bottom`, leave room
    /// for; none of a curve of which nothing is drawn.
    pub fn draw_into(
        &self,
        right: f64,
        (top, bottom): (f64, f64),
        (ends, beside): (&[Option<Point>], &[Option<Point>]),
        out: &mut Vec<Node>,
    ) {
        let mut names = Vec::with_capacity(self.0.len());
        for ((name, end), beside) in self.0.iter().zip(ends).zip(beside) {
            match (beside, end) {
                (Some(at), _) => out.push(drawn(name, *at)),
                (None, Some((_, y))) => names.push((name, *y)),
                (None, None) => {}
            }
        }
        names.sort_by(|a, b| a.1.total_cmp(&b.1));
        let mut free = top;
        for (name, y) in &mut names {
            *y = f64::max(free, *y - name.height() / 2.0);
            free = *y + name.height();
        }
        let mut free = bottom;
        for (name, y) in names.iter_mut().rev() {
            *y = f64::min(*y, free - name.height());
            free = *y;
        }
        for (name, y) in names {
            out.push(drawn(name, (right + GAP, y)));
        }
    }

    /// The name of a curve.
    pub fn words(&self, curve: usize) -> Option<&TextBlock> {
        self.0.get(curve)
    }
}

fn drawn(name: &TextBlock, (x, y): Point) -> Node {
    let mut nodes = Vec::with_capacity(1);
    name.draw_into(x, y, &mut nodes);
    Group::silent(Role::LaneName, nodes).into()
}

/// A name, or as much of it as fits with a full stop behind it, cut behind a consonant; no less than a letter.
fn shortened(name: &str, fits: impl Fn(&str) -> bool) -> String {
    if fits(name) {
        return name.to_owned();
    }
    let cuts = name.char_indices().skip(1).map(|(at, _)| name[..at].trim_end().to_owned() + ".");
    let all: Vec<String> = cuts.collect();
    let is_cut_well = |it: &&String| fits(it) && !it.trim_end_matches('.').ends_with(VOWELS);
    let fitting = all.iter().rfind(is_cut_well).or(all.first());
    fitting.cloned().unwrap_or_else(|| name.to_owned())
}
