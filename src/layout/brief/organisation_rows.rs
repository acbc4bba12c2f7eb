//! The organisations under the curve: a row for each, with the number of every step in which it acts.

use std::ops::Range;

use crate::layout::brief::form::Form;
use crate::layout::brief::step_mark::{self, ActionLook};
use crate::layout::context::Sheet;
use crate::layout::marks::card_mark::{self, CardMark, MARK, MARK_GAP};
use crate::layout::plot::points;
use crate::layout::text_block::TextBlock;
use crate::model::{Domain, Organisation, Part};
use crate::scene::{Group, Node, Point, Role, TextStyle};

/// Room between the name of an organisation and the first column.
const NAME_GAP: f64 = 8.0;
/// Two marks of one step stand so far apart, in px.
const BETWEEN: f64 = 2.0;

/// The rows of some steps, in order of first appearance.
pub(crate) struct OrganisationRows {
    rows: Vec<OrganisationRow>,
    /// The steps that are dark, where the rest is grey.
    focus: Option<Range<usize>>,
    pub height: f64,
}

struct OrganisationRow {
    domain: Option<Domain>,
    name: TextBlock,
    steps: Vec<ActsIn>,
    top: f64,
    height: f64,
}

impl OrganisationRows {
    /// Those of the organisations that act in these steps; their names take no more than `gutter`, and are
    /// grey of one that does nothing in the steps in focus.
    pub fn new(
        steps: &[usize],
        focus: Option<Range<usize>>,
        gutter: f64,
        form: &Form,
        sheet: &Sheet<'_>,
    ) -> Self {
        let theme = &form.theme;
        let is_dark = |step: &usize| focus.as_ref().is_none_or(|focus| focus.contains(step));
        let room = gutter - NAME_GAP - before(sheet);
        let row = |Acting { name, domain, steps }: Acting| {
            let language = sheet.language_of(&name);
            let acts = steps.iter().any(|it| is_dark(&it.step));
            let color = if acts { theme.palette.blue } else { theme.palette.grey_text };
            let style = TextStyle::bold(theme.small_size, color);
            let name = TextBlock::new(&name, style, room, language, theme);
            let name = name.with_line_height(form.small_line());
            let height = f64::max(form.density.row, name.height() + 2.0);
            OrganisationRow { domain, name, steps, top: 0.0, height }
        };
        let mut rows: Vec<OrganisationRow> = acting(steps, sheet).into_iter().map(row).collect();
        let between = f64::max(BETWEEN / form.scale, points::RING);
        let mut height = 0.0;
        for at in 0..rows.len() {
            let above = at.checked_sub(1).map_or(0.0, |above| {
                let middles = f64::midpoint(rows[above].height, rows[at].height);
                let marks = rows[above].highest_shared(&rows[at], sheet);
                marks.map_or(0.0, |high| (high + between - middles).max(0.0))
            });
            rows[at].top = height + above;
            height = rows[at].top + rows[at].height;
        }
        Self { rows, focus, height }
    }

    /// The room that the widest name asks for, within limits.
    pub fn gutter(form: &Form, sheet: &Sheet<'_>) -> f64 {
        let theme = &form.theme;
        let style = TextStyle::bold(theme.small_size, theme.palette.blue);
        let all: Vec<usize> = (0..sheet.journey.steps.len()).collect();
        let width = |name: &String| crate::layout::text_block::width(name, style, theme);
        let names = acting(&all, sheet);
        let widest = names.iter().map(|it| width(&it.name)).fold(0.0, f64::max);
        widest.ceil() + NAME_GAP + before(sheet)
    }

    /// Draws them with their top left corner here; `x` says where a step stands.
    pub fn draw(
        &self,
        (left, top): Point,
        x: impl Fn(usize) -> Option<f64>,
        sheet: &Sheet<'_>,
    ) -> Option<Node> {
        let mut nodes = Vec::new();
        for row in &self.rows {
            let middle = top + row.top + row.height / 2.0;
            if let Some(domain) = row.domain {
                let (mark, corner) = (CardMark::Domain(domain), (left, middle - MARK / 2.0));
                card_mark::draw(mark, corner, MARK, &sheet.theme.palette, &mut nodes);
            }
            let top = middle - row.name.height() / 2.0;
            row.name.draw_into(left + before(sheet), top, &mut nodes);
            for (own, x) in row.steps.iter().filter_map(|own| Some((own, x(own.step)?))) {
                let is_grey = self.focus.as_ref().is_some_and(|it| !it.contains(&own.step));
                let look = ActionLook { is_grey, is_uncertain: own.is_uncertain };
                nodes.push(step_mark::organisation(own.step, look, (x, middle), sheet));
            }
        }
        (!nodes.is_empty()).then(|| Group::silent(Role::Decoration, nodes).into())
    }
}

impl OrganisationRow {
    /// The height of the highest mark of a step that is in this row and in another too.
    fn highest_shared(&self, other: &Self, sheet: &Sheet<'_>) -> Option<f64> {
        let is_shared = |step: usize| other.steps.iter().any(|it| it.step == step);
        let shared = self.steps.iter().map(|it| it.step).filter(|&step| is_shared(step));
        shared.map(|step| step_mark::organisation_height(step, sheet)).reduce(f64::max)
    }
}

/// Room before the names, for the marks of their domains where these are drawn.
fn before(sheet: &Sheet<'_>) -> f64 {
    if sheet.drawn_domains().is_empty() { 0.0 } else { MARK + MARK_GAP }
}

/// An organisation by its name, with its domain where that is drawn and the steps in which it acts.
struct Acting {
    name: String,
    domain: Option<Domain>,
    steps: Vec<ActsIn>,
}

/// A step in which an organisation acts, and whether its mark there says that this is not certain.
struct ActsIn {
    step: usize,
    is_uncertain: bool,
}

/// The organisations that act in these steps.
fn acting(steps: &[usize], sheet: &Sheet<'_>) -> Vec<Acting> {
    let mut found: Vec<(&Organisation, Vec<ActsIn>)> = Vec::new();
    if !sheet.draws(Part::Organisations) {
        return Vec::new();
    }
    for &step in steps {
        let own = &sheet.journey.steps[step];
        for organisation in own.actions.iter().flat_map(|action| &action.organisations) {
            let is_uncertain = step_mark::acts_uncertainly(own, organisation, sheet);
            let acts = ActsIn { step, is_uncertain };
            let known = found.iter_mut().find(|(known, _)| known.label() == organisation.label());
            match known {
                Some((_, steps)) if steps.last().is_some_and(|it| it.step == step) => {}
                Some((_, steps)) => steps.push(acts),
                None => found.push((organisation, vec![acts])),
            }
        }
    }
    let short: Vec<String> = found.iter().map(|(it, _)| short(it)).collect();
    let is_one = |name: &String| short.iter().filter(|it| *it == name).count() == 1;
    let name = |(at, (organisation, steps)): (usize, (&Organisation, Vec<ActsIn>))| {
        let name = if is_one(&short[at]) { short[at].clone() } else { organisation.label() };
        let domain = sheet.domains.get(organisation).filter(|_| sheet.draws(Part::Domains));
        Acting { name, domain, steps }
    };
    found.into_iter().enumerate().map(name).collect()
}

/// Its name, or else what kind it is.
fn short(organisation: &Organisation) -> String {
    let name = organisation.name.as_ref().or(organisation.kind.as_ref());
    name.cloned().unwrap_or_default()
}
