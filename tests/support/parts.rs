//! A drawing taken apart into the parts of its page, by what they mean.

use klantreis::model::Part;
use klantreis::scene::{Group, Meaning, Node, Scene};

/// The parts of a drawing; one that is left out holds nothing.
#[derive(Debug, Default)]
pub struct Parts<'a> {
    pub heading: &'a [Node],
    pub header: &'a [Node],
    /// Everything that lies behind the cards of the lanes.
    pub behind: &'a [Node],
    pub story: &'a [Node],
    pub differences: &'a [Node],
    pub experiences: &'a [Node],
    /// All lists of a lane but the story, from top to bottom.
    pub along: Vec<(Part, &'a [Node])>,
    /// What stands below the lanes, from top to bottom.
    pub panels: Vec<Panel<'a>>,
    pub legend: &'a [Node],
    pub foot: &'a [Node],
}

/// A heading with a list under it.
#[derive(Debug)]
pub struct Panel<'a> {
    pub kind: PanelKind,
    pub head: &'a [Node],
    pub list: &'a [Node],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelKind {
    Reflections,
    /// What was expected, and how it was.
    Expectations,
    /// Themes that work, or do not.
    Topics {
        works: bool,
    },
    /// Views that agree, or do not.
    Comparisons {
        agrees: bool,
    },
    Advice,
}

/// The lists that stand in a lane of their own.
const ALONG: [(Part, [&str; 2]); 8] = [
    (Part::Differences, ["Verschil per fase", "Difference by phase"]),
    (Part::Experiences, ["Ervaringen per fase", "Experiences by phase"]),
    (Part::Opportunities, ["Kansen", "Opportunities"]),
    (Part::Problems, ["Problemen", "Problems"]),
    (Part::Goals, ["Doelen", "Goals"]),
    (Part::Leads, ["Regie", "Lead"]),
    (Part::Involvement, ["Wie is wanneer betrokken", "Who is involved, and when"]),
    (Part::Reflections, ["Terugblik", "Looking back"]),
];

const PANELS: [(PanelKind, [&str; 2]); 7] = [
    (PanelKind::Reflections, ["Reflecties", "Reflections"]),
    (PanelKind::Expectations, ["Verwachting en ervaring", "Expectation and experience"]),
    (PanelKind::Topics { works: true }, ["Wat werkt", "What works"]),
    (PanelKind::Topics { works: false }, ["Wat niet werkt", "What does not work"]),
    (
        PanelKind::Comparisons { agrees: true },
        [
            "Overeenkomsten: gezinnen en professionals zien hetzelfde",
            "Agreements: families and professionals see the same",
        ],
    ),
    (
        PanelKind::Comparisons { agrees: false },
        [
            "Verschillen: gezinnen en professionals zien het anders",
            "Differences: families and professionals see it differently",
        ],
    ),
    (PanelKind::Advice, ["Adviezen", "Advice"]),
];

/// Takes a drawing apart. Panics on a part that nobody knows, and on one that is drawn twice.
pub fn parts(scene: &Scene) -> Parts<'_> {
    let mut parts = Parts::default();
    let mut head: Option<PanelKind> = None;
    for Group { meaning, nodes } in scene.nodes.iter().map(group) {
        let nodes = nodes.as_slice();
        let place = match meaning {
            Meaning::Decoration => &mut parts.behind,
            Meaning::Section(label) => match label.as_str() {
                "Titel en verteller" | "Title and narrator" => &mut parts.heading,
                "Fasen" | "Phases" => &mut parts.header,
                "Legenda" | "Legend" => &mut parts.legend,
                "Verantwoording" | "About this journey" => &mut parts.foot,
                label => {
                    let kind = panel(label);
                    assert!(parts.panels.iter().all(|it| it.kind != kind), "twice {kind:?}");
                    parts.panels.push(Panel { kind, head: nodes, list: &[] });
                    head = Some(kind);
                    continue;
                }
            },
            Meaning::List(label) => match label.as_str() {
                "Stappen van de klantreis" | "Steps of the journey" => &mut parts.story,
                label => {
                    if let Some((part, _)) = ALONG.iter().find(|(_, names)| names.contains(&label))
                    {
                        parts.add_lane(*part, nodes);
                        continue;
                    }
                    assert_eq!(head.take(), Some(panel(label)), "a list under its own heading");
                    &mut parts.panels.last_mut().expect("a heading").list
                }
            },
            other => panic!("not a part of a page: {other:?}"),
        };
        assert!(place.is_empty(), "twice {meaning:?}");
        *place = nodes;
    }
    parts
}

fn panel(label: &str) -> PanelKind {
    let known = PANELS.iter().find(|(_, labels)| labels.contains(&label));
    known.unwrap_or_else(|| panic!("not a panel: {label}")).0
}

pub fn group(node: &Node) -> &Group {
    let Node::Group(group) = node else { panic!("not in a group: {node:?}") };
    group
}

impl<'a> Parts<'a> {
    fn add_lane(&mut self, part: Part, list: &'a [Node]) {
        assert!(self.along(part).is_empty(), "twice {part:?}");
        self.along.push((part, list));
        match part {
            Part::Differences => self.differences = list,
            Part::Experiences => self.experiences = list,
            _ => {}
        }
    }

    /// The list in the lane of a part; empty where it is not drawn.
    pub fn along(&self, part: Part) -> &'a [Node] {
        self.along.iter().find(|(known, _)| *known == part).map_or(&[], |(_, list)| list)
    }

    /// The panel of a kind.
    pub fn panel(&self, kind: PanelKind) -> Option<&Panel<'a>> {
        self.panels.iter().find(|panel| panel.kind == kind)
    }

    /// All of them from top to bottom, the lanes as one.
    pub fn down(&self) -> Vec<Vec<&'a Node>> {
        let along = self.along.iter().map(|(_, list)| *list);
        let lanes = [self.behind, self.story].into_iter().chain(along).collect();
        let mut down = vec![vec![self.heading], vec![self.header], lanes];
        down.extend(self.panels.iter().flat_map(|panel| [vec![panel.head], vec![panel.list]]));
        down.extend([vec![self.legend], vec![self.foot]]);
        down.into_iter().map(|nodes| nodes.into_iter().flatten().collect()).collect()
    }

    /// What stands under the phases or in a panel, as it comes in the document.
    pub fn beside(&self) -> Vec<Item<'a>> {
        let panels = self.panels.iter().map(|panel| panel.list);
        let lists = self.along.iter().map(|(_, list)| *list).chain(panels);
        lists.flat_map(items).collect()
    }
}

/// An item of a list that is one picture: its name, its whole content in words, and its drawing.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    pub name: &'a str,
    /// The lines above the picture that say which step it is at.
    pub head: &'a [Node],
    pub told: &'a str,
    pub nodes: &'a [Node],
}

/// The items of a list whose items are one picture each.
pub fn items(list: &[Node]) -> Vec<Item<'_>> {
    let item = |node| {
        let Group { meaning: Meaning::Item(name), nodes } = group(node) else {
            panic!("not an item: {node:?}")
        };
        let Some((Node::Group(Group { meaning: Meaning::Picture(told), nodes }), head)) =
            nodes.split_last()
        else {
            panic!("not one picture: {nodes:?}")
        };
        assert!(head.iter().all(|node| matches!(node, Node::Text(_))), "not a head: {head:?}");
        Item { name, head, told, nodes }
    };
    list.iter().map(item).collect()
}
