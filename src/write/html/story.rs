//! The story on the page, as a list and as a table.

use crate::scene::{Link, PartyKind};
use crate::story::{Chapter, EvidenceNote, Feeling, InLane, Moment, OrganisationAction};
use crate::write::html::Page;

/// The class of what somebody of this kind tells, by which it looks as in the drawing.
pub(super) const fn class_of(teller: PartyKind) -> &'static str {
    match teller {
        PartyKind::Family => "family",
        PartyKind::Professional => "professional",
        PartyKind::Plan => "plan",
    }
}

impl Page<'_> {
    /// The same story as a list and as a table, and what stands beside it.
    pub(super) fn story(&mut self) {
        let (story, texts) = (self.story, self.interface());
        self.raw("<section id=\"story\" tabindex=\"-1\" aria-labelledby=\"story-heading\">\n");
        self.element("h2 id=\"story-heading\"", texts.story);
        self.raw("<div id=\"forms\" hidden role=\"group\" aria-labelledby=\"story-heading\">\n");
        self.element("button type=\"button\" id=\"as-list\" aria-pressed=\"true\"", texts.list);
        self.element("button type=\"button\" id=\"as-table\" aria-pressed=\"false\"", texts.table);
        self.raw("</div>\n");
        self.trainer_tools();
        self.raw("<div id=\"list\">\n");
        self.chapters();
        self.raw("</div>\n");
        self.table();
        self.raw("</section>\n");
        if !story.points.is_empty() || !story.passages.is_empty() {
            self.raw("<section class=\"after\">\n");
            self.element("h2", texts.beside);
            if !story.points.is_empty() {
                self.element("h3", texts.points);
                self.paragraphs(&story.points);
            }
            story.passages.iter().for_each(|passage| self.passage("h3", passage));
            self.raw("</section>\n");
        }
    }

    /// The story phase by phase.
    pub(super) fn chapters(&mut self) {
        let (story, mut at) = (self.story, 0);
        for chapter in &story.chapters {
            self.chapter(chapter, at);
            at += chapter.moments.len();
        }
    }

    /// A phase with its steps, of which the first is number `first` of the story.
    fn chapter(&mut self, chapter: &Chapter, first: usize) {
        let texts = self.interface();
        self.raw("<section class=\"chapter\"");
        self.raw(if chapter.is_outcome { " data-outcome>\n" } else { ">\n" });
        let heading = self.heading_of(3);
        self.element(&heading, chapter.heading.as_deref().unwrap_or(texts.no_phase));
        chapter.returns.iter().chain(&chapter.entry).for_each(|said| self.element("p", said));
        if !chapter.moments.is_empty() {
            self.raw("<ol>\n");
            for (at, moment) in (first..).zip(&chapter.moments) {
                self.moment(moment, at);
            }
            self.raw("</ol>\n");
        }
        let says = !chapter.own.is_empty() || !chapter.opportunities.is_empty();
        if says || !chapter.reflections.is_empty() {
            self.raw("<div class=\"of-phase\">\n");
            chapter.own.iter().for_each(|own| self.own(own));
            chapter.opportunities.iter().for_each(|chance| self.element("p", chance));
            let heading = self.heading_of(4);
            chapter.reflections.iter().for_each(|it| self.passage(&heading, it));
            self.raw("</div>\n");
        }
        self.raw("</section>\n");
    }

    fn moment(&mut self, moment: &Moment, at: usize) {
        let (id, heading) = (self.id(&format!("step-{}", at + 1)), self.heading_of(4));
        self.shapes.text_attribute("<li id=\"", &id);
        self.shapes.text_attribute(" data-step=\"", &at.to_string());
        self.shapes.text_attribute(">\n<div class=\"moment ", class_of(moment.teller));
        self.raw(&format!(">\n<{heading}>"));
        self.text(&moment.name);
        if let Some(caption) = &moment.caption {
            self.raw(" <span class=\"caption\">");
            self.text(caption);
            self.raw("</span>");
        }
        self.raw(&format!("</{heading}>\n"));
        if let Some(event) = &moment.event {
            self.element("p class=\"event\"", event);
        }
        self.level(moment.level.as_deref());
        moment.feelings.iter().for_each(|feeling| self.feeling(feeling));
        moment.actions.iter().for_each(|action| self.action(action));
        moment.own.iter().chain(&moment.help).for_each(|own| self.own(own));
        self.link("p", moment.link.as_ref());
        moment.marks.iter().for_each(|mark| self.element("p class=\"mark\"", mark));
        moment.opportunities.iter().for_each(|chance| self.element("p class=\"chance\"", chance));
        self.details(moment, at);
        self.for_the_trainer(moment);
        self.raw("</div>\n</li>\n");
    }

    fn feeling(&mut self, feeling: &Feeling) {
        let class = if feeling.is_thought { "feeling thought" } else { "feeling" };
        self.shapes.text_attribute("<p class=\"", class);
        self.raw("><b>");
        self.text(&feeling.kind);
        self.raw("</b> ");
        self.text(&feeling.text);
        self.raw("</p>\n");
    }

    fn level(&mut self, level: Option<&str>) {
        let Some(level) = level else { return };
        self.raw("<p class=\"level\"><b>");
        self.text(self.step_headings().level);
        self.raw("</b> ");
        self.text(level);
        self.raw("</p>\n");
    }

    fn action(&mut self, action: &OrganisationAction) {
        self.raw("<p class=\"deed\"><b>");
        self.text(&action.who_in_full());
        self.raw("</b>");
        for text in action.texts.iter().chain(&action.level).chain(&action.certainty) {
            self.raw(" <span>");
            self.text(text);
            self.raw("</span>");
        }
        self.link("span", action.link.as_ref());
        self.raw("</p>\n");
    }

    /// What stands in a lane of the journey's own.
    fn own(&mut self, own: &InLane) {
        self.raw("<p class=\"level\"><b>");
        self.text(&own.lane);
        self.raw("</b> ");
        self.texts(&own.texts);
        self.raw("</p>\n");
    }

    /// An address as a link, in an element of its own; the page that it leads to learns nothing of
    /// this one.
    fn link(&mut self, element: &str, link: Option<&Link>) {
        let Some(link) = link else { return };
        self.raw(&format!("<{element}><a rel=\"noopener noreferrer\""));
        self.shapes.text_attribute(" href=\"", link.as_str());
        self.raw(">");
        self.shapes.escaped(link.as_str());
        self.raw(&format!("</a></{element}>\n"));
    }

    /// Texts with commas between them.
    fn texts(&mut self, texts: &[String]) {
        for (at, text) in texts.iter().enumerate() {
            self.raw(if at > 0 { ", " } else { "" });
            self.text(text);
        }
    }

    /// What a step is based on, and what was said when looking back: open without the script. Where there
    /// is none it can be opened, and what was asked for by name is open.
    fn details(&mut self, moment: &Moment, at: usize) {
        if moment.evidence.is_empty() && moment.reflections.is_empty() {
            return;
        }
        let (texts, id) = (self.interface(), self.id(&format!("details-{}", at + 1)));
        if self.chapter.is_some() {
            let says_more = |it: &EvidenceNote| it.quote.is_some() || it.note.is_some();
            let is_open = !moment.reflections.is_empty() || moment.evidence.iter().any(says_more);
            self.raw(if is_open { "<details open>\n" } else { "<details>\n" });
            self.element("summary", texts.details);
        } else {
            self.raw("<button type=\"button\" class=\"more\" hidden aria-expanded=\"false\"");
            self.shapes.text_attribute(" aria-controls=\"", &id);
            self.raw(">");
            self.text(texts.details);
            self.raw("</button>\n");
        }
        self.shapes.text_attribute("<div class=\"details\" id=\"", &id);
        self.raw(">\n");
        self.detailed(moment);
        self.raw(if self.chapter.is_some() { "</div>\n</details>\n" } else { "</div>\n" });
    }

    fn detailed(&mut self, moment: &Moment) {
        let (texts, heading) = (self.step_headings(), self.heading_of(5));
        if !moment.evidence.is_empty() {
            self.element(&heading, texts.evidence);
            moment.evidence.iter().for_each(|it| self.evidence(it));
        }
        if !moment.reflections.is_empty() {
            self.element(&heading, texts.looking_back);
            for reflection in &moment.reflections {
                self.element("p class=\"who\"", &reflection.heading);
                self.paragraphs(&reflection.paragraphs);
            }
        }
    }

    fn evidence(&mut self, evidence: &EvidenceNote) {
        match &evidence.of {
            Some(of) => {
                self.raw("<p><b>");
                self.text(of);
                self.raw("</b> ");
                self.text(&evidence.source);
                self.raw("</p>\n");
            }
            None => self.element("p", &evidence.source),
        }
        if let Some(quote) = &evidence.quote {
            self.raw("<blockquote><p>");
            self.text(quote);
            self.raw("</p></blockquote>\n");
        }
        if let Some(note) = &evidence.note {
            self.element("p", note);
        }
        self.link("p", evidence.link.as_ref());
    }

    /// Hidden until the trainer asks for it; a page without a script shows it to whoever asked for it.
    fn for_the_trainer(&mut self, moment: &Moment) {
        let texts = self.step_headings();
        let kinds =
            [("note", texts.note, &moment.notes), ("question", texts.question, &moment.questions)];
        for (class, heading, texts) in kinds {
            if !texts.is_empty() {
                self.raw(if self.chapter.is_none() { "<div hidden" } else { "<div" });
                self.shapes.text_attribute(" class=\"", class);
                self.raw("><b>");
                self.text(heading);
                self.raw("</b>\n");
                self.paragraphs(texts);
                self.raw("</div>\n");
            }
        }
    }

    fn table(&mut self) {
        let (story, texts) = (self.story, self.interface());
        if story.moments().next().is_none() {
            return;
        }
        self.raw("<div id=\"table\" hidden role=\"region\" tabindex=\"0\"");
        self.shapes.text_attribute(" aria-label=\"", texts.as_table);
        self.raw(">\n");
        self.element("p class=\"aside\"", texts.aside);
        self.raw("<table>\n<thead><tr>");
        let own = self.step_headings();
        let headings = [own.step, own.event, own.level, own.feeling, own.organisations];
        let lanes = || story.own_lanes.iter().chain(&story.help_lanes).map(String::as_str);
        for heading in headings.into_iter().chain(lanes()) {
            self.element("th scope=\"col\"", heading);
        }
        let columns = headings.len() + lanes().count();
        self.raw("</tr></thead>\n");
        let mut at = 0;
        for chapter in &story.chapters {
            self.raw("<tbody class=\"chapter\"");
            self.raw(if chapter.is_outcome { " data-outcome>\n" } else { ">\n" });
            if let Some(heading) = &chapter.heading {
                self.raw("<tr>");
                let cell = format!("th scope=\"rowgroup\" colspan=\"{columns}\"");
                self.element(&cell, heading);
                self.raw("</tr>\n");
            }
            for moment in &chapter.moments {
                self.row(moment, at);
                at += 1;
            }
            self.raw("</tbody>\n");
        }
        self.raw("</table>\n</div>\n");
    }

    fn row(&mut self, moment: &Moment, at: usize) {
        self.shapes.text_attribute("<tr data-step=\"", &at.to_string());
        self.raw("><th scope=\"row\">");
        self.text(&moment.name);
        if let Some(caption) = &moment.caption {
            self.raw(" <span class=\"caption\">");
            self.text(caption);
            self.raw("</span>");
        }
        self.raw("</th><td>");
        self.text(moment.event.as_deref().unwrap_or_default());
        self.raw("</td><td>");
        self.text(moment.level.as_deref().unwrap_or_default());
        self.raw("</td><td class=\"feeling\">");
        for feeling in &moment.feelings {
            self.element("p", &feeling.text);
        }
        self.raw("</td><td>");
        moment.actions.iter().for_each(|action| self.action(action));
        let story = self.story;
        for lane in &story.own_lanes {
            self.raw("</td><td>");
            let own = moment.own.iter().filter(|own| own.lane == *lane);
            own.for_each(|own| self.texts(&own.texts));
        }
        for lane in &story.help_lanes {
            self.raw("</td><td>");
            for said in moment.help.iter().filter(|said| said.lane == *lane) {
                self.raw("<p>");
                self.texts(&said.texts);
                self.raw("</p>\n");
            }
        }
        self.raw("</td></tr>\n");
    }
}
