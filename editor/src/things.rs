//! What is drawn on a page, where it lies, and which part of the journey it shows.

use klantreis::model::{Journey, Place, StepId, StepPart};
use klantreis::scene::{Bounds, Color, Direction, Group, Node, Paragraph, Role, Scene};
use klantreis::text::{Weight, Widths};
use serde::Serialize;

use crate::key::{INTRODUCTION, key, step, step_key};
use crate::roles;

/// An upright rectangle on a page.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct Area {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl From<Bounds> for Area {
    fn from(own: Bounds) -> Self {
        Self { x: own.left, y: own.top, w: own.right - own.left, h: own.bottom - own.top }
    }
}

/// Something drawn that shows a part of the journey.
#[derive(Debug, Serialize)]
pub(crate) struct Thing {
    pub key: String,
    pub role: &'static str,
    part: Option<&'static str>,
    pub step: Option<String>,
    label: String,
    #[serde(rename = "box")]
    pub area: Area,
    pub anchor: Option<f64>,
    editable: bool,
    text: Option<Letters>,
    /// Whether it stands at the height of its level.
    #[serde(skip)]
    pub at_level: bool,
}

/// How its last words look, for whoever writes in their place.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Letters {
    x: f64,
    y: f64,
    font_size: f64,
    line_height: f64,
    bold: bool,
    italic: bool,
    color: String,
    fill: Option<String>,
    align: &'static str,
}

/// All things of a page, from back to front.
pub(crate) fn things(scene: &Scene, journey: &Journey) -> Vec<Thing> {
    let mut finder = Finder { journey, widths: Widths::default(), found: Vec::new() };
    for node in &scene.nodes {
        finder.walk(node, None);
    }
    finder.found
}

/// The topmost of some things at a point.
pub(crate) fn at(things: Vec<Thing>, x: f64, y: f64) -> Option<Thing> {
    let holds = |Area { x: left, y: top, w, h }: Area| {
        (left..=left + w).contains(&x) && (top..=top + h).contains(&y)
    };
    things.into_iter().rev().find(|it| holds(it.area) && !matches!(it.role, "step" | "lane-item"))
}

/// Gathers what shows a part of the journey.
struct Finder<'a> {
    journey: &'a Journey,
    widths: Widths,
    found: Vec<Thing>,
}

