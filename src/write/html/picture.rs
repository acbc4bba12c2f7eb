use crate::scene::{Color, Group, Meaning, Node, Path, Rect, Scene, Segment};
use crate::write::html::Page;

/// The parts of a drawing that the workshop shows bit by bit.
struct Parts<'a> {
    /// Where the list of the steps stands among the nodes of the drawing.
    steps: usize,
    /// The lanes from top to bottom, each with everything down to the next.
    bands: Vec<Rect>,
    scene: &'a Scene,
}

impl<'a> Parts<'a> {
    /// The parts, or nothing for a drawing without steps.
    fn of(scene: &'a Scene, labels: &[&str]) -> Option<Self> {
        let is_steps = |node: &Node| match node {
            Node::Group(Group { meaning: Meaning::List(_), nodes }) => {
                nodes.iter().any(|node| item(node).is_some_and(|label| labels.contains(&label)))
            }
            _ => false,
        };
        let steps = scene.nodes.iter().position(is_steps)?;
        let Node::Group(behind) = scene.nodes.get(steps.checked_sub(1)?)? else { return None };
        Some(Self { steps, bands: bands(&behind.nodes), scene })
    }

    /// What stands behind the steps, as the workshop shows it: each with how far it shows.
    fn behind(&self) -> [(&'static str, Vec<&'a Node>); 3] {
        let nodes = match self.steps.checked_sub(1).and_then(|at| self.scene.nodes.get(at)) {
            Some(Node::Group(behind)) => behind.nodes.as_slice(),
            _ => &[],
        };
        let of = |kind| nodes.iter().filter(|node| Behind::of(node) == kind).collect();
        [("ground", of(Behind::Ground)), ("threads", of(Behind::Thread)), ("ties", of(Behind::Tie))]
    }

    /// What a node outside the list of steps is to the workshop.
    fn role(&self, at: usize) -> &'static str {
        let list = |at: usize| match self.scene.nodes.get(at) {
            Some(Node::Group(group)) => matches!(group.meaning, Meaning::List(_)),
            _ => false,
        };
        let bottom = self.bands.last().map_or(0.0, |band| band.y + band.h);
        match at {
            0 => "",
            at if at + 1 < self.steps => " data-part=\"phases\"",
            at if top(&self.scene.nodes[at]) < bottom => " data-part=\"lanes\"",
            // A panel is a heading with a list under it; legend and foot have no list.
            at if list(at) || list(at + 1) => " data-part=\"after\"",
            _ => "",
        }
    }
}

/// What stands behind the steps.
#[derive(Clone, Copy, PartialEq)]
enum Behind {
    /// The lanes, with their names and the lines of their levels.
    Ground,
    /// The curve through the cards of a lane.
    Thread,
    /// From a card to one in another lane.
    Tie,
}

impl Behind {
    fn of(node: &Node) -> Self {
        match node {
            Node::Group(_) | Node::Rect(_) | Node::Text(_) => Self::Ground,
            Node::Path(path) if path.segments.iter().any(is_curve) => Self::Thread,
            Node::Path(path) if is_level(path) => Self::Ground,
            Node::Circle(_) | Node::Path(_) => Self::Tie,
        }
    }
}

const fn is_curve(segment: &Segment) -> bool {
    matches!(segment, Segment::Curve(..))
}

/// Whether each line of a path is level.
fn is_level(path: &Path) -> bool {
    path.segments.windows(2).all(|pair| match pair {
        [Segment::Move(from) | Segment::Line(from), Segment::Line(to)] => {
            (from.1 - to.1).abs() < f64::EPSILON
        }
        _ => true,
    })
}

/// The rows of the lanes: each from the top of its ground to the top of the next.
fn bands(behind: &[Node]) -> Vec<Rect> {
    let mut grounds: Vec<Rect> = Vec::new();
    for node in behind {
        let Node::Rect(rect) = node else { continue };
        let known = grounds.iter().any(|other| (other.y - rect.y).abs() < f64::EPSILON);
        if !known && grounds.last().is_none_or(|last| rect.y >= last.y + last.h) {
            grounds.push(*rect);
        }
    }
    let tops: Vec<f64> = grounds.iter().skip(1).map(|next| next.y).collect();
    for (ground, next) in grounds.iter_mut().zip(tops) {
        ground.h = next - ground.y;
    }
    grounds
}

fn item(node: &Node) -> Option<&str> {
    match node {
        Node::Group(Group { meaning: Meaning::Item(label), .. }) => Some(label),
        _ => None,
    }
}

/// Where the first thing in a node that has a place begins.
fn top(node: &Node) -> f64 {
    match node {
        Node::Group(group) => group.nodes.iter().map(top).fold(f64::INFINITY, f64::min),
        Node::Rect(rect) => rect.y,
        Node::Circle(circle) => circle.y - circle.r,
        Node::Text(text) => text.y - text.size,
        Node::Path(_) => f64::INFINITY,
    }
}

