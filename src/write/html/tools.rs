//! The buttons above the picture and the keys that do the same.

use crate::write::html::Page;

/// A button that the script answers to.
pub(super) struct Button {
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

impl Button {
    pub(super) const fn new(id: &'static str, text: &'static str, key: &'static str) -> Self {
        Self { id, text, sign: None, key, pressed: None }
    }

    pub(super) const fn toggle(
        id: &'static str,
        text: &'static str,
        key: &'static str,
        on: bool,
    ) -> Self {
        Self { pressed: Some(on), ..Self::new(id, text, key) }
    }

    const fn sign(
        id: &'static str,
        sign: &'static str,
        text: &'static str,
        key: &'static str,
    ) -> Self {
        Self { sign: Some(sign), ..Self::new(id, text, key) }
    }

    /// The buttons that there is a reason for.
    pub(super) fn chosen<const N: usize>(choices: [(bool, Self); N]) -> Vec<Self> {
        choices.into_iter().filter(|(is_shown, _)| *is_shown).map(|(_, button)| button).collect()
    }
}

impl Page<'_> {
    /// What is above the picture; hidden until the script runs.
    pub(super) fn tools(&mut self) {
        let texts = self.interface();
        self.raw("<div id=\"tools\" hidden>\n");
        self.open_group(texts.zoom, " class=\"zoom\"");
        self.button(&Button::sign("smaller", "−", texts.smaller, "-"));
        self.percentage("size");
        self.button(&Button::sign("larger", "+", texts.larger, "+"));
        self.button(&Button::new("fit", texts.fit, "0"));
        self.button(&Button::new("actual", texts.actual, ""));
        self.button(&Button::toggle("overview", texts.overview, "0", false));
        self.raw("</div>\n");
        self.open_group(texts.letters, " class=\"letters\"");
        self.button(&Button::sign("smaller-letters", "A−", texts.smaller_letters, ","));
        self.percentage("letters");
        self.button(&Button::sign("larger-letters", "A+", texts.larger_letters, "."));
        self.raw("</div>\n");
        if self.story.moments().next().is_some() {
            self.group(
                texts.move_on,
                " class=\"move\"",
                &[
                    Button::new("previous", texts.previous, "ArrowLeft K"),
                    Button::new("next", texts.next, "ArrowRight J"),
                    Button::toggle("workshop", texts.workshop, "W", false),
                ],
            );
            self.workshop_tools();
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
        if self.is_for_trainer() {
            self.element("p", texts.trainer_keys);
        }
        self.group("", "", &[Button::toggle("shortcuts", texts.shortcuts, "", true)]);
        self.raw("</details>\n");
    }

    /// What is there only in the workshop, as far as there is something to show or hide.
    fn workshop_tools(&mut self) {
        let texts = self.interface();
        let feelings = self.any_moment(|it| !it.feelings.is_empty());
        let outcome = self.story.chapters.iter().any(|it| it.is_outcome && !it.moments.is_empty());
        let for_trainer = self.is_for_trainer();
        let choices = [
            (true, Button::new("all", texts.all, "A")),
            (feelings, Button::toggle("emotions", texts.emotions, "E", true)),
            (outcome, Button::toggle("outcome", texts.outcome, "O", true)),
            (for_trainer, Button::new("open-presenter", texts.presenter, "P")),
            (true, Button::new("full", texts.full, "F")),
            (true, Button::new("leave", texts.leave, "Escape")),
        ];
        self.group(texts.workshop, " class=\"only-workshop\"", &Button::chosen(choices));
        if for_trainer {
            self.element("p id=\"blocked\" role=\"alert\" hidden", texts.blocked);
        }
    }

    pub(super) fn group(&mut self, name: &str, attributes: &str, buttons: &[Button]) {
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
