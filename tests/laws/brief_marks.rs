//! The marks of the brief view: those of organisations stand free of each other and are as certain as the
//! cards of other views, and each sign of the legend is one of them.

use klantreis::layout::Page;
use klantreis::model::View;
use klantreis::scene::{Color, Group, Node, Paint, Role, Scene};

use super::brief::{brief, groups, in_role, on_every_brief, on_page, points, said};
use crate::support::files;
use crate::support::holding::draw;
use crate::support::shapes::{Area, area};

/// The marks in the rows of the organisations.
fn row_marks(scene: &Scene) -> Vec<&Group> {
    let plots = in_role(scene, Role::Plot).into_iter();
    let rows = plots.flat_map(|plot| groups(&plot.nodes));
    let rows = rows.filter(|it| it.role == Role::Decoration);
    rows.flat_map(|row| groups(&row.nodes)).collect()
}

/// The shape that a reader sees of a mark: not the white around it.
fn shape(mark: &Group) -> &Node {
    mark.nodes.get(1).expect("a shape on its white")
}

fn paint(node: &Node) -> Paint {
    match node {
        Node::Circle(it) => it.paint,
        Node::Rect(it) => it.paint,
        Node::Path(it) => it.paint,
        other => panic!("no shape: {other:?}"),
    }
}

/// What kind of shape it is and the colour of its broken edge; nothing where that is whole.
fn broken(node: &Node) -> Option<(std::mem::Discriminant<Node>, Color)> {
    let stroke = paint(node).stroke.filter(|stroke| stroke.dashed)?;
    Some((std::mem::discriminant(node), stroke.color))
}

#[test]
fn marks_of_one_step_in_the_rows_of_organisations_stand_apart() {
    on_every_brief(|_, page, scenes| {
        for scene in scenes {
            let marks: Vec<Area> = row_marks(scene).into_iter().map(|it| area(shape(it))).collect();
            for (at, one) in marks.iter().enumerate() {
                for other in &marks[at + 1..] {
                    let down = f64::max(other.top - one.bottom, one.top - other.bottom);
                    let middle = |it: &Area| f64::midpoint(it.left, it.right);
                    let is_other = (middle(one) - middle(other)).abs() > 0.01;
                    assert!(is_other || down >= 2.0 - 1e-6, "{page:?}: {one:?} {other:?}");
                }
            }
        }
    });
}

#[test]
fn what_organisations_do_is_as_certain_in_their_rows_as_on_their_cards() {
    let roos = files::journey("roos");
    let cards = draw(&roos);
    let is_broken = |group: &&Group| {
        group.nodes.iter().any(|node| match node {
            Node::Rect(_) | Node::Path(_) => paint(node).stroke.is_some_and(|it| it.dashed),
            _ => false,
        })
    };
    let blue = klantreis::model::Part::Organisations;
    let of_organisations =
        |group: &&Group| matches!(group.role, Role::Card { part, .. } if part == blue);
    let all = groups(&cards.nodes).into_iter().filter(of_organisations);
    let dashed = all.filter(is_broken).count();
    assert_eq!(dashed, 5);
    assert!(said(&cards.nodes).contains("Wat een organisatie doet, is 5 keer afgeleid."));
    let (.., scenes) = on_page(&brief(roos), Some(Page::A4)).expect("it fits");
    let marks = row_marks(&scenes[0]);
    assert_eq!(marks.iter().filter(|it| broken(shape(it)).is_some()).count(), dashed);
    assert!(said(&scenes[0].nodes).contains("Wat een organisatie doet, is 5 keer afgeleid."));
}

#[test]
fn the_sign_for_what_is_not_certain_is_a_mark_that_is_drawn() {
    on_every_brief(|journey, page, scenes| {
        assert_eq!(journey.view, Some(View::Brief));
        let marks = scenes.iter().flat_map(|scene| {
            let items = in_role(scene, Role::Step).into_iter().flat_map(|it| groups(&it.nodes));
            let listed = items.filter(|it| it.role == Role::Decoration);
            row_marks(scene).into_iter().chain(points(scene)).chain(listed)
        });
        let drawn: Vec<_> = marks.filter_map(|it| broken(it.nodes.get(1)?)).collect();
        for legend in scenes.iter().flat_map(|scene| in_role(scene, Role::Legend)) {
            let mut words = legend.nodes.iter();
            while let Some(node) = words.next() {
                let Node::Group(sample) = node else { continue };
                let name = words.next().map(|it| said(std::slice::from_ref(it)));
                if name.as_deref().is_some_and(|it| it == "niet zeker" || it == "not certain") {
                    let sign = broken(&sample.nodes[0]).expect("a broken edge");
                    assert!(
                        drawn.contains(&sign),
                        "{page:?} {}: {sign:?} {drawn:?}",
                        journey.title
                    );
                }
            }
        }
    });
}
