//! The picture on the page, in parts that the workshop shows bit by bit.

use std::collections::BTreeMap;

use crate::scene::{Color, Group, Lane, Node, Part, Place, Role, Scene};
use crate::story::Moment;
use crate::write::html::Page;
use crate::write::html::story::class_of;

/// A lane of the drawing: what stands in it, and the height it takes down to the next.
struct LaneRow {
    lane: Lane,
    top: f64,
    height: f64,
}

/// The lanes, from top to bottom, of a drawing with steps; none of another.
fn rows(scene: &Scene) -> Vec<LaneRow> {
    let grounds =
        groups(&scene.nodes).filter(|it| it.role == Role::Background).flat_map(|behind| {
            groups(&behind.nodes).filter_map(|ground| match ground.role {
                Role::Ground(lane) => Some((lane, ground)),
                _ => None,
            })
        });
    // The first shape of a ground is as high as the lane.
    let row = |(lane, ground): (Lane, &Group)| {
        let bounds = ground.nodes.first().and_then(Node::bounds)?;
        Some(LaneRow { lane, top: bounds.top, height: bounds.bottom - bounds.top })
    };
    let mut rows: Vec<LaneRow> = grounds.filter_map(row).collect();
    let tops: Vec<f64> = rows.iter().skip(1).map(|next| next.top).collect();
    for (row, next) in rows.iter_mut().zip(tops) {
        row.height = next - row.top;
    }
    rows
}

fn groups(nodes: &[Node]) -> impl Iterator<Item = &Group> {
    nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(&**group),
        _ => None,
    })
}

/// What the workshop does with a part of the page outside the lanes.
const fn part_of_page(role: Role) -> &'static str {
    match role {
        Role::PhaseHeader => " data-part=\"phases\"",
        Role::Plot => " data-part=\"plot\"",
        Role::LaneList(_) => " data-part=\"lanes\"",
        Role::PanelHeading(_) | Role::PanelList(_) => " data-part=\"after\"",
        _ => "",
    }
}

/// The part of what stands behind the steps that the script knows a group as.
const fn part_behind(role: Role) -> &'static str {
    match role {
        Role::Ground(_) => "ground",
        Role::Thread(_) => "threads",
        Role::Ties => "ties",
        _ => "",
    }
}

