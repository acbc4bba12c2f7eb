//! Makes shapes of what is drawn: words and the ground that they stand on become one shape, and what
//! belongs together a group.

use klantreis::scene::{
    Group, Join, JoinEnd, Meaning, Node, Paint, Paragraph, Path, Place, Point, Role, Scene, Segment,
};

use crate::slides::connector::Connector;
use crate::slides::names::Names;
use crate::slides::outline::Outline;
use crate::slides::shape::{Shape, Told};
use crate::slides::table::{Table, holds_cells};
use crate::slides::text::Words;
use crate::slides::thing::{Line, Thing};
use crate::slides::units::Area;

/// The most letters of a name.
const NAME: usize = 48;
/// The ids of the slide itself, and of a title that is not seen.
const TAKEN: usize = 2;

/// The shapes of a slide that are made so far.
pub(super) struct Maker<'a> {
    page: f64,
    names: Names,
    /// What the slide is called.
    title: Option<&'a Paragraph>,
    shapes: Vec<Shape<'a>>,
    joins: Vec<(usize, &'a Join)>,
    tables: Vec<Table<'a>>,
    /// The cells above the columns of the next table.
    heads: Vec<&'a Group>,
    /// The steps that are told.
    pub steps: Vec<Place>,
    /// The shapes that lines can join.
    ends: Vec<(JoinEnd, usize)>,
    phases: usize,
    last_id: usize,
}

/// The shapes of a slide, the lines between them, and its tables.
pub(super) struct Made<'a> {
    pub shapes: Vec<Shape<'a>>,
    pub lines: Vec<Line<'a>>,
    pub tables: Vec<Table<'a>>,
}

impl<'a> Maker<'a> {
    pub fn new(scene: &Scene, title: Option<&'a Paragraph>) -> Self {
        Self {
            page: scene.width,
            names: Names::of(scene.language.primary() == "nl"),
            title,
            shapes: Vec::new(),
            joins: Vec::new(),
            tables: Vec::new(),
            heads: Vec::new(),
            steps: Vec::new(),
            ends: Vec::new(),
            phases: 0,
            last_id: TAKEN,
        }
    }

    /// Makes things of what is drawn, from back to front.
    pub fn things(&mut self, nodes: &'a [Node]) -> Vec<Thing<'a>> {
        let mut things = Vec::new();
        let mut open: Option<usize> = None;
        for node in nodes {
            match node {
                Node::Paragraph(it) => self.paragraph(it, false, &mut open, &mut things),
                Node::Group(group) => {
                    open = None;
                    self.group(group, &mut things);
                }
                shape => {
                    open = None;
                    things.extend(self.shape(shape).map(Thing::Shape));
                }
            }
        }
        things
    }

    fn group(&mut self, group: &'a Group, things: &mut Vec<Thing<'a>>) {
        if !group.joins.is_empty() {
            for join in &group.joins {
                let id = self.next_id();
                self.joins.push((id, join));
                things.push(Thing::Line(self.joins.len() - 1));
            }
            let mut open = None;
            for node in &group.nodes {
                if let Node::Paragraph(paragraph) = node {
                    self.paragraph(paragraph, false, &mut open, things);
                }
            }
            return;
        }
        match (group.role, group.role.meaning()) {
            (Role::Cell, _) => self.heads.push(group),
            (Role::PanelList(_), _) if holds_cells(group) => self.table(group, things),
            (Role::Plot, _) => {
                let inner = self.things(&group.nodes);
                things.extend(self.grouped(&group.label, &group.label, inner));
            }
            (Role::Decoration, _) => {
                let inner = self.things(&group.nodes);
                let name = self.names.drawing;
                things.extend(self.grouped(name, "", inner));
            }
            (Role::Step, _) => {
                self.steps.extend(group.place);
                let inner = self.things(&group.nodes);
                things.extend(self.grouped(&group.label, &group.label, inner));
            }
            (Role::Point { .. } | Role::LinePoint | Role::Caption | Role::Phase, _)
                if !self.holds_title(group) =>
            {
                things.extend(self.form(group));
            }
            (_, Meaning::Picture) => things.extend(self.form(group)),
            (_, Meaning::Item) => {
                let first = things.len();
                things.extend(self.things(&group.nodes));
                self.tell_first(group, &things[first..]);
            }
            _ => things.extend(self.things(&group.nodes)),
        }
    }

    /// Makes a table of a list with cells; of one that goes on below the last thing, more rows of it.
    fn table(&mut self, list: &'a Group, things: &mut Vec<Thing<'a>>) {
        let heads = std::mem::take(&mut self.heads);
        let at = match things.last() {
            Some(Thing::Table(above)) if heads.is_empty() => *above,
            _ => {
                let (name, alternative) = (short(&list.label), list.label.clone());
                let told = Told { name, alternative, link: None };
                let id = self.next_id();
                self.tables.push(Table::new(id, told, &heads, self.page));
                things.push(Thing::Table(self.tables.len() - 1));
                self.tables.len() - 1
            }
        };
        self.tables[at].take(list);
    }

    /// Whether the slide is called what stands in a group.
    fn holds_title(&self, group: &Group) -> bool {
        let is = |node: &Node| match node {
            Node::Paragraph(it) => self.title.is_some_and(|title| std::ptr::eq(title, it)),
            _ => false,
        };
        group.nodes.iter().any(is)
    }

    /// Things that are moved together; what is alone needs no group.
    fn grouped(
        &mut self,
        name: &str,
        alternative: &str,
        things: Vec<Thing<'a>>,
    ) -> Option<Thing<'a>> {
        if things.is_empty() {
            return None;
        }
        let told = Told { name: short(name), alternative: alternative.to_owned(), link: None };
        Some(Thing::Group { id: self.next_id(), told, things })
    }

