//! The head of a slide of the story: the name of the phase, and the curve of the whole with its steps dark.

use crate::layout::context::Sheet;
use crate::layout::plot::small_curve;
use crate::layout::slides::part::StoryPart;
use crate::layout::slides::slide::SlideSize;
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Room under the name of a phase and the curve beside it.
const UNDER: f64 = 5.0;

/// The name of a slide, in lines beside the curve, with which round it is and why.
pub(crate) struct Head {
    name: TextBlock,
    turn: TextBlock,
}

impl Head {
    pub fn new(part: &StoryPart, size: &SlideSize, sheet: &Sheet<'_>) -> Self {
        Self::of(names(part, sheet), size, sheet)
    }

    /// That of a slide which goes on with the moment of the one before.
    pub fn going_on(part: &StoryPart, size: &SlideSize, sheet: &Sheet<'_>) -> Self {
        let (name, turn) = names(part, sheet);
        let name = format!("{name}, {}", words::continued(sheet.language()));
        Self::of((name, turn), size, sheet)
    }

    fn of((name, turn): (String, String), size: &SlideSize, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let beside = small_curve::words_beside(size.room());
        let block =
            |text: &str, style| TextBlock::new(text, style, beside, sheet.language_of(text), theme);
        let (ink, lead) = (theme.palette.ink, theme.lead_size);
        let name = block(&name, TextStyle::bold(lead, ink));
        Self { name, turn: block(&turn, TextStyle::plain(theme.body_size, ink)) }
    }

    /// Its height, with the room under it.
    pub fn height(&self) -> f64 {
        (self.name.height() + self.turn.height()).max(small_curve::HEIGHT) + UNDER
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
        out.extend(small_curve::draw(part.range(), (x, y), room, sheet));
    }
}

/// What a slide is called, and which round of its phase it is and why.
fn names(part: &StoryPart, sheet: &Sheet<'_>) -> (String, String) {
    let journey = sheet.journey;
    if part.passes.len() > 1 {
        let phases = part.passes.clone().map(|pass| phase_and_turn(pass, sheet));
        let phases: Vec<String> = phases.filter(|name| !name.is_empty()).collect();
        return (phases.join(words::SEPARATOR), String::new());
    }
    let pass = part.passes.start;
    let phase = words::pass_name(&sheet.passes[pass], journey);
    let name = phase.unwrap_or_else(|| journey.title.clone());
    let piece = match part.of {
        1 => String::new(),
        of => format!(" ({} {} {of})", part.nth + 1, sheet.language().pick("van", "of")),
    };
    let turn = words::turn_with_reason(&sheet.passes, pass, journey).unwrap_or_default();
    (name + &piece, words::with_entry(turn, sheet.entry_of(pass)))
}

/// "4 Traject, 2e ronde".
pub(crate) fn phase_and_turn(pass: usize, sheet: &Sheet<'_>) -> String {
    let (own, journey) = (&sheet.passes[pass], sheet.journey);
    let turn = words::turn(own, journey.language);
    let said = [words::pass_name(own, journey), turn, sheet.entry_of(pass)];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
