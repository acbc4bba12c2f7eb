//! A story as the part of a document: its headings, its pictures, and its steps in tables.

use klantreis::scene::{Language, LanguageTag};
use klantreis::story::{
    Chapter, InLane, Passage, ReportHeadings, StepHeadings, Story, StoryInReport,
};

use crate::word::block::{Block, Content, Lie, Paragraph, Style, Table, Words};
use crate::word::phrases;
use crate::word::picture::{Legend, Picture, Pictures, Sign};

/// A picture higher than this, in px, stands on a page that begins with its heading: programs do not agree on
/// whether that stays with it.
const HIGH: f64 = 400.0;

/// The blocks of a story that are being made.
pub(super) struct Teller<'a> {
    pub story: &'a Story,
    pub headings: StepHeadings,
    blocks: Vec<Block<'a>>,
}

/// A journey from its title to where it comes from. In a report what is its own of that stands before its pictures,
/// as what is shared does; a journey alone explains the signs of its pictures there.
pub(super) fn journey<'a>(
    chapter: &'a StoryInReport,
    pictures: &'a Pictures<'a>,
    legends: &'a [Legend<'a>],
    is_in_report: bool,
) -> Vec<Block<'a>> {
    let (story, headings) = (&chapter.story, chapter.headings);
    let mut teller =
        Teller { story, headings: StepHeadings::of(story.language), blocks: Vec::new() };
    let title = teller.words(&story.title);
    teller.title(title, is_in_report);
    teller.who_tells();
    if pictures.follow_title {
        teller.figures(&pictures.upright, Lie::Upright);
    }
    if !chapter.in_brief.is_empty() {
        teller.heading(2, headings.in_brief);
        teller.text(Style::Normal, &chapter.in_brief);
    }
    if is_in_report {
        teller.run_on("", &story.points);
        teller.short_account(headings.about);
    } else {
        teller.list(2, headings.points, &story.points);
    }
    let signs = explained(3, legends, story.language);
    if !signs.is_empty() {
        teller.heading(2, ReportHeadings::of(story.language).how_to_read);
        teller.blocks.extend(signs);
    }
    if let Some(first) = pictures.upright.first().filter(|_| !pictures.follow_title) {
        teller.heading(2, headings.picture);
        teller.begin_page(first.scene.height > HIGH);
        teller.figures(&pictures.upright, Lie::Upright);
    }
    teller.figures(&pictures.across, Lie::Across);
    if !story.chapters.is_empty() {
        teller.heading(2, headings.story);
        story.chapters.iter().for_each(|chapter| teller.chapter(chapter));
    }
    story.passages.iter().for_each(|it| teller.list(2, &it.heading, &it.paragraphs));
    if !is_in_report {
        teller.account(headings.about);
    }
    teller.blocks
}

/// The signs of pictures; where these are drawn in several ways, those of each under a heading.
pub(super) fn explained<'a>(
    level: u8,
    legends: &'a [Legend<'a>],
    language: Language,
) -> Vec<Block<'a>> {
    let legends = legends.iter().filter(|legend| !legend.signs.is_empty());
    let is_alone = legends.clone().count() < 2;
    let mut blocks = Vec::new();
    for Legend { view, signs } in legends {
        if !is_alone {
            let words = Words::plain(phrases::signs_of(*view, language), language.into());
            blocks.push(Paragraph::new(Style::Heading(level), vec![words]).into());
        }
        blocks.extend(self::signs(signs, language.into()));
    }
    blocks
}

/// Signs of pictures, each with what it means.
fn signs<'a>(signs: &'a [Sign<'a>], language: LanguageTag) -> impl Iterator<Item = Block<'a>> {
    signs.iter().map(move |sign| {
        let colon = if sign.meaning.is_empty() { "" } else { ": " };
        let name = Words::plain(format!("{}{colon}", sign.name), language).bold();
        let mut words = vec![name];
        if !sign.meaning.is_empty() {
            words.push(Words::plain(sign.meaning, language));
        }
        Content::Sign(sign, words).into()
    })
}

/// A heading over a list, or over one paragraph.
pub(super) fn passage<'a>(
    level: u8,
    passage: &Passage,
    words: impl Fn(&str) -> Words,
) -> Vec<Block<'a>> {
    let heading = Paragraph::new(Style::Heading(level), vec![words(&passage.heading)]);
    let style = if passage.paragraphs.len() > 1 { Style::Bullet } else { Style::Normal };
    let texts = passage.paragraphs.iter().map(|text| Paragraph::new(style, vec![words(text)]));
    [heading].into_iter().chain(texts).map(Block::from).collect()
}

impl<'a> Teller<'a> {
    /// Words of the journey, in their language.
    pub fn words(&self, text: &str) -> Words {
        let language = self.story.own_language_of(text).unwrap_or(self.story.text_language);
        Words::plain(text, language)
    }

    /// Words of ours.
    pub fn ours(&self, text: &str) -> Words {
        Words::plain(text, self.story.language.into())
    }

    fn put(&mut self, paragraph: Paragraph) {
        self.blocks.push(paragraph.into());
    }

