//! Of each page is told what stands on that page.

use std::collections::BTreeSet;

use klantreis::model::{Journey, Part, Phase, PhaseSet, Place, StepId};
use klantreis::scene::{Node, Role, Scene};

use crate::support::holding::on_every_paper;

/// What is drawn on a page.
#[derive(Default)]
struct Drawn {
    steps: BTreeSet<StepId>,
    phases: BTreeSet<usize>,
    panels: BTreeSet<String>,
}

fn drawn(nodes: &[Node], found: &mut Drawn) {
    for node in nodes {
        let Node::Group(group) = node else { continue };
        match (group.role, group.place) {
            (Role::Card { .. }, Some(Place::Step(step, _))) => {
                found.steps.insert(step);
            }
            (Role::Phase, Some(Place::Phase(phase))) => {
                found.phases.insert(phase);
            }
            (Role::PanelList(_), _) => {
                found.panels.insert(group.label.clone());
            }
            _ => {}
        }
        drawn(&group.nodes, found);
    }
}

/// "6a Aanpak werkt: voortzetten": a phase as it is named.
fn name(phase: &Phase, set: &PhaseSet) -> String {
    let parent = phase.parent.as_deref().and_then(|id| set.get(id));
    format!("{} {}", phase.id, parent.unwrap_or(phase).label)
}

fn on_each_of_several_pages(law: impl Fn(&Journey, &Scene, &Drawn)) {
    on_every_paper(|journey, _, pages| {
        let is_slide = |page: &Scene| page.width > page.height * 1.7;
        // The first slide shows the whole journey.
        let first = usize::from(pages.first().is_some_and(is_slide));
        for page in pages.iter().skip(first).filter(|_| pages.len() > 1) {
            let mut found = Drawn::default();
            drawn(&page.nodes, &mut found);
            law(journey, page, &found);
        }
    });
}

#[test]
fn a_page_names_the_phases_of_its_steps_and_no_others() {
    on_each_of_several_pages(|journey, page, drawn| {
        let set = &journey.phases;
        // Phases of its own may be named within one another.
        if *set != PhaseSet::standard(journey.language) {
            return;
        }
        let told = format!(" {} ", page.description.to_lowercase());
        for pass in journey.passes() {
            let has_step =
                journey.steps[pass.first..pass.end].iter().any(|it| drawn.steps.contains(&it.id));
            let phase = pass.phase.as_deref().and_then(|id| set.get(id));
            if let Some(phase) = phase.filter(|_| has_step) {
                assert!(told.contains(&name(phase, set).to_lowercase()), "{phase:?} in {told}");
            }
        }
        let has_steps = |at: usize| {
            let id = Some(&set.phases[at].id);
            let mut steps = journey.steps.iter().filter(|it| drawn.steps.contains(&it.id));
            steps.any(|step| step.phase.as_ref() == id)
        };
        let absent = |at: &usize| !drawn.phases.contains(at) && !has_steps(*at);
        for at in (0..set.phases.len()).filter(absent) {
            let name = format!(" {}", name(&set.phases[at], set).to_lowercase());
            let names = |end: char| told.contains(&format!("{name}{end}"));
            assert!(![',', '.', ':', ' '].into_iter().any(names), "{name} in {told}");
        }
    });
}

#[test]
fn a_page_tells_its_steps_its_lowest_level_and_its_panels() {
    on_each_of_several_pages(|journey, page, drawn| {
        let told = &page.description;
        let numbers = journey.step_numbers();
        let here = journey.steps.iter().zip(numbers).filter(|(it, _)| drawn.steps.contains(&it.id));
        let here: Vec<usize> = here.map(|(_, number)| number).collect();
        for end in [here.first(), here.last()].into_iter().flatten() {
            assert!(told.contains(&end.to_string()), "step {end} in {told}");
        }
        for panel in &drawn.panels {
            let is_part = Part::all().any(|part| part.heading(journey.language) == panel);
            let named = told.to_lowercase().contains(&panel.to_lowercase());
            assert!(named || !is_part, "{panel} in {told}");
        }
    });
}

#[test]
fn pages_that_show_different_steps_are_told_apart() {
    on_every_paper(|_, _, pages| {
        let steps = |page: &Scene| {
            let mut found = Drawn::default();
            drawn(&page.nodes, &mut found);
            found.steps
        };
        for pair in pages.windows(2).filter(|pair| steps(&pair[0]) != steps(&pair[1])) {
            assert_ne!(pair[0].description, pair[1].description);
            assert_eq!(pair[0].summary, pair[1].summary);
        }
    });
}
