//! One page: what is drawn on it, and what each thing is to a reader who does not see it.

use std::num::NonZeroU16;
use std::vec;

use krilla::geom;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, Node as Tagged, SpanTag,
    Tag, TagGroup, TagKind,
};

use crate::scene::{
    Bounds, Color, Group, LanguageTag, Meaning, Node, Paint, Paragraph, Rect, Role, Scene,
};
use crate::write::pdf::line::Typesetter;
use crate::write::pdf::shapes;

/// Points in a px of 1/96 inch.
pub(super) const POINTS: f64 = 0.75;

/// A place on the page with a name.
pub(super) struct Bookmark {
    pub name: String,
    /// Where it starts, in px from the top.
    pub top: f64,
    pub within: Vec<Bookmark>,
}

/// Draws one page.
pub(super) struct Painter<'a, 's> {
    typesetter: &'a Typesetter<'a>,
    number: usize,
    /// The language of the document.
    language: LanguageTag,
    surface: Surface<'s>,
    bookmarks: Vec<Bookmark>,
    /// The links of what is not painted yet, in reading order.
    links: vec::IntoIter<Identifier>,
}

impl<'a, 's> Painter<'a, 's> {
    /// Draws page `number`, from 0, of a document in a language.
    pub fn new(
        typesetter: &'a Typesetter<'a>,
        number: usize,
        language: LanguageTag,
        mut surface: Surface<'s>,
        links: Vec<Identifier>,
    ) -> Self {
        surface.push_transform(&geom::Transform::from_scale(POINTS as f32, POINTS as f32));
        let links = links.into_iter();
        Self { typesetter, number, language, surface, bookmarks: Vec::new(), links }
    }

    /// What the page shows of the whole that it is a page of, told by its ground.
    pub fn description(&mut self, scene: &Scene) -> Option<Tagged> {
        if scene.description == scene.summary {
            return None;
        }
        let (w, h, paint) = (scene.width, scene.height, Paint::fill(Color::WHITE));
        let ground = Node::Rect(Rect { x: 0.0, y: 0.0, w, h, radius: 0.0, paint });
        let told = format!("{}. {}", scene.title, scene.description);
        Some(self.figure(told, Some(scene.language), &[&ground]))
    }

    /// Draws everything, and gives it in reading order; what stands on every page is read on the
    /// first.
    pub fn paint(&mut self, nodes: &[Node]) -> Vec<Tagged> {
        let mut out = Vec::new();
        let repeats = |node: &Node| matches!(node, Node::Group(it) if it.role.repeats());
        for run in nodes.chunk_by(|one, other| !repeats(one) && !repeats(other)) {
            match run {
                [Node::Group(group)] if self.number > 0 && group.role.repeats() => {
                    self.artifact(kind_of_artifact(group.role), &seen(run));
                }
                _ => self.nodes(&seen(run), "", &mut out),
            }
        }
        out
    }

    /// The bookmarks on the page.
    pub fn finish(mut self) -> Vec<Bookmark> {
        self.surface.pop();
        self.surface.finish();
        self.bookmarks
    }

    /// `lead` goes before the first picture.
    fn nodes(&mut self, nodes: &[&Node], lead: &str, out: &mut Vec<Tagged>) {
        let (mut rest, mut lead) = (nodes, lead);
        while let Some(first) = rest.first() {
            let shapes = grounds(rest);
            let (these, others) = rest.split_at(shapes.max(1));
            match first {
                Node::Group(group) => self.group(group, lead, out),
                Node::Paragraph(paragraph) => out.push(self.paragraph(paragraph)),
                _ => self.artifact(ArtifactType::Layout, these),
            }
            if is_picture(first) {
                lead = "";
            }
            rest = others;
        }
    }

