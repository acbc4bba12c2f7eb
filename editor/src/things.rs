//! What is drawn on a page, where it lies, and which part of the journey it shows.

use klantreis::model::{Place, StepPart};
use klantreis::scene::{Bounds, Color, Direction, Group, Node, Paragraph, Role, Scene};
use serde::Serialize;

use crate::key::{key, step_key};
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
pub(crate) fn things(scene: &Scene) -> Vec<Thing> {
    let mut found = Vec::new();
    for node in &scene.nodes {
        walk(node, None, &mut found);
    }
    found
}

/// The topmost of some things at a point.
pub(crate) fn at(things: Vec<Thing>, x: f64, y: f64) -> Option<Thing> {
    let holds = |Area { x: left, y: top, w, h }: Area| {
        (left..=left + w).contains(&x) && (top..=top + h).contains(&y)
    };
    things.into_iter().rev().find(|it| holds(it.area) && !matches!(it.role, "step" | "lane-item"))
}

fn walk(node: &Node, step: Option<Place>, found: &mut Vec<Thing>) {
    let Node::Group(group) = node else { return };
    let step = group.place.filter(|it| matches!(it, Place::Step(..))).or(step);
    let place = group.place.or(match group.role {
        Role::Caption => step.map(caption_of),
        _ => None,
    });
    if let Some(place) = place {
        found.extend(thing(group, place));
    }
    for node in &group.nodes {
        walk(node, step, found);
    }
}

/// What the words above a step say of it.
fn caption_of(step: Place) -> Place {
    match step {
        Place::Step(id, _) => Place::Step(id, StepPart::Time),
        other => other,
    }
}

fn thing(group: &Group, place: Place) -> Option<Thing> {
    let bounds = Bounds::of(&group.nodes)?;
    let step = match place {
        Place::Step(id, _) => Some(step_key(id)),
        _ => None,
    };
    let last = last_words(&group.nodes);
    let label = match (group.label.is_empty(), last) {
        (true, Some(words)) => words.text(),
        _ => group.label.clone(),
    };
    let at_level = matches!(group.role, Role::Card { at_level: true, .. } | Role::Point { .. });
    Some(Thing {
        key: key(place),
        role: roles::name(group.role),
        part: roles::part(group.role),
        step,
        label,
        area: bounds.into(),
        anchor: None,
        editable: is_editable(place),
        text: last.map(|words| letters(words, &group.nodes)),
        at_level,
    })
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
