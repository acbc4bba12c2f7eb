//! Draws one page: its head, the curve, the list and its foot.

use crate::layout::brief::chart::Chart;
use crate::layout::brief::foot::Foot;
use crate::layout::brief::form::Form;
use crate::layout::brief::head::{Head, HeadOf};
use crate::layout::brief::list::{Entry, List};
use crate::layout::brief::plan::PagePlan;
use crate::layout::context::Sheet;
use crate::layout::plot::small_curve;
use crate::scene::{Group, Node, Role};

/// Neighbouring levels are so far apart, in px, on a page that is as high as what stands on it.
const USUAL_SPACING: f64 = 58.0;
/// They lie at most so far apart, and on several pages with a curve.
const MOST_SPACING: f64 = 88.0;
const MOST_ON_SEVERAL: f64 = 72.0;

/// Which page it is, of how many.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageNumber {
    pub page: usize,
    pub pages: usize,
}

/// What all pages are drawn from.
pub(crate) struct Book<'a> {
    pub charts: &'a [Chart<'a>],
    pub form: &'a Form,
    pub sheet: &'a Sheet<'a>,
    /// What the curve is told as.
    pub label: &'a str,
}

/// What stands around the curve and the list of a page.
pub(crate) struct PageFrame {
    of: HeadOf,
    head: Option<Head>,
    foot: Foot,
    /// The steps of the page, and whether others stand on its curve, grey.
    steps: Vec<usize>,
    has_grey: bool,
    /// Room for the curve, with that under each of its rows.
    room: f64,
}

impl Book<'_> {
    /// What stands around the curve and the list of a page, from a list of which nothing is drawn yet.
    pub fn frame(&self, plan: &PagePlan, number: PageNumber, list: &List) -> PageFrame {
        let (form, sheet) = (self.form, self.sheet);
        let PageNumber { page, pages } = number;
        let steps = list.steps(plan.entries.clone());
        let of = match page {
            0 => HeadOf::FirstPage,
            _ if plan.lacks_curve() && !steps.is_empty() => HeadOf::StepsAlone,
            _ => HeadOf::LaterPage,
        };
        let charts = &self.charts[plan.rows.clone()];
        // A curve alone on its page is that of the pages after it.
        let is_alone = plan.leads && steps.is_empty();
        let has_grey =
            pages > 1 && !is_alone && charts.iter().any(|chart| chart.goes_beyond(&steps));
        let head = (!form.is_bare).then(|| Head::new(of, has_grey, form, sheet));
        let foot = Foot::numbered(page, pages, page + 1 == pages, form, sheet);
        let gap = form.density.part_gap;
        let head_height = head.as_ref().map_or(0.0, |head| head.height + gap);
        let room = form.inner_height() - head_height - foot.height - plan.list_height - gap;
        PageFrame { of, head, foot, steps, has_grey, room }
    }

    /// How far apart neighbouring levels lie: on every page equally far, as there is room for on all.
    pub fn spacing(&self, pages: &[(PagePlan, PageFrame)]) -> f64 {
        let form = self.form;
        if !form.height.is_finite() {
            return USUAL_SPACING / form.scale;
        }
        let is_on_several = pages.len() > 1 && pages.iter().any(|(plan, _)| !plan.leads);
        let most = if is_on_several { MOST_ON_SEVERAL } else { MOST_SPACING } / form.scale;
        let fits = |(plan, frame): &(PagePlan, PageFrame)| {
            let charts = &self.charts[plan.rows.clone()];
            let height = |spacing: f64| {
                charts.iter().map(|it| it.height_at(spacing) + form.density.part_gap).sum::<f64>()
            };
            let fixed = height(0.0);
            (frame.room - fixed) / (height(1.0) - fixed)
        };
        pages.iter().filter(|(plan, _)| !plan.rows.is_empty()).map(fits).fold(most, f64::min)
    }

    /// Whether the curve has no room for what each gap in it is, which no legend says.
    pub fn leaves_gaps_unsaid(&self, spacing: f64) -> bool {
        let known = self.charts.first().map_or(0, Chart::silences_known);
        let said = || self.charts.iter().map(|chart| chart.silences_said(spacing)).sum::<usize>();
        known > 0 && !self.form.says_gaps && said() < known
    }

    /// Draws a page; gives its height.
    pub fn draw(
        &self,
        plan: PagePlan,
        frame: PageFrame,
        spacing: f64,
        list: &mut List,
        out: &mut Vec<Node>,
    ) -> f64 {
        let (form, sheet) = (self.form, self.sheet);
        let (margin, gap) = (form.density.margin, form.density.part_gap);
        let PageFrame { of, head, foot, steps, has_grey, .. } = frame;
        let mut y = margin;
        if let Some(head) = head {
            y += head.height + gap;
            head.draw(form, sheet, out);
            let alone = steps.first().zip(steps.last()).filter(|_| of == HeadOf::StepsAlone);
            let curve = alone.and_then(|(first, last)| {
                small_curve::draw((*first..last + 1, None), (margin, margin), form.room(), sheet)
            });
            out.extend(curve);
        }
        for chart in &self.charts[plan.rows.clone()] {
            let focus = has_grey.then_some(&steps[..]);
            y += chart.draw((margin, y), spacing, focus, self.label, out) + gap;
        }
        let list_bottom = y + plan.list_height;
        self.list(plan, y, list, out);
        let foot_height = foot.height;
        let below = list_bottom + if foot_height > 0.0 { gap } else { 0.0 };
        let top = if form.height.is_finite() { form.height - margin - foot_height } else { below };
        foot.draw((margin, top), form, sheet, out);
        if form.height.is_finite() { form.height } else { top + foot_height + margin }
    }

    /// Draws the columns of the list: the steps, and what stands beside them.
    fn list(&self, plan: PagePlan, top: f64, list: &mut List, out: &mut Vec<Node>) {
        let (form, sheet) = (self.form, self.sheet);
        let blocks =
            list.blocks(plan.entries.clone(), plan.continued.as_ref(), plan.repeats_heads, form);
        let own = list.take(plan.entries);
        let mut entries = plan.continued.map(Entry::Head).into_iter().chain(own);
        let (mut items, mut beside) = (Vec::new(), Vec::new());
        let mut head = None;
        for (column, own) in plan.columns.into_iter().enumerate() {
            let (x, mut y) = (form.column_left(column), top);
            for at in own.clone() {
                let Some(entry) = entries.next() else { break };
                y += if at > own.start { blocks[at].gap } else { 0.0 };
                let begins = at == own.start && at > 0;
                match entry {
                    Entry::Head(own) => head = Some(own.draw((x, y), form)),
                    Entry::Step { item, again, .. } => {
                        if let Some(again) = again.filter(|_| begins && plan.repeats_heads) {
                            head = Some(again.draw((x, y), form));
                            y += again.height;
                        }
                        items.push(item.draw(head.take(), (x, y), form, sheet));
                    }
                    Entry::Beside(own) => own.draw_into((x, y), form, &mut beside),
                    Entry::Taken => {}
                }
                y += blocks[at].height;
            }
        }
        let label = sheet.language().pick("Stappen van de klantreis", "Steps of the journey");
        if !items.is_empty() {
            out.push(Group::new(Role::Steps, label, items).into());
        }
        out.extend(beside.into_iter().map(Node::from));
    }
}