impl Page<'_> {
    /// The picture in a frame that scrolls, with the tools above and the chosen step below it.
    pub(super) fn picture(&mut self, scene: &Scene) {
        let texts = self.interface();
        self.raw("<section class=\"picture\" aria-labelledby=\"picture-heading\">\n");
        self.element("h2 id=\"picture-heading\"", texts.picture);
        self.tools();
        self.raw("<figure>\n<div id=\"view\" role=\"region\" tabindex=\"0\"");
        self.shapes.text_attribute(" aria-label=\"", texts.scroll);
        self.raw(">\n");
        self.svg(scene);
        self.raw("</div>\n");
        self.element("figcaption id=\"short\"", &self.story.short);
        self.raw("</figure>\n");
        self.raw(
            "<section id=\"now\" hidden aria-labelledby=\"now-heading\">\n<h3 id=\"now-heading\">",
        );
        self.text(texts.current);
        self.raw("</h3>\n<div id=\"now-step\" aria-live=\"polite\"");
        self.shapes.text_attribute(" data-begin=\"", texts.nothing_yet);
        self.shapes.text_attribute(" data-of=\"", texts.steps);
        self.raw("></div>\n<svg id=\"course\" aria-hidden=\"true\"></svg>\n</section>\n");
        self.keyboard();
        self.raw("</section>\n");
    }

    fn svg(&mut self, scene: &Scene) {
        let story = self.story;
        let has_steps = groups(&scene.nodes).any(|group| group.role == Role::Steps);
        let rows = rows(scene);
        self.raw("<svg id=\"drawing\" role=\"img\" aria-describedby=\"short\"");
        // On paper it begins where its title does.
        self.raw(" preserveAspectRatio=\"xMinYMin\"");
        self.shapes.text_attribute(" aria-label=\"", &story.title);
        self.shapes.size(scene);
        self.shapes.letters(scene);
        self.raw(">\n<g aria-hidden=\"true\">\n");
        if has_steps {
            self.clips(&rows, scene);
        }
        self.shapes.page(scene, Color::WHITE);
        for group in groups(&scene.nodes) {
            match group.role {
                Role::Steps => self.steps(group, &rows),
                Role::Background if has_steps => self.behind(group, &rows),
                role => {
                    self.raw("<g");
                    let is_shown_whole = role == Role::Plot;
                    self.raw(if has_steps || is_shown_whole { part_of_page(role) } else { "" });
                    self.raw(">\n");
                    self.shapes.flat(&group.nodes);
                    self.raw("</g>\n");
                }
            }
        }
        self.raw("</g>\n</svg>\n");
    }

    /// What stands behind the steps, in parts that each show as far as the workshop has come.
    fn behind(&mut self, behind: &Group, rows: &[LaneRow]) {
        for part in ["ground", "threads", "ties"] {
            self.shapes.text_attribute("<g data-part=\"", part);
            self.raw(">\n");
            for group in groups(&behind.nodes).filter(|group| part_behind(group.role) == part) {
                self.raw("<g");
                if let Role::Ground(lane) | Role::Thread(lane) = group.role {
                    self.lane(rows.iter().position(|row| row.lane == lane));
                }
                self.raw(">\n");
                self.behind_lane(&group.nodes);
                self.raw("</g>\n");
            }
            self.raw("</g>\n");
        }
    }

    /// Which of the lanes something is in.
    fn lane(&mut self, at: Option<usize>) {
        if let Some(at) = at {
            self.shapes.text_attribute(" data-lane=\"", &at.to_string());
        }
    }

    /// Shapes and lines, with the names of lanes and levels known as such.
    fn behind_lane(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) if matches!(group.role, Role::LaneName | Role::LevelName) => {
                    self.raw("<g class=\"name\">\n");
                    self.shapes.flat(&group.nodes);
                    self.raw("</g>\n");
                }
                Node::Group(group) => self.shapes.flat(&group.nodes),
                shape => self.shapes.shape(shape),
            }
        }
    }

    /// What the workshop cuts the parts of the drawing off with: as wide as the page to begin with.
    fn clips(&mut self, rows: &[LaneRow], scene: &Scene) {
        let bottom = rows.last().map_or(scene.height, |last| last.top + last.height);
        self.raw("<defs>\n<clipPath id=\"seen\">\n");
        self.clip(0.0, bottom, scene.width);
        self.raw("</clipPath>\n<clipPath id=\"seen-ties\">\n");
        self.clip(0.0, bottom, scene.width);
        self.raw("</clipPath>\n<clipPath id=\"seen-threads\">\n");
        for row in rows {
            self.clip(row.top, row.height, scene.width);
        }
        self.raw("</clipPath>\n</defs>\n");
    }

    fn clip(&mut self, y: f64, h: f64, w: f64) {
        self.shapes.number("<rect x=\"", 0.0);
        self.shapes.number(" y=\"", y);
        self.shapes.number(" width=\"", w);
        self.shapes.number(" height=\"", h);
        self.raw("/>\n");
    }

    /// The steps, each known by its place in the story.
    fn steps(&mut self, list: &Group, rows: &[LaneRow]) {
        let moments = self.story.moments().enumerate().map(|(at, it)| (it.place, (at, it)));
        let moments: BTreeMap<Option<Place>, (usize, &Moment)> = moments.collect();
        self.raw("<g id=\"steps\">\n");
        for step in groups(&list.nodes) {
            let found = moments.get(&step.place).copied();
            self.raw("<g");
            if let Some((at, _)) = found {
                self.shapes.text_attribute(" data-step=\"", &at.to_string());
            }
            self.raw(">\n");
            for group in groups(&step.nodes) {
                self.card(group, found.map(|(_, moment)| moment), rows);
            }
            self.raw("</g>\n");
        }
        self.raw("</g>\n");
    }

    fn card(&mut self, group: &Group, moment: Option<&Moment>, rows: &[LaneRow]) {
        let (class, part, party) = match group.role {
            Role::Point { party } => ("on-thread", Part::Events, party),
            Role::LinePoint => ("on-thread", Part::Events, 0),
            Role::Card { part: part @ (Part::Emotions | Part::Thoughts), party, at_level } => {
                (if at_level { "card feeling on-thread" } else { "card feeling" }, part, party)
            }
            Role::Card { part, party, at_level } => {
                (if at_level { "card on-thread" } else { "card" }, part, party)
            }
            _ => {
                self.raw("<g>\n");
                self.shapes.flat(&group.nodes);
                self.raw("</g>\n");
                return;
            }
        };
        self.shapes.text_attribute("<g class=\"", class);
        self.lane(rows.iter().position(|row| row.lane.holds(part, party)));
        let teller = moment.map(|moment| class_of(moment.teller));
        let teller = if part == Part::Organisations { Some("professional") } else { teller };
        if let Some(teller) = teller {
            self.shapes.text_attribute(" data-teller=\"", teller);
        }
        self.raw(">\n");
        self.shapes.flat(&group.nodes);
        self.raw("</g>\n");
    }
}