impl Page<'_> {
    /// The picture in a frame that scrolls, with the tools above and the chosen step below it.
    pub(super) fn picture(&mut self, scene: &Scene) {
        let words = self.words();
        self.raw("<section class=\"picture\" aria-labelledby=\"picture-heading\">\n");
        self.element("h2 id=\"picture-heading\"", words.picture);
        self.tools();
        self.raw("<figure>\n<div id=\"view\" role=\"region\" tabindex=\"0\"");
        self.shapes.text_attribute(" aria-label=\"", words.scroll);
        self.raw(">\n");
        self.svg(scene);
        self.raw("</div>\n");
        self.element("figcaption id=\"short\"", &self.story.short);
        self.raw("</figure>\n");
        self.raw(
            "<section id=\"now\" hidden aria-labelledby=\"now-heading\">\n<h3 id=\"now-heading\">",
        );
        self.text(words.current);
        self.raw("</h3>\n<div id=\"now-step\" aria-live=\"polite\"");
        self.shapes.text_attribute(" data-begin=\"", words.nothing_yet);
        self.shapes.text_attribute(" data-of=\"", words.steps);
        self.raw("></div>\n</section>\n");
        self.keyboard();
        self.raw("</section>\n");
    }

    fn svg(&mut self, scene: &Scene) {
        let story = self.story;
        let labels: Vec<&str> = story.moments().map(|moment| moment.label.as_str()).collect();
        let parts = Parts::of(scene, &labels);
        self.raw("<svg id=\"drawing\" role=\"img\" aria-describedby=\"short\"");
        self.shapes.text_attribute(" aria-label=\"", &story.title);
        self.shapes.size(scene);
        self.shapes.letters(scene);
        self.raw(">\n<g aria-hidden=\"true\">\n");
        if let Some(parts) = &parts {
            self.clips(parts);
        }
        self.shapes.page(scene, Color::WHITE);
        for (at, node) in scene.nodes.iter().enumerate() {
            match (&parts, node) {
                (Some(parts), Node::Group(list)) if at == parts.steps => self.steps(list, &labels),
                (Some(parts), _) if at + 1 == parts.steps => self.behind(parts),
                (parts, node) => {
                    let role = parts.as_ref().map_or("", |parts| parts.role(at));
                    self.raw("<g");
                    self.raw(role);
                    self.raw(">\n");
                    self.shapes.flat(std::slice::from_ref(node));
                    self.raw("</g>\n");
                }
            }
        }
        self.raw("</g>\n</svg>\n");
    }

    fn behind(&mut self, parts: &Parts<'_>) {
        for (part, nodes) in parts.behind() {
            self.shapes.text_attribute("<g data-part=\"", part);
            self.raw(">\n");
            for node in nodes {
                self.shapes.flat(std::slice::from_ref(node));
            }
            self.raw("</g>\n");
        }
    }

    /// What the workshop cuts the parts of the drawing off with: as wide as the page to begin with.
    fn clips(&mut self, parts: &Parts<'_>) {
        let (scene, bands) = (parts.scene, &parts.bands);
        let bottom = bands.last().map_or(scene.height, |last| last.y + last.h);
        self.raw("<defs>\n<clipPath id=\"seen\">\n");
        self.clip(0.0, bottom, scene.width);
        self.raw("</clipPath>\n<clipPath id=\"seen-ties\">\n");
        self.clip(0.0, bottom, scene.width);
        self.raw("</clipPath>\n<clipPath id=\"seen-threads\">\n");
        for band in bands {
            self.clip(band.y, band.h, scene.width);
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
    fn steps(&mut self, list: &Group, labels: &[&str]) {
        self.raw("<g id=\"steps\">\n");
        for node in &list.nodes {
            let Node::Group(step) = node else { continue };
            let at = item(node).and_then(|label| labels.iter().position(|it| *it == label));
            self.raw("<g");
            if let Some(at) = at {
                self.shapes.text_attribute(" data-step=\"", &at.to_string());
            }
            self.raw(">\n");
            let feelings: Vec<&str> = at
                .and_then(|at| self.story.moments().nth(at))
                .map(|it| it.feelings.iter().map(|feeling| feeling.label.as_str()).collect())
                .unwrap_or_default();
            for card in &step.nodes {
                self.card(card, &feelings);
            }
            self.raw("</g>\n");
        }
        self.raw("</g>\n");
    }

    fn card(&mut self, card: &Node, feelings: &[&str]) {
        let is_feeling = match card {
            Node::Group(Group { meaning: Meaning::Picture(told), .. }) => {
                feelings.iter().any(|label| told.starts_with(label))
            }
            _ => false,
        };
        let is_card = matches!(card, Node::Group(_));
        self.raw(match (is_card, is_feeling) {
            (_, true) => "<g class=\"card feeling\">\n",
            (true, _) => "<g class=\"card\">\n",
            _ => "<g>\n",
        });
        self.shapes.flat(std::slice::from_ref(card));
        self.raw("</g>\n");
    }
}
