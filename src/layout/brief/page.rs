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

impl Book<'_> {
    /// Draws a page; gives its height.
    pub fn draw(
        &self,
        plan: PagePlan,
        number: PageNumber,
        list: &mut List,
        out: &mut Vec<Node>,
    ) -> f64 {
        let (form, sheet) = (self.form, self.sheet);
        let (margin, gap) = (form.density.margin, form.density.part_gap);
        let PageNumber { page, pages } = number;
        let steps = list.steps(plan.entries.clone());
        let of = match page {
            0 => HeadOf::FirstPage,
            _ if plan.lacks_curve() && !steps.is_empty() => HeadOf::StepsAlone,
            _ => HeadOf::LaterPage,
        };
        let head = (!form.is_bare).then(|| Head::new(of, form, sheet));
        let foot = Foot::numbered(page, pages, page + 1 == pages, form, sheet);
        let head_height = head.as_ref().map_or(0.0, |head| head.height + gap);
        let mut y = margin + head_height;
        let left = form.inner_height() - head_height - foot.height - plan.list_height - gap;
        if let Some(head) = head {
            head.draw(form, sheet, out);
            let alone = steps.first().zip(steps.last()).filter(|_| of == HeadOf::StepsAlone);
            let curve = alone.and_then(|(first, last)| {
                small_curve::draw(*first..last + 1, (margin, margin), form.room(), sheet)
            });
            out.extend(curve);
        }
        let dark = (pages > 1 && !plan.leads).then_some(&steps);
        y = self.charts(&plan, left, y, dark, out);
        let list_bottom = y + plan.list_height;
        self.list(plan, y, list, out);
        let foot_height = foot.height;
        let below = list_bottom + if foot_height > 0.0 { gap } else { 0.0 };
        let top = if form.height.is_finite() { form.height - margin - foot_height } else { below };
        foot.draw((margin, top), form, sheet, out);
        if form.height.is_finite() { form.height } else { top + foot_height + margin }
    }

    /// Draws the rows of the curve in the room that is left; gives where the list begins.
    fn charts(
        &self,
        plan: &PagePlan,
        left: f64,
        top: f64,
        steps: Option<&Vec<usize>>,
        out: &mut Vec<Node>,
    ) -> f64 {
        let (form, gap) = (self.form, self.form.density.part_gap);
        let charts = &self.charts[plan.rows.clone()];
        let mut left = left - gap * charts.len() as f64;
        let mut y = top;
        for (at, chart) in charts.iter().enumerate() {
            let room = if form.height.is_finite() {
                left / (charts.len() - at) as f64
            } else {
                chart.height_at(USUAL_SPACING / form.scale)
            };
            let place = (form.density.margin, y);
            let height = chart.draw(place, room, steps.map(Vec::as_slice), self.label, out);
            y += height + gap;
            left -= height;
        }
        y
    }

    /// Draws the columns of the list: the steps, and what stands beside them.
    fn list(&self, plan: PagePlan, top: f64, list: &mut List, out: &mut Vec<Node>) {
        let (form, sheet) = (self.form, self.sheet);
        let blocks = list.blocks(plan.entries.clone(), plan.continued.as_ref(), form);
        let own = list.take(plan.entries);
        let mut entries = plan.continued.map(Entry::Head).into_iter().chain(own);
        let (mut items, mut beside) = (Vec::new(), Vec::new());
        let mut head = None;
        for (column, own) in plan.columns.into_iter().enumerate() {
            let (x, mut y) = (form.column_left(column), top);
            for at in own.clone() {
                let Some(entry) = entries.next() else { break };
                y += if at > own.start { blocks[at].gap } else { 0.0 };
                match entry {
                    Entry::Head(own) => head = Some(own.draw((x, y), form)),
                    Entry::Step { item, .. } => {
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
