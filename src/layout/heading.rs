use super::block::{Block, Look};
use super::theme::Theme;
use super::words;
use crate::model::{Journey, Language, Narrator, Party};
use crate::scene::{Group, Meaning, Node};

/// The widest comfortable line of running text.
pub(super) const MEASURE: f64 = 880.0;
/// Room between title, narrator and introduction.
const GAP: f64 = 4.0;

/// The title, who tells the story, and how they introduce themselves.
pub(super) struct Heading {
    blocks: Vec<Block>,
}

impl Heading {
    /// `measure` is how wide a line of running text may be.
    pub fn new(journey: &Journey, room: f64, measure: f64, theme: &Theme) -> Self {
        let palette = &theme.palette;
        let block = |text: &str, look, room| Block::new(text, look, room, journey.language, theme);
        let mut blocks =
            vec![block(&journey.title, Look::bold(theme.title_size, palette.ink), room)];
        if let Some(line) = narrator_line(journey) {
            blocks.push(block(&line, Look::plain(theme.lead_size, palette.grey_text), measure));
        }
        let introduction = journey.narrator.as_ref().and_then(|n| n.introduction.as_deref());
        if let Some(text) = introduction {
            let quoted = format!("“{}”", text.trim_matches(['"', '“', '”', '‘', '’']));
            blocks.push(block(&quoted, Look::italic(theme.lead_size, palette.ink), measure));
        }
        let small = Look::plain(theme.body_size, palette.ink);
        blocks.extend(wants(journey).iter().map(|line| block(line, small, measure)));
        blocks.retain(|block| !block.is_empty());
        Self { blocks }
    }

    pub fn height(&self) -> f64 {
        let text: f64 = self.blocks.iter().map(Block::height).sum();
        text + GAP * self.blocks.len().saturating_sub(1) as f64
    }

    pub fn draw(self, x: f64, mut y: f64, journey: &Journey) -> Node {
        let mut nodes = Vec::with_capacity(self.blocks.len() * 2);
        for block in self.blocks {
            y = block.draw_into(x, y, &mut nodes) + GAP;
        }
        let label = journey.language.pick("Titel en verteller", "Title and narrator").to_owned();
        Node::Group(Group { meaning: Meaning::Section(label), nodes })
    }
}

/// "Inge, 35 jaar · De overweldigden".
fn narrator_line(journey: &Journey) -> Option<String> {
    let language = journey.language;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(journey.narrator.as_ref().map(|narrator| who(narrator, language)));
    parts.extend(composition(journey));
    parts.extend(journey.scenario.map(|scenario| words::scenario(scenario, language)));
    parts.extend(journey.categories.iter().map(|c| c.label(language).to_owned()));
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// "Nodig: …" and "Wat helpt: …".
fn wants(journey: &Journey) -> Vec<String> {
    let language = journey.language;
    let lines = [
        (language.pick("Nodig", "Needed"), &journey.need),
        (language.pick("Wat helpt", "What helps"), &journey.helps),
    ];
    let line = |(word, text): (&str, &Option<String>)| Some(format!("{word}: {}", text.as_ref()?));
    lines.into_iter().filter_map(line).collect()
}

/// "Samengesteld uit 9 gezinnen en 17 professionals": what an average owes its reader.
fn composition(journey: &Journey) -> Option<String> {
    let counted =
        |party: &Party| party.n.map(|n| format!("{n} {}", words::lower_first(&party.name)));
    let counts: Vec<String> = journey.parties.iter().filter_map(counted).collect();
    let composed = journey.language.pick("Samengesteld uit", "Composed of");
    let listed = words::listed(&counts, journey.language);
    (!counts.is_empty()).then(|| format!("{composed} {listed}"))
}

fn who(narrator: &Narrator, language: Language) -> String {
    match (narrator.age, language) {
        (Some(age), Language::Dutch) => format!("{}, {age} jaar", narrator.name),
        (Some(age), Language::English) => format!("{}, aged {age}", narrator.name),
        (None, _) => narrator.name.clone(),
    }
}