    /// Tells what an item says besides its words with the first thing in it that is told.
    fn tell_first(&mut self, group: &Group, things: &[Thing<'a>]) {
        let lead = group.unseen_label().unwrap_or(&group.label);
        let shapes = things.iter().filter_map(|thing| first_of(thing));
        let Some(at) = shapes.into_iter().find(|&at| !self.shapes[at].words.is_empty()) else {
            return;
        };
        let told = &mut self.shapes[at].told;
        told.alternative = joined(lead, &told.alternative);
    }

    /// Makes one thing of a card or another picture: each run of words stands in the smallest shape that
    /// holds it. Words behind a mark or a line stand where they are drawn.
    fn form(&mut self, group: &'a Group) -> Option<Thing<'a>> {
        let mut leaves = Vec::new();
        flat(&group.nodes, &mut leaves);
        let mut things = Vec::new();
        let (mut open, mut main): (Option<usize>, Option<usize>) = (None, None);
        let first_shape = self.shapes.len();
        for node in leaves {
            match node {
                Node::Paragraph(paragraph) => {
                    let host = self.host(first_shape, paragraph).filter(|_| open.is_none());
                    if let Some(host) = host {
                        self.shapes[host].words.take(paragraph, true);
                        self.shapes[host].told.name = self.name_of(paragraph);
                        open = Some(host);
                    } else {
                        self.paragraph(paragraph, true, &mut open, &mut things);
                    }
                    main = main.or(open);
                }
                shape => {
                    open = None;
                    things.extend(self.shape(shape).map(Thing::Shape));
                }
            }
        }
        let main =
            main.or_else(|| self.shapes.len().checked_sub(1).filter(|at| *at >= first_shape))?;
        self.tell(main, group);
        if things.len() == 1 {
            return things.pop();
        }
        let Told { name, alternative, .. } = self.shapes[main].told.clone();
        self.grouped(&name, &alternative, things)
    }

    /// Says what a shape is, and remembers it for the lines that join it.
    fn tell(&mut self, at: usize, group: &'a Group) {
        let is_point = matches!(group.role, Role::Point { .. } | Role::LinePoint);
        let shape = &mut self.shapes[at];
        shape.words.is_centred = is_point;
        shape.told.link = group.link.as_deref();
        let unseen = group.unseen_label().filter(|_| !shape.words.is_empty());
        let alternative = unseen.unwrap_or(&group.label);
        shape.told.alternative = alternative.to_owned();
        if !alternative.is_empty() {
            shape.told.name = short(alternative);
        }
        let end = match (group.role, group.place) {
            (Role::Phase, _) => {
                self.phases += 1;
                Some(JoinEnd::Phase(self.phases - 1))
            }
            (Role::Point { .. }, place) => place.map(JoinEnd::Point),
            (Role::Card { .. }, place) => place.map(JoinEnd::Card),
            _ => None,
        };
        self.ends.extend(end.map(|end| (end, at)));
    }

    /// The smallest filled shape of this thing that holds the first line of a paragraph, if nothing is
    /// written in it yet.
    fn host(&self, first_shape: usize, paragraph: &Paragraph) -> Option<usize> {
        let bottom = paragraph.top + paragraph.line_height;
        let holds = |at: &usize| {
            let shape = &self.shapes[*at];
            shape.paint.fill.is_some()
                && shape.has_room_for(paragraph)
                && shape.area.holds((paragraph.x, bottom - 1.0))
        };
        let size = |at: &usize| self.shapes[*at].area.w * self.shapes[*at].area.h;
        let all = (first_shape..self.shapes.len()).filter(holds);
        let smallest = all.min_by(|one, other| size(one).total_cmp(&size(other)))?;
        self.shapes[smallest].words.is_empty().then_some(smallest)
    }

    /// Adds a paragraph to the words above it where it goes on below them or may go on beside them, or else as
    /// a shape of its own.
    fn paragraph(
        &mut self,
        paragraph: &'a Paragraph,
        beside: bool,
        open: &mut Option<usize>,
        things: &mut Vec<Thing<'a>>,
    ) {
        let is_title = self.title.is_some_and(|title| std::ptr::eq(title, paragraph));
        if let Some(at) = open.filter(|at| !is_title && self.shapes[*at].has_room_for(paragraph))
            && self.shapes[at].words.take(paragraph, beside)
        {
            let shape = &mut self.shapes[at];
            if shape.paint == Paint::default() {
                shape.area = shape.words.area(self.page);
            }
            return;
        }
        let mut words = Words::default();
        words.take(paragraph, beside);
        let name = if is_title { self.names.title.to_owned() } else { self.name_of(paragraph) };
        let area = words.area(self.page);
        let at = self.add(name, area, Outline::Rect(0.0), Paint::default());
        self.shapes[at].words = words;
        self.shapes[at].is_title = is_title;
        things.push(Thing::Shape(at));
        *open = Some(at).filter(|_| !is_title);
    }

    /// Adds a shape without words.
    fn shape(&mut self, node: &Node) -> Option<usize> {
        let (outline, area) = Outline::of(node)?;
        let paint = match node {
            Node::Rect(it) => it.paint,
            Node::Circle(it) => it.paint,
            Node::Path(it) => it.paint,
            Node::Group(_) | Node::Paragraph(_) => return None,
        };
        let name = if paint.fill.is_some() { self.names.ground } else { self.names.line };
        Some(self.add(name.to_owned(), area, outline, paint))
    }

    fn add(&mut self, name: String, area: Area, outline: Outline, paint: Paint) -> usize {
        let id = self.next_id();
        let told = Told { name, ..Told::default() };
        let (words, is_title, sites) = (Words::default(), false, Vec::new());
        self.shapes.push(Shape { id, told, area, outline, paint, words, is_title, sites });
        self.shapes.len() - 1
    }

    fn next_id(&mut self) -> usize {
        self.last_id += 1;
        self.last_id
    }

    fn name_of(&self, paragraph: &Paragraph) -> String {
        let words = short(&paragraph.text());
        if words.is_empty() { self.names.words.to_owned() } else { words }
    }

    /// All that was made.
    pub fn finish(mut self) -> Made<'a> {
        let joins = std::mem::take(&mut self.joins);
        let lines = joins.into_iter().map(|(id, join)| self.line(id, join)).collect();
        Made { shapes: self.shapes, lines, tables: self.tables }
    }

    fn line(&mut self, id: usize, join: &'a Join) -> Line<'a> {
        let name = self.names.line.to_owned();
        let ends = self.end(join.from).zip(self.end(join.to));
        let pair = ends.and_then(|(from, to)| {
            let [from, to] = self.shapes.get_disjoint_mut([from, to]).ok()?;
            Connector::new(id, name.clone(), join, from, to)
        });
        if let Some(connector) = pair {
            return Line::Joined(connector);
        }
        let segment = |(at, &point): (usize, &Point)| match at {
            0 => Segment::Move(point),
            _ => Segment::Line(point),
        };
        let segments = join.way.iter().enumerate().map(segment).collect();
        let path = Node::Path(Path { segments, paint: join.paint });
        let area = path.bounds().map_or_else(Area::default, Area::from);
        let outline = Outline::of(&path).map_or(Outline::Rect(0.0), |(outline, _)| outline);
        let told = Told { name, ..Told::default() };
        let (paint, words, sites) = (join.paint, Words::default(), Vec::new());
        Line::Loose(Shape { id, told, area, outline, paint, words, is_title: false, sites })
    }

    /// The shape that a line ends at.
    fn end(&self, end: JoinEnd) -> Option<usize> {
        let is = |own: &JoinEnd| match (own, end) {
            (JoinEnd::Point(Place::Step(own, _)), JoinEnd::Point(Place::Step(other, _))) => {
                *own == other
            }
            (own, end) => *own == end,
        };
        self.ends.iter().find(|(own, _)| is(own)).map(|(_, at)| *at)
    }
}

/// The first shape of a thing.
fn first_of(thing: &Thing<'_>) -> Option<usize> {
    match thing {
        Thing::Shape(at) => Some(*at),
        Thing::Line(_) | Thing::Table(_) => None,
        Thing::Group { things, .. } => things.iter().find_map(first_of),
    }
}

/// What is drawn of these, whatever groups they are in.
fn flat<'a>(nodes: &'a [Node], out: &mut Vec<&'a Node>) {
    for node in nodes {
        match node {
            Node::Group(group) => flat(&group.nodes, out),
            leaf => out.push(leaf),
        }
    }
}

fn joined(lead: &str, text: &str) -> String {
    match (lead.is_empty(), text.is_empty()) {
        (true, _) => text.to_owned(),
        (_, true) => lead.to_owned(),
        _ => format!("{lead}. {text}"),
    }
}

/// The beginning of a text, up to a whole word.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= NAME {
        return line;
    }
    let cut: String = line.chars().take(NAME).collect();
    let whole = cut.rfind(' ').map_or(cut.as_str(), |space| &cut[..space]);
    format!("{whole}…")
}
