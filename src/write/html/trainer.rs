//! What only the trainer sees: notes and questions, the presenter's window and the sheet on paper.

use crate::story::Moment;
use crate::write::html::Page;
use crate::write::html::tools::Button;

impl Page<'_> {
    /// Whether the page holds anything for the trainer, which it does only when that was asked for.
    pub(super) fn is_for_trainer(&self) -> bool {
        self.any_moment(|it| !it.notes.is_empty() || !it.questions.is_empty())
    }

    pub(super) fn any_moment(&self, has: fn(&Moment) -> bool) -> bool {
        self.story.moments().any(has)
    }

    /// The buttons above the story of who prepares a workshop; hidden until the script runs.
    pub(super) fn trainer_tools(&mut self) {
        if !self.is_for_trainer() {
            return;
        }
        let texts = self.interface();
        let choices = [
            (
                self.any_moment(|it| !it.notes.is_empty()),
                Button::toggle("notes", texts.notes, "N", false),
            ),
            (
                self.any_moment(|it| !it.questions.is_empty()),
                Button::toggle("questions", texts.questions, "V", false),
            ),
            (true, Button::new("print-sheet", texts.print_sheet, "")),
        ];
        self.group(texts.trainer, " id=\"trainer\" hidden", &Button::chosen(choices));
        self.raw("<template id=\"sheet-heading\">\n");
        self.element("p class=\"warning\"", texts.sheet_warning);
        self.raw("</template>\n");
    }

    /// What the presenter's window is made of, which the script fills for each step.
    pub(super) fn presenter(&mut self) {
        if !self.is_for_trainer() {
            return;
        }
        let texts = self.interface();
        self.raw("<template id=\"presenter-view\">\n<main class=\"presenter\"");
        self.shapes.text_attribute(" aria-label=\"", texts.presenter);
        self.raw(">\n<header>\n<div aria-live=\"polite\">\n<p id=\"place\" role=\"heading\" aria-level=\"1\"");
        self.shapes.text_attribute(" data-begin=\"", texts.beginning);
        self.shapes.text_attribute(" data-of=\"", texts.place);
        self.raw("></p>\n<p id=\"in-phase\"></p>\n</div>\n<p id=\"clock\"><span>");
        self.text(texts.since);
        self.raw("</span> <span id=\"elapsed\" role=\"timer\"></span></p>\n");
        let buttons = [
            Button::new("present-restart", texts.restart, ""),
            Button::new("present-previous", texts.previous, "ArrowLeft PageUp K"),
            Button::new("present-next", texts.next, "ArrowRight PageDown J"),
        ];
        self.group(texts.move_on, "", &buttons);
        self.raw("</header>\n");
        self.presented("for-trainer", texts.trainer, texts.nothing_for_trainer);
        self.presented("on-stage", texts.on_stage, "");
        self.presented("up-next", texts.up_next, texts.last_step);
        self.raw("</main>\n</template>\n");
    }

    /// A part of the presenter's window, and what stands there when there is nothing else.
    fn presented(&mut self, id: &str, heading: &str, nothing: &str) {
        self.raw("<section>\n");
        self.element("h2", heading);
        self.shapes.text_attribute("<div aria-live=\"polite\" id=\"", id);
        self.shapes.text_attribute(" data-none=\"", nothing);
        self.raw("></div>\n</section>\n");
    }
}
