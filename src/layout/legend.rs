use super::block::{Block, Look};
use super::card::{Card, Kind};
use super::theme::Theme;
use crate::model::{Journey, Language, Step};
use crate::scene::{Group, Meaning, Node, Paint, Path, Segment};

/// Width of a sample.
const SAMPLE_WIDTH: f64 = 40.0;
/// Room between a sample and its words.
const SAMPLE_GAP: f64 = 10.0;
/// Room for the words of an entry.
const WORDS: f64 = 226.0;
/// Room between two entries beside each other, and above each other.
const ENTRY_GAP: f64 = 24.0;
const ROW_GAP: f64 = 12.0;
/// Room between the heading and the entries.
const HEADING_GAP: f64 = 8.0;

/// "Hoe leest u de klantreis?": a sample and a sentence for everything this drawing uses.
pub(super) struct Legend {
    heading: Block,
    entries: Vec<Entry>,
    columns: usize,
}

struct Entry {
    sample: Sample,
    words: Block,
}

/// What an entry explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sample {
    Card(Kind),
    Thread,
    Return,
}

impl Legend {
    pub fn new(journey: &Journey, returns: bool, room: f64, theme: &Theme) -> Self {
        let palette = &theme.palette;
        let question =
            journey.language.pick("Hoe leest u de klantreis?", "How to read this journey");
        let heading = Block::new(
            question,
            Look::bold(theme.body_size, palette.ink),
            room,
            journey.language,
            theme,
        );
        let look = Look::plain(theme.small_size, palette.ink);
        let entries: Vec<Entry> = samples(journey, returns)
            .into_iter()
            .map(|sample| {
                let text = explanation(sample, journey);
                let words = Block::new(text, look, WORDS, journey.language, theme);
                Entry { sample, words }
            })
            .collect();
        let pitch = SAMPLE_WIDTH + SAMPLE_GAP + WORDS + ENTRY_GAP;
        let columns = (((room + ENTRY_GAP) / pitch) as usize).clamp(1, entries.len().max(1));
        Self { heading, entries, columns }
    }

    pub fn height(&self) -> f64 {
        let rows = self.entries.chunks(self.columns).map(row_height);
        let rows: Vec<f64> = rows.collect();
        let gaps = ROW_GAP * rows.len().saturating_sub(1) as f64;
        self.heading.height() + HEADING_GAP + rows.iter().sum::<f64>() + gaps
    }

    pub fn draw(self, x: f64, y: f64, journey: &Journey, theme: &Theme) -> Node {
        let label = journey.language.pick("Legenda", "Legend").to_owned();
        let mut nodes = Vec::new();
        let mut top = self.heading.draw_into(x, y, &mut nodes) + HEADING_GAP;
        let pitch = SAMPLE_WIDTH + SAMPLE_GAP + WORDS + ENTRY_GAP;
        let mut entries = self.entries.into_iter().peekable();
        while entries.peek().is_some() {
            let row: Vec<Entry> = entries.by_ref().take(self.columns).collect();
            let height = row_height(&row);
            for (i, entry) in row.into_iter().enumerate() {
                let left = x + i as f64 * pitch;
                let mut drawing = Vec::new();
                sample(entry.sample, left, top, theme, &mut drawing);
                nodes.push(Node::Group(Group { meaning: Meaning::Decoration, nodes: drawing }));
                entry.words.draw_into(left + SAMPLE_WIDTH + SAMPLE_GAP, top, &mut nodes);
            }
            top += height + ROW_GAP;
        }
        Node::Group(Group { meaning: Meaning::Section(label), nodes })
    }
}

/// The height of a sample.
const SAMPLE_HEIGHT: f64 = 26.0;

fn row_height(row: &[Entry]) -> f64 {
    row.iter().map(|entry| entry.words.height()).fold(SAMPLE_HEIGHT, f64::max)
}

/// What this journey uses, in the order in which a reader meets it.
fn samples(journey: &Journey, returns: bool) -> Vec<Sample> {
    let any = |uses: fn(&Step) -> bool| journey.steps.iter().any(uses);
    let mut samples = Vec::new();
    let mut when = |used: bool, sample| samples.extend(used.then_some(sample));
    when(any(|s| s.event.is_some()), Sample::Card(Kind::Event));
    when(any(|s| s.emotion.is_some()), Sample::Card(Kind::Emotion));
    when(any(|s| s.thought.is_some()), Sample::Card(Kind::Thought));
    when(any(|s| !s.actions.is_empty()), Sample::Card(Kind::Action));
    when(levelled(journey) > 1, Sample::Thread);
    when(returns, Sample::Return);
    samples
}

/// How many steps stand at a level of their own.
fn levelled(journey: &Journey) -> usize {
    journey.steps.iter().filter(|step| step.level().is_some()).count()
}

fn explanation(sample: Sample, journey: &Journey) -> &'static str {
    let dutch = match sample {
        Sample::Card(Kind::Event) if levelled(journey) > 0 => {
            "Wat er gebeurt in het gezin en hoe de verteller dat ervaart. Hoe hoger het kader staat, hoe meer tevreden de verteller is."
        }
        Sample::Card(Kind::Event) => "Wat er gebeurt in het gezin en hoe de verteller dat ervaart.",
        Sample::Card(Kind::Emotion) => "Wat de verteller voelt.",
        Sample::Card(Kind::Thought) => "Wat de verteller denkt.",
        Sample::Card(Kind::Action) => {
            "Welke organisatie erbij is, wat zij doet en hoe de professional dat ervaart. De lijn wijst naar het moment waar het bij hoort."
        }
        Sample::Thread => "De draad volgt de tevredenheid van moment tot moment.",
        Sample::Return => "Terug naar een eerdere fase: er begint een nieuwe ronde.",
    };
    let english = match sample {
        Sample::Card(Kind::Event) if levelled(journey) > 0 => {
            "What happens in the family and how the narrator experiences it. The higher the card, the more satisfied the narrator is."
        }
        Sample::Card(Kind::Event) => {
            "What happens in the family and how the narrator experiences it."
        }
        Sample::Card(Kind::Emotion) => "What the narrator feels.",
        Sample::Card(Kind::Thought) => "What the narrator thinks.",
        Sample::Card(Kind::Action) => {
            "Which organisation is involved, what it does and how the professional experiences it. The line points to the moment it belongs to."
        }
        Sample::Thread => "The thread follows satisfaction from moment to moment.",
        Sample::Return => "Back to an earlier phase: a new round begins.",
    };
    if journey.language == Language::Dutch { dutch } else { english }
}

fn sample(sample: Sample, x: f64, y: f64, theme: &Theme, out: &mut Vec<Node>) {
    let middle = y + SAMPLE_HEIGHT / 2.0;
    let line =
        |color, width, segments| Node::Path(Path { segments, paint: Paint::line(color, width) });
    match sample {
        Sample::Card(kind) => Card::frame(kind, x, y, SAMPLE_WIDTH, SAMPLE_HEIGHT, theme, out),
        Sample::Thread => {
            let from = (x, middle - 9.0);
            let to = (x + SAMPLE_WIDTH, middle + 9.0);
            let half = x + SAMPLE_WIDTH / 2.0;
            let curve = Segment::Curve((half, from.1), (half, to.1), to);
            out.push(line(
                theme.palette.thread,
                super::thread::WIDTH,
                vec![Segment::Move(from), curve],
            ));
        }
        Sample::Return => super::header::sample(x, y, SAMPLE_WIDTH, SAMPLE_HEIGHT, theme, out),
    }
}
