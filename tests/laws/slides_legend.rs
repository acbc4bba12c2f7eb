//! The laws of the legend of slides: where it stands, and that it names what they show.

use std::cell::Cell;

use klantreis::model::{Place, StepPart};
use klantreis::scene::{JoinEnd, Node, Role, Scene};

use crate::support::said::{letters, said_in};
use crate::support::slides::{of_role, on_every_journey};

#[test]
fn the_legend_stands_on_the_last_slide_only() {
    on_every_journey(|_, slides| {
        let legends: Vec<usize> =
            slides.iter().map(|it| of_role(it, |role| role == Role::Legend)).collect();
        let last = legends.len() - 1;
        assert!(legends[..last].iter().all(|own| *own == 0) && legends[last] == 1, "{legends:?}");
    });
}

/// Whether a line runs between two cards of organisations.
fn joins_organisations(nodes: &[Node]) -> bool {
    let is_action = |end| matches!(end, JoinEnd::Card(Place::Step(_, StepPart::Action(_))));
    nodes.iter().any(|node| match node {
        Node::Group(group) => {
            group.joins.iter().any(|join| is_action(join.from) && is_action(join.to))
                || joins_organisations(&group.nodes)
        }
        _ => false,
    })
}

#[test]
fn the_legend_names_the_line_of_an_organisation_where_one_is_drawn() {
    let (named, unnamed) = (Cell::new(0), Cell::new(0));
    on_every_journey(|journey, slides| {
        let says_it = |slide: &Scene| {
            let mut legends = slide
                .nodes
                .iter()
                .filter(|node| matches!(node, Node::Group(group) if group.role == Role::Legend));
            legends.any(|it| {
                said_in(std::slice::from_ref(it)).contains(&letters("Zelfde organisatie"))
            })
        };
        let said = slides.iter().any(says_it);
        let drawn = slides.iter().any(|slide| joins_organisations(&slide.nodes));
        assert_eq!(said, drawn, "{}", journey.title);
        let count = if said { &named } else { &unnamed };
        count.set(count.get() + 1);
    });
    assert!(named.get() > 3 && unnamed.get() > 3, "{named:?} {unnamed:?}");
}
