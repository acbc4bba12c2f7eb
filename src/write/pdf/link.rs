//! The links of a page: the whole of a card leads to its page or mail box.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Rect};
use krilla::page::Page;
use krilla::tagging::Identifier;

use crate::scene::{Bounds, Group, LanguageTag, Link, Meaning, Node};
use crate::write::pdf::page::POINTS;

/// Adds the links of everything on a page, and gives them in reading order: they are there before
/// anything is painted.
pub(super) fn add(nodes: &[Node], page: &mut Page<'_>, language: LanguageTag) -> Vec<Identifier> {
    let mut found = Vec::new();
    find(nodes, &mut found);
    let place = |(group, to): (&Group, Leads<'_>)| {
        let bounds = Bounds::of(&group.nodes)?;
        let edges = [bounds.left, bounds.top, bounds.right, bounds.bottom];
        let [left, top, right, bottom] = edges.map(|edge| (edge * POINTS) as f32);
        let is_dutch = language.primary() == "nl";
        // What a screen reader says of it, besides what stands there.
        let (target, told) = match to {
            Leads::Away(link) => {
                let target = Target::Action(Action::Link(LinkAction::new(in_ascii(link))));
                (target, format!("{} {link}", if is_dutch { "Naar" } else { "To" }))
            }
            Leads::Within(page) => {
                let top = XyzDestination::new(page, Point::from_xy(0.0, 0.0));
                let told = if is_dutch { "Naar pagina" } else { "To page" };
                (Target::Destination(top.into()), format!("{told} {}", page + 1))
            }
        };
        let link_area = LinkAnnotation::new(Rect::from_ltrb(left, top, right, bottom)?, target);
        Some(Annotation::new_link(link_area, Some(told)))
    };
    let links: Vec<Annotation> = found.into_iter().filter_map(place).collect();
    links.into_iter().map(|link| page.add_tagged_annotation(link)).collect()
}

/// Where something leads.
enum Leads<'n> {
    /// To a page or mail box outside the document.
    Away(&'n Link),
    /// To a page of the document, from 0.
    Within(usize),
}

/// The address in the few characters that a PDF has for it: the bytes of others as numbers.
fn in_ascii(link: &Link) -> String {
    let plain = |byte: u8| byte.is_ascii().then(|| char::from(byte).to_string());
    let byte = |byte| plain(byte).unwrap_or_else(|| format!("%{byte:02X}"));
    link.as_str().bytes().map(byte).collect()
}

/// What leads somewhere.
fn find<'n>(nodes: &'n [Node], found: &mut Vec<(&'n Group, Leads<'n>)>) {
    for node in nodes {
        let Node::Group(group) = node else { continue };
        match (group.role.meaning(), &group.link) {
            (Meaning::Picture, Some(link)) => found.push((group, Leads::Away(link))),
            (Meaning::Reference { page }, _) => found.push((group, Leads::Within(page))),
            (Meaning::Picture | Meaning::Hidden, _) => {}
            _ => find(&group.nodes, found),
        }
    }
}
