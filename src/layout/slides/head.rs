//! The head of a slide of the story: the name of the phase, and the curve of the whole with its steps dark.

use crate::layout::context::Sheet;
use crate::layout::plot::small_curve;
use crate::layout::slides::part::StoryPart;
use crate::layout::slides::phase_names::phase_names;
use crate::layout::slides::slide::SlideSize;
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Room under the curve beside the name of a phase, and under these words, whose lines hold room too.
const UNDER: f64 = 5.0;
const UNDER_WORDS: f64 = 1.0;

/// The name of a slide, in lines beside the curve, with which round it is and why.
pub(crate) struct Head {
    name: TextBlock,
    turn: TextBlock,
}

impl Head {
    pub fn new(part: &StoryPart, size: &SlideSize, sheet: &Sheet<'_>) -> Self {
        Self::of(part, "", size, sheet)
    }

    /// That of a slide which goes on with the moment of the one before.
    pub fn going_on(part: &StoryPart, size: &SlideSize, sheet: &Sheet<'_>) -> Self {
        let goes_on = format!(", {}", words::continued(sheet.language()));
        Self::of(part, &goes_on, size, sheet)
    }

    /// With this behind the name; why the story goes back stands under it, or in it where that is lower.
    fn of(part: &StoryPart, behind: &str, size: &SlideSize, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let beside = small_curve::words_beside(size.room());
        let block =
            |text: &str, style| TextBlock::new(text, style, beside, sheet.language_of(text), theme);
        let (ink, lead) = (theme.palette.ink, theme.lead_size);
        let bold = TextStyle::bold(lead, ink);
        let head = |name: TextBlock, turn: &str| Self {
            name,
            turn: block(turn, TextStyle::plain(theme.body_size, ink)),
        };
        if part.passes.len() == 1 {
            let (name, turn) = name_and_turn(part, sheet);
            return head(block(&(name + behind), bold), &turn);
        }
        let joined = |names: &dyn Fn(usize) -> String| {
            let mut names: Vec<String> = part.passes.clone().map(names).collect();
            names.retain(|name| !name.is_empty());
            names.last_mut().into_iter().for_each(|last| last.push_str(behind));
            phase_names(&names, |text| block(text, bold))
        };
        let together = head(joined(&|pass| with_reason(pass, sheet)), "");
        let Some(why) = only_return(part, sheet) else { return together };
        let apart = head(joined(&|pass| phase_and_turn(pass, sheet)), &why);
        if together.height() < apart.height() { together } else { apart }
    }

    /// Its height, with the room under it.
    pub fn height(&self) -> f64 {
        let words = self.name.height() + self.turn.height();
        (words + UNDER_WORDS).max(small_curve::HEIGHT + UNDER)
    }

    pub fn draw(self, part: &StoryPart, size: &SlideSize, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let (theme, language) = (sheet.theme, sheet.language());
        let (x, y, room) = (theme.margin, size.top(), size.room());
        let mut nodes = Vec::new();
        let under = self.name.into_heading(2).draw_into(x, y, &mut nodes);
        self.turn.draw_into(x, under, &mut nodes);
        let pass = sheet.passes.get(part.passes.start);
        let place = pass.and_then(|pass| sheet.place_of_phase(pass.phase.as_deref()?));
        let phase = Group::silent(Role::Phase, nodes).showing(place).into();
        out.push(Group::new(Role::PhaseHeader, language.pick("Fase", "Phase"), vec![phase]).into());
        let told = (part.range(), part.lone_teller(sheet));
        out.extend(small_curve::draw(told, (x, y), room, sheet));
    }
}

/// What the slide of one phase is called, and which round of it it is and why.
fn name_and_turn(part: &StoryPart, sheet: &Sheet<'_>) -> (String, String) {
    let (pass, journey) = (part.passes.start, sheet.journey);
    let phase = words::pass_name(&sheet.passes[pass], journey);
    let name = phase.unwrap_or_else(|| journey.title.clone());
    let piece = match part.of {
        1 => String::new(),
        of => format!(" ({} {} {of})", part.nth + 1, sheet.language().pick("van", "of")),
    };
    let turn = words::turn_with_reason(&sheet.passes, pass, journey).unwrap_or_default();
    (name + &piece, words::with_entry(turn, sheet.entry_of(pass)))
}

/// "1 Crisis, 2e ronde: de oorzaak is er nog": with why the story goes back.
fn with_reason(pass: usize, sheet: &Sheet<'_>) -> String {
    let turn = words::turn_with_reason(&sheet.passes, pass, sheet.journey);
    phase_with(turn, pass, sheet)
}

/// "Terug van fase 2: de oorzaak is er nog": why the story goes back to a phase that shares a slide with others;
/// nothing where it goes back to several of them.
fn only_return(part: &StoryPart, sheet: &Sheet<'_>) -> Option<String> {
    let said = |pass| words::return_with_reason(&sheet.passes, pass, sheet.journey);
    let mut all = part.passes.clone().filter_map(said);
    all.next().filter(|_| all.next().is_none())
}

/// "4 Traject, 2e ronde".
pub(crate) fn phase_and_turn(pass: usize, sheet: &Sheet<'_>) -> String {
    let turn = words::turn(&sheet.passes[pass], sheet.language());
    phase_with(turn, pass, sheet)
}

fn phase_with(turn: Option<String>, pass: usize, sheet: &Sheet<'_>) -> String {
    let name = words::pass_name(&sheet.passes[pass], sheet.journey);
    let said = [name, turn, sheet.entry_of(pass)];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