    fn title(&mut self, words: Words, breaks: bool) {
        let heading = Paragraph::new(Style::Heading(1), vec![words]);
        self.put(Paragraph { breaks, listed: true, ..heading });
    }

    fn heading(&mut self, level: u8, text: &str) {
        let words = self.ours(text);
        self.put(Paragraph::new(Style::Heading(level), vec![words]));
    }

    fn text(&mut self, style: Style, text: &str) {
        let words = self.words(text);
        self.put(Paragraph::new(style, vec![words]));
    }

    /// Begins a page with what was put last, or not.
    fn begin_page(&mut self, breaks: bool) {
        if let Some(Block { content: Content::Paragraph(last), .. }) = self.blocks.last_mut() {
            last.breaks = breaks;
        }
    }

    /// A heading with a list under it, or with one paragraph; nothing where there is nothing to say.
    fn list(&mut self, level: u8, heading: &str, paragraphs: &[String]) {
        if paragraphs.is_empty() {
            return;
        }
        let said = Passage { heading: heading.to_owned(), paragraphs: paragraphs.to_vec() };
        let blocks = passage(level, &said, |text| self.words(text));
        self.blocks.extend(blocks);
    }

    /// Where it comes from, and what it cannot say.
    fn account(&mut self, heading: &str) {
        let story = self.story;
        if !story.account.is_empty() {
            self.heading(2, heading);
            story.account.iter().for_each(|it| self.list(3, &it.heading, &it.paragraphs));
        }
    }

    /// The same in a paragraph for each heading, which stands at its beginning.
    fn short_account(&mut self, heading: &str) {
        let story = self.story;
        if story.account.is_empty() {
            return;
        }
        self.heading(2, heading);
        for Passage { heading, paragraphs } in &story.account {
            self.run_on(&format!("{heading}: "), paragraphs);
        }
    }

    /// Sentences behind each other in one paragraph, after what they are about; nothing where there are none.
    fn run_on(&mut self, about: &str, sentences: &[String]) {
        let about = Some(about).filter(|about| !about.is_empty());
        let mut words: Vec<Words> = about.map(|it| self.words(it).bold()).into_iter().collect();
        for (at, text) in sentences.iter().enumerate() {
            let between = if at > 0 { " " } else { "" };
            let end = if text.ends_with(['.', '?', '!', '…']) { "" } else { "." };
            words.push(Words { text: format!("{between}{text}{end}"), ..self.words(text) });
        }
        if !sentences.is_empty() {
            self.put(Paragraph::new(Style::Normal, words));
        }
    }

    fn who_tells(&mut self) {
        let story = self.story;
        story.lead.iter().for_each(|lead| self.text(Style::Subtitle, lead));
        story.introduction.iter().for_each(|said| self.text(Style::Quote, said));
        story.wants.iter().for_each(|want| self.text(Style::Normal, want));
    }

    fn figures(&mut self, pictures: &'a [Picture<'a>], lie: Lie) {
        let (story, count) = (self.story, pictures.len());
        for (nth, picture) in pictures.iter().enumerate() {
            let caption =
                phrases::caption(&story.title, picture.view, (nth, count), story.language);
            let caption = Words::plain(caption, story.text_language);
            self.blocks.push(Block { content: Content::Figure(picture, caption), lie });
        }
    }

    /// A phase: what is said of the whole of it, and its steps as a table.
    fn chapter(&mut self, chapter: &Chapter) {
        if let Some(heading) = &chapter.heading {
            let words = self.words(heading);
            self.put(Paragraph::new(Style::Heading(3), vec![words]));
        }
        let said = chapter.returns.iter().chain(&chapter.entry).chain(&chapter.opportunities);
        let mut said: Vec<Vec<Words>> = said.map(|text| vec![self.words(text)]).collect();
        said.extend(chapter.own.iter().map(|own| self.in_lane(own)));
        // What is said of the steps that follow stands above them on one page.
        let keeps = !chapter.moments.is_empty();
        for words in said {
            self.put(Paragraph { keeps, ..Paragraph::new(Style::Normal, words) });
        }
        let name = chapter.heading.as_deref().unwrap_or(&self.story.title);
        if let Some(table) = self.steps(name, &chapter.moments) {
            self.blocks.push(Content::Table(table).into());
        }
        chapter.reflections.iter().for_each(|it| self.list(4, &it.heading, &it.paragraphs));
    }

    /// What a lane says, after its name.
    pub fn in_lane(&self, own: &InLane) -> Vec<Words> {
        let name = self.words(&format!("{}: ", own.lane)).bold();
        vec![name, self.words(&own.texts.join(", "))]
    }

    fn steps(&self, name: &str, moments: &[klantreis::story::Moment]) -> Option<Table> {
        let columns = self.columns();
        let rows = moments
            .iter()
            .map(|moment| columns.iter().map(|column| self.cell(column.what, moment)).collect());
        let rows: Vec<_> = rows.collect();
        let columns = columns.iter().map(|it| (self.ours(&it.heading), it.share)).collect();
        (!rows.is_empty()).then(|| Table { name: name.to_owned(), columns, rows })
    }
}
