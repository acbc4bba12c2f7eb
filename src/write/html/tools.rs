//! The buttons above the picture and the keys that do the same.

use crate::write::html::Page;

/// A button that the script answers to.
struct Button {
    /// What the script knows it by.
    id: &'static str,
    /// What it is called.
    text: &'static str,
    /// What stands on it instead, where that is as clear.
    sign: Option<&'static str>,
    /// The key that does the same, as browsers call it.
    key: &'static str,
    /// Whether it is on, for one that stays pressed.
    pressed: Option<bool>,
}

impl Page<'_> {
    /// What is above the picture; hidden until the script runs.
    pub(super) fn tools(&mut self) {
        let texts = self.interface();
        let button = |id, text, key| Button { id, text, sign: None, key, pressed: None };
        let toggle = |id, text, key, on| Button { pressed: Some(on), ..button(id, text, key) };
        let sign = |id, sign, text, key| Button { sign: Some(sign), ..button(id, text, key) };
        self.raw("<div id=\"tools\" hidden>\n");
        self.open_group(texts.zoom, " class=\"zoom\"");
        self.button(&sign("smaller", "−", texts.smaller, "-"));
        self.percentage("size");
        self.button(&sign("larger", "+", texts.larger, "+"));
        self.button(&button("fit", texts.fit, "0"));
        self.button(&button("actual", texts.actual, ""));
        self.button(&toggle("overview", texts.overview, "0", false));
        self.raw("</div>\n");
        self.open_group(texts.letters, " class=\"letters\"");
        self.button(&sign("smaller-letters", "A−", texts.smaller_letters, ","));
        self.percentage("letters");
        self.button(&sign("larger-letters", "A+", texts.larger_letters, "."));
        self.raw("</div>\n");
        if self.story.moments().next().is_some() {
            self.group(
                texts.move_on,
                " class=\"move\"",
                &[
                    button("previous", texts.previous, "ArrowLeft K"),
                    button("next", texts.next, "ArrowRight J"),
                    toggle("workshop", texts.workshop, "W", false),
                ],
            );
            self.workshop_tools(&toggle, &button);
        }
        self.raw("</div>\n");
    }

    /// Which keys do what, and how to turn them off; hidden until the script runs.
    pub(super) fn keyboard(&mut self) {
        let texts = self.interface();
        self.raw("<details id=\"keyboard\" hidden><summary>");
        self.text(texts.keyboard);
        self.raw("</summary>\n");
        self.element("p", texts.keys);
        let (id, text) = ("shortcuts", texts.shortcuts);
        self.group("", "", &[Button { id, text, sign: None, key: "", pressed: Some(true) }]);
        self.raw("</details>\n");
    }

    /// What is there only in the workshop, as far as there is something to show or hide.
    fn workshop_tools(
        &mut self,
        toggle: &dyn Fn(&'static str, &'static str, &'static str, bool) -> Button,
        button: &dyn Fn(&'static str, &'static str, &'static str) -> Button,
    ) {
        let texts = self.interface();
        let any = |has: fn(&crate::story::Moment) -> bool| self.story.moments().any(has);
        let outcome = self.story.chapters.iter().any(|it| it.is_outcome && !it.moments.is_empty());
        let choices = [
            (true, button("all", texts.all, "A")),
            (any(|it| !it.feelings.is_empty()), toggle("emotions", texts.emotions, "E", true)),
            (outcome, toggle("outcome", texts.outcome, "O", true)),
            (any(|it| !it.notes.is_empty()), toggle("notes", texts.notes, "N", false)),
            (any(|it| !it.questions.is_empty()), toggle("questions", texts.questions, "V", false)),
            (true, button("full", texts.full, "F")),
            (true, button("leave", texts.leave, "Escape")),
        ];
        let shown: Vec<Button> =
            choices.into_iter().filter(|(shown, _)| *shown).map(|(_, button)| button).collect();
        self.group(texts.workshop, " class=\"only-workshop\"", &shown);
    }

    fn group(&mut self, name: &str, attributes: &str, buttons: &[Button]) {
        self.open_group(name, attributes);
        for button in buttons {
            self.button(button);
        }
        self.raw("</div>\n");
    }

    fn open_group(&mut self, name: &str, attributes: &str) {
        self.raw("<div");
        self.raw(attributes);
        if !name.is_empty() {
            self.shapes.text_attribute(" role=\"group\" aria-label=\"", name);
        }
        self.raw(">\n");
    }

    fn button(&mut self, button: &Button) {
        let Button { id, text, sign, key, pressed } = button;
        self.shapes.text_attribute("<button type=\"button\" id=\"", id);
        if sign.is_some() {
            self.shapes.text_attribute(" aria-label=\"", text);
        }
        if !key.is_empty() {
            self.shapes.text_attribute(" aria-keyshortcuts=\"", key);
        }
        if let Some(pressed) = pressed {
            let on = if *pressed { "true" } else { "false" };
            self.shapes.text_attribute(" aria-pressed=\"", on);
        }
        self.raw(">");
        self.text(sign.unwrap_or(text));
        self.raw("</button>\n");
    }

    /// How large something is, which the script keeps up to date and a screen reader hears change.
    fn percentage(&mut self, id: &str) {
        self.shapes.text_attribute("<output id=\"", id);
        self.raw(">100%</output>\n");
    }
}