impl Finder<'_> {
    fn walk(&mut self, node: &Node, step: Option<StepId>) {
        let Node::Group(group) = node else { return };
        let step = match group.place {
            Some(Place::Step(id, _)) => Some(id),
            _ => step,
        };
        match (group.role, group.place, step) {
            (Role::Title, ..) => self.title(group),
            (Role::Caption, None, Some(id)) => self.caption(group, id),
            (_, Some(place), _) => {
                let thing = self.thing(group, roles::name(group.role), key(place));
                self.found.extend(thing.map(|it| Thing { editable: is_editable(place), ..it }));
            }
            _ => {}
        }
        for node in &group.nodes {
            self.walk(node, step);
        }
    }

    /// The title, who tells it, and how they introduce themselves: each by itself.
    fn title(&mut self, group: &Group) {
        let narrator = self.journey.narrator.as_ref();
        let names = [
            Some(("title", key(Place::Journey))),
            narrator.map(|_| ("narrator", key(Place::Narrator))),
            narrator
                .and_then(|it| it.introduction.as_ref())
                .map(|_| ("introduction", INTRODUCTION.to_owned())),
        ];
        let words = group.nodes.iter().filter(|node| matches!(node, Node::Paragraph(_)));
        for (node, (role, key)) in words.zip(names.into_iter().flatten()) {
            let own = Group::silent(Role::Title, vec![node.clone()]);
            let thing = self.thing(&own, role, key);
            self.found.extend(thing.map(|it| Thing { editable: true, ..it }));
        }
    }

    /// The words above a step: its time, whom it is about, or its number alone.
    fn caption(&mut self, group: &Group, id: StepId) {
        let Some(step) = self.journey.steps.iter().find(|step| step.id == id) else { return };
        let (role, part) = match (&step.time, step.about.is_empty()) {
            (Some(_), _) => ("caption", StepPart::Time),
            (None, false) => ("caption", StepPart::About),
            (None, true) => ("number", StepPart::Whole),
        };
        let place = Place::Step(id, part);
        let thing = self.thing(group, role, key(place));
        self.found.extend(thing.map(|it| Thing { editable: is_editable(place), ..it }));
    }

    fn thing(&self, group: &Group, role: &'static str, key: String) -> Option<Thing> {
        let area = self.reach(&group.nodes)?;
        let last = last_words(&group.nodes);
        let label = match (group.label.is_empty(), last) {
            (true, Some(words)) => words.text(),
            _ => group.label.clone(),
        };
        Some(Thing {
            step: step(&key).map(step_key),
            key,
            role,
            part: roles::part(group.role),
            label,
            area: area.into(),
            anchor: None,
            editable: false,
            text: last.map(|words| letters(words, &group.nodes)),
            at_level: matches!(group.role, Role::Card { at_level: true, .. } | Role::Point { .. }),
        })
    }

    /// How far things reach, to the end of their lines of text.
    fn reach(&self, nodes: &[Node]) -> Option<Bounds> {
        let shapes = Bounds::of(nodes)?;
        let lines = nodes.iter().filter_map(|node| match node {
            Node::Paragraph(words) => self.lines(words),
            Node::Group(group) => self.reach(&group.nodes),
            _ => None,
        });
        Some(lines.fold(shapes, Bounds::around))
    }

    fn lines(&self, words: &Paragraph) -> Option<Bounds> {
        let weight = if words.style.bold { Weight::Bold } else { Weight::Regular };
        let advances = self.widths.of(weight);
        let area = Node::Paragraph(words.clone()).bounds()?;
        let width = |text: &str| advances.line(text, words.style.size);
        let ends = words.baselines().map(|((x, _), line)| match (words.centred, words.direction) {
            (true, _) => x + width(line.text) / 2.0,
            (_, Direction::LeftToRight) => x + width(line.text),
            (_, Direction::RightToLeft) => x - width(line.text),
        });
        let around =
            ends.map(|x| Bounds { left: area.left.min(x), right: area.right.max(x), ..area });
        around.reduce(Bounds::around)
    }
}

/// Whether a place has words of its own that can be changed where they stand.
pub(crate) const fn is_editable(place: Place) -> bool {
    match place {
        Place::Step(_, part) => !matches!(
            part,
            StepPart::Whole
                | StepPart::Level
                | StepPart::Phase
                | StepPart::Entry
                | StepPart::Success
                | StepPart::Evidence(_)
        ),
        Place::Journey
        | Place::Narrator
        | Place::Topic(_)
        | Place::Experience(_)
        | Place::Advice(_)
        | Place::Opportunity(_)
        | Place::Goal(_)
        | Place::Problem(_)
        | Place::OwnLane(_)
        | Place::Party(_) => true,
        _ => false,
    }
}

fn last_words(nodes: &[Node]) -> Option<&Paragraph> {
    nodes.iter().rev().find_map(|node| match node {
        Node::Paragraph(words) => Some(words),
        Node::Group(group) => last_words(&group.nodes),
        _ => None,
    })
}

fn letters(words: &Paragraph, nodes: &[Node]) -> Letters {
    let fill = nodes.iter().find_map(|node| match node {
        Node::Rect(rect) => rect.paint.fill,
        _ => None,
    });
    Letters {
        x: words.x,
        y: words.top,
        font_size: words.style.size,
        line_height: words.line_height,
        bold: words.style.bold,
        italic: words.style.italic,
        color: hex(words.style.color),
        fill: fill.map(hex),
        align: match (words.centred, words.direction) {
            (true, _) => "center",
            (_, Direction::LeftToRight) => "left",
            (_, Direction::RightToLeft) => "right",
        },
    }
}

fn hex(Color { r, g, b }: Color) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}