    fn group(&mut self, group: &Group, lead: &str, out: &mut Vec<Tagged>) {
        let nodes = seen(&group.nodes);
        match group.role.meaning() {
            Meaning::Hidden => self.artifact(ArtifactType::Layout, &nodes),
            Meaning::Transparent => self.nodes(&nodes, lead, out),
            Meaning::Section => {
                self.bookmark(&group.label, &nodes);
                let mut section = TagGroup::new(Tag::Section);
                self.nodes(&nodes, "", &mut section.children);
                if !section.children.is_empty() {
                    out.push(section.into());
                }
            }
            Meaning::List if group.role == Role::Contents => {
                let mut contents = TagGroup::new(Tag::TOC);
                self.nodes(&nodes, "", &mut contents.children);
                out.push(contents.into());
            }
            Meaning::Reference { .. } => out.push(self.reference(&nodes)),
            Meaning::List => {
                self.bookmark(&group.label, &nodes);
                let mut list = TagGroup::new(Tag::L(ListNumbering::None));
                self.nodes(&nodes, "", &mut list.children);
                list.children = list.children.into_iter().map(as_item).collect();
                out.push(list.into());
            }
            Meaning::Item => out.push(self.item(group, &nodes)),
            Meaning::Picture if group.link.is_some() => {
                let mut link = TagGroup::new(Tag::Link);
                self.picture(group, &nodes, lead, &mut link.children);
                link.children.extend(self.links.next().map(Tagged::from));
                out.push(link.into());
            }
            Meaning::Picture => self.picture(group, &nodes, lead, out),
        }
    }

    /// What leads to another page: all of its words are the link.
    fn reference(&mut self, nodes: &[&Node]) -> Tagged {
        let mut link = TagGroup::new(Tag::Link);
        for node in nodes {
            match node {
                Node::Paragraph(paragraph) => {
                    let language = self.told_language(Some(paragraph.language));
                    let content = self.words(paragraph).into();
                    let span =
                        TagGroup::with_children(Tag::Span.with_lang(language), vec![content]);
                    link.push(span);
                }
                shape => self.artifact(ArtifactType::Layout, &[shape]),
            }
        }
        link.children.extend(self.links.next().map(Tagged::from));
        let reference = TagGroup::with_children(Tag::Reference, vec![link.into()]);
        TagGroup::with_children(Tag::TOCI, vec![reference.into()]).into()
    }

    fn item(&mut self, group: &Group, nodes: &[&Node]) -> Tagged {
        let lead = group.unseen_label().unwrap_or(&group.label);
        let has_pictures = nodes.iter().any(|node| is_picture(node));
        if let (true, Some(list)) = (has_pictures, self.bookmarks.last_mut()) {
            list.within.push(Bookmark {
                name: lead.to_owned(),
                top: top(nodes),
                within: Vec::new(),
            });
        }
        let mut body = TagGroup::new(Tag::LBody);
        let (ground, rest) = nodes.split_at(grounds(nodes));
        // What is told before the words is told by what is drawn first.
        let mut left = lead;
        if ground.is_empty() || lead.is_empty() {
            self.artifact(ArtifactType::Layout, ground);
        } else {
            body.push(self.figure(lead.to_owned(), None, ground));
            left = "";
        }
        if !left.is_empty() && !has_pictures {
            let language = self.told_language(group.language());
            let body_tag = Tag::LBody.with_alt_text(Some(group.label.clone()));
            body.tag = body_tag.with_lang(language).into();
        }
        self.nodes(rest, left, &mut body.children);
        TagGroup::with_children(Tag::LI, vec![body.into()]).into()
    }

    /// Real text where the drawn words say the label: the shape around them tells what goes before.
    /// Otherwise the whole is a figure that its label tells.
    fn picture(&mut self, group: &Group, nodes: &[&Node], lead: &str, out: &mut Vec<Tagged>) {
        let before = group.unseen_label().map(|before| joined(lead, before));
        let shapes = grounds(nodes);
        match before {
            Some(before) if before.is_empty() => self.nodes(nodes, "", out),
            Some(before) if shapes > 0 => {
                let (ground, rest) = nodes.split_at(shapes);
                out.push(self.figure(before, None, ground));
                self.nodes(rest, "", out);
            }
            _ => {
                let label = joined(lead, &group.label);
                out.push(self.figure(label, group.language(), nodes));
            }
        }
    }

