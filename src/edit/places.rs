//! Where values and parts of a journey stand in a file, whole and by their text; and which part stands
//! somewhere.

use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Message, Span};
use crate::edit::page::Page;
use crate::edit::part_path::{all_places, level_path, path_of, text_path};
use crate::edit::path::{Path, Spot, find, follow};
use crate::edit::set::within;
use crate::edit::step_places::numbered;
use crate::language::Language;
use crate::model::{Journey, Place, StepPart};
use crate::source::checked_tree;
use crate::source::tree::Tree;

/// Where each part of a journey stands in its file.
///
/// ```
/// use klantreis::edit::Places;
/// use klantreis::model::{Language, Place, StepId, StepPart};
/// use klantreis::source::read;
///
/// let text = "titel: x\nstappen:\n  - gebeurtenis: Ik bel # om negen uur\n";
/// let journey = read(text, Language::Dutch).unwrap().journey;
/// let places = Places::of(text, &journey, Language::Dutch).unwrap();
/// let event = Place::Step(StepId::new(0, 1), StepPart::Event);
/// let entry = places.entry(event).unwrap();
/// assert_eq!(&text[entry.start..entry.end], "gebeurtenis: Ik bel");
/// let emotion = Place::Step(StepId::new(0, 1), StepPart::Emotion);
/// assert_eq!(places.entry(emotion), None);
/// assert_eq!(places.at(entry.end), Some(event));
/// ```
pub struct Places<'t> {
    text: &'t str,
    tree: Arc<Tree<'t>>,
    journey: &'t Journey,
}

impl<'t> Places<'t> {
    /// The places of a text that says this journey.
    ///
    /// # Errors
    /// When the text is none of a journey.
    pub fn of(text: &'t str, journey: &'t Journey, l: Language) -> Result<Self, Diagnostics> {
        Ok(Self::of_tree(text, Arc::new(checked_tree(text, l)?), journey))
    }

    pub(super) const fn of_tree(text: &'t str, tree: Arc<Tree<'t>>, journey: &'t Journey) -> Self {
        Self { text, tree, journey }
    }

    /// A part with its key, or with its dash; nothing where it does not stand in the file.
    #[must_use]
    pub fn entry(&self, place: Place) -> Option<Span> {
        let page = self.page();
        self.spot(&page, place).map(|spot| entry_span(&page, &spot))
    }

    /// What stands there, without its key.
    #[must_use]
    pub fn value(&self, place: Place) -> Option<Span> {
        let page = self.page();
        self.spot(&page, place).map(|spot| value_span(&page, &spot))
    }

    /// The text of a part as the file has it: of a goal its words, of a theme its name; nothing where it has
    /// none.
    #[must_use]
    pub fn text(&self, place: Place) -> Option<Span> {
        let page = self.page();
        self.text_spot(&page, place).map(|spot| value_span(&page, &spot))
    }

    /// The text of a part as it is read.
    #[must_use]
    pub fn words(&self, place: Place) -> Option<String> {
        let page = self.page();
        let spot = self.text_spot(&page, place)?;
        (!page.is_branch(spot.node())).then(|| page.words(spot.node()).to_owned())
    }

    /// The smallest part that stands at a byte of the text, with its key and up to its end.
    #[must_use]
    pub fn at(&self, byte: usize) -> Option<Place> {
        let page = self.page();
        let mut found: Option<(usize, Place)> = None;
        all_places(self.journey, &mut |place| {
            let Some(spot) = self.spot(&page, place) else { return };
            let Span { start, end } = entry_span(&page, &spot);
            let is_smaller = found.is_none_or(|(length, _)| end - start < length);
            if (start..=end).contains(&byte) && is_smaller {
                found = Some((end - start, place));
            }
        });
        found.map(|(_, place)| place)
    }

    fn page(&self) -> Page<'_> {
        Page::new(self.text, &self.tree)
    }

    fn spot(&self, page: &Page<'_>, place: Place) -> Option<Spot> {
        let mut path = path_of(place, self.journey)?;
        if let Place::Step(step, StepPart::Level) = place {
            let whole = path.parent();
            let spot = find(page, &whole, Language::Dutch).ok()?;
            path = level_path(page, (&spot, whole), step, self.journey);
        }
        find(page, &path, Language::Dutch).ok()
    }

    fn text_spot(&self, page: &Page<'_>, place: Place) -> Option<Spot> {
        if let Place::Step(_, StepPart::Level) = place {
            return self.spot(page, place);
        }
        let path = text_path(place, self.journey)?;
        let (spot, rest) = follow(page, &path)?;
        match rest {
            [] => Some(within(page, spot)),
            // A name that stands by itself is the text.
            [_] if self.spot(page, place)?.node() == spot.node()
                && !page.is_branch(spot.node()) =>
            {
                Some(spot)
            }
            _ => None,
        }
    }
}

/// Where a value stands with its key, or an item of a list.
///
/// # Errors
/// When the text cannot be read, or nothing stands there.
pub fn entry(text: &str, at: &Path, messages: Language) -> Result<Span, Diagnostics> {
    looked_up(text, at, messages, entry_span)
}

/// Where a value stands, without its key.
///
/// # Errors
/// When the text cannot be read, or nothing stands there.
pub fn value_at(text: &str, at: &Path, messages: Language) -> Result<Span, Diagnostics> {
    looked_up(text, at, messages, value_span)
}

fn entry_span(page: &Page<'_>, spot: &Spot) -> Span {
    let node = spot.node();
    let start = match spot.chain.last() {
        Some(&(Some(key), _)) => page.start(key),
        _ => page.dash(node).unwrap_or_else(|| page.start(node)),
    };
    Span { start, end: page.end(node) }
}

fn value_span(page: &Page<'_>, spot: &Spot) -> Span {
    Span { start: page.start(spot.node()), end: page.end(spot.node()) }
}

fn looked_up(
    text: &str,
    at: &Path,
    l: Language,
    span: impl Fn(&Page<'_>, &Spot) -> Span,
) -> Result<Span, Diagnostics> {
    let told = |message: Message| Diagnostics::from(message.at(Span::default()));
    let tree = checked_tree(text, l)?;
    let page = Page::new(text, &tree);
    let path = numbered(&page, at, l).map_err(told)?;
    find(&page, &path, l).map(|spot| span(&page, &spot)).map_err(told)
}