    fn figure(
        &mut self,
        alternative: String,
        language: Option<LanguageTag>,
        nodes: &[&Node],
    ) -> Tagged {
        let language = self.told_language(language);
        let identifier = self.surface.start_tagged(ContentTag::Other);
        self.draw(nodes);
        self.surface.end_tagged();
        let place = Bounds::of(nodes.iter().copied()).and_then(|it| {
            let edges = [it.left, it.top, it.right, it.bottom];
            let [left, top, right, bottom] = edges.map(|edge| (edge * POINTS) as f32);
            geom::Rect::from_ltrb(left, top, right, bottom)
        });
        let bbox = place.map(|rect| BBox { page_idx: self.number, rect });
        let tag = Tag::Figure(Some(alternative)).with_bbox(bbox).with_lang(language);
        TagGroup::with_children(tag, vec![identifier.into()]).into()
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> Tagged {
        let language = self.told_language(Some(paragraph.language));
        let tag: TagKind = match paragraph.heading.and_then(|it| NonZeroU16::new(it.into())) {
            Some(level) => Tag::Hn(level, Some(paragraph.text())).with_lang(language).into(),
            None => Tag::P.with_lang(language).into(),
        };
        let words = self.words(paragraph).into();
        TagGroup::with_children(tag, vec![words]).into()
    }

    /// Draws a paragraph as text that is told.
    fn words(&mut self, paragraph: &Paragraph) -> Identifier {
        let identifier = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        self.typesetter.paragraph(paragraph, &mut self.surface);
        self.surface.end_tagged();
        identifier
    }

    /// The language of what is told, where it is not that of the document.
    fn told_language(&self, own: Option<LanguageTag>) -> Option<String> {
        own.filter(|own| *own != self.language).map(|own| own.to_string())
    }

    fn artifact(&mut self, kind: ArtifactType, nodes: &[&Node]) {
        if nodes.is_empty() {
            return;
        }
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        self.draw(nodes);
        self.surface.end_tagged();
    }

    /// Draws without telling.
    fn draw(&mut self, nodes: &[&Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.draw(&seen(&group.nodes)),
                Node::Paragraph(paragraph) => {
                    self.typesetter.paragraph(paragraph, &mut self.surface);
                }
                shape => shapes::draw(shape, &mut self.surface),
            }
        }
    }

    /// Remembers where something with a name starts.
    fn bookmark(&mut self, name: &str, nodes: &[&Node]) {
        if name.is_empty() {
            return;
        }
        self.bookmarks.push(Bookmark {
            name: name.to_owned(),
            top: top(nodes),
            within: Vec::new(),
        });
    }
}

/// What a reader who does not see the drawing meets: transparent groups are looked through.
fn seen(nodes: &[Node]) -> Vec<&Node> {
    let mut out = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Group(group) if group.role.meaning() == Meaning::Transparent => {
                out.extend(seen(&group.nodes));
            }
            node => out.push(node),
        }
    }
    out
}

fn top(nodes: &[&Node]) -> f64 {
    Bounds::of(nodes.iter().copied()).map_or(0.0, |bounds| bounds.top)
}

/// How many shapes are drawn before anything else.
fn grounds(nodes: &[&Node]) -> usize {
    let is_shape = |node: &&&Node| !matches!(node, Node::Group(_) | Node::Paragraph(_));
    nodes.iter().take_while(is_shape).count()
}

fn is_picture(node: &Node) -> bool {
    matches!(node, Node::Group(group) if group.role.meaning() == Meaning::Picture)
}

const fn kind_of_artifact(role: Role) -> ArtifactType {
    match role {
        Role::RunningTitle => ArtifactType::Header,
        Role::PageFoot => ArtifactType::Footer,
        _ => ArtifactType::Layout,
    }
}

/// A list holds nothing but items.
fn as_item(tagged: Tagged) -> Tagged {
    match tagged {
        Tagged::Group(group) if matches!(group.tag, TagKind::LI(_)) => group.into(),
        other => {
            let body = TagGroup::with_children(Tag::LBody, vec![other]);
            TagGroup::with_children(Tag::LI, vec![body.into()]).into()
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
