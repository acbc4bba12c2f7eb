//! How help began, who chose it, from which domain it came and what it did: drawn where it is asked for,
//! with a word beside every sign, and told in words as well.

use klantreis::journey::Domains;
use klantreis::model::{Part, Sign, Step};
use klantreis::scene::Node;
use klantreis::story::tell;

use crate::support::along::cells;
use crate::support::holding::on_every_journey;
use crate::support::parts::{items, parts};
use crate::support::picture::{Told, cards, lanes};
use crate::support::said::{in_order, letters, letters_of, said_in, says};
use crate::support::shapes::area;

#[test]
fn every_card_of_organisations_says_its_domains_and_who_chose_it() {
    on_every_journey(|journey, scene| {
        let (domains, drawn) = (Domains::of(journey), journey.drawn_parts());
        for card in cards(journey, scene) {
            let Told::Action(action) = card.told else { continue };
            let said = letters_of(card.lines());
            let own = domains.of_action(action);
            for name in own.iter().map(|it| it.name(journey.language)) {
                assert!(!drawn.contains(&Part::Domains) || said.contains(&letters(name)), "{said}");
            }
            if let Some(chooser) =
                action.chosen_by.as_ref().filter(|_| drawn.contains(&Part::Choice))
            {
                let word = match chooser.word(journey.language) {
                    "samen" | "together" => {
                        journey.language.pick("samen gekozen", "chosen together")
                    }
                    word => word,
                };
                assert!(said.contains(&letters(word)), "{said}");
            }
        }
    });
}

#[test]
fn a_phase_says_how_the_family_came_into_it() {
    on_every_journey(|journey, scene| {
        if lanes(scene).is_empty() || !journey.drawn_parts().contains(&Part::Entry) {
            return;
        }
        let passes = journey.passes().into_iter().filter(|pass| pass.phase.is_some());
        let names: Vec<&str> = passes
            .flat_map(|pass| journey.entries(&pass))
            .map(|entry| entry.name(journey.language))
            .collect();
        in_order(&said_in(parts(scene).header), names);
    });
}

#[test]
fn what_helped_and_what_cost_energy_stands_behind_its_word() {
    on_every_journey(|journey, scene| {
        let drawn = items(parts(scene).along(Part::Helped));
        if drawn.is_empty() {
            return;
        }
        assert_eq!(drawn.len(), cells(journey, scene, Part::Helped).len());
        let effects = journey.steps.iter().flat_map(Step::effects);
        for (item, (sign, effect)) in drawn.iter().zip(effects) {
            let words = match sign {
                Sign::Plus => ("Hielp", "Helped"),
                Sign::Minus => ("Kostte energie", "Cost energy"),
            };
            let word = journey.language.pick(words.0, words.1);
            says(item, &[word.to_owned(), effect.text.clone()]);
            let frame = area(&item.nodes[0]);
            assert!(item.nodes.iter().all(|node| frame.holds(area(node))), "{}", item.told);
        }
    });
}

#[test]
fn rest_and_trust_are_said_and_so_is_that_they_are_missing() {
    on_every_journey(|journey, scene| {
        let drawn = items(parts(scene).along(Part::Success));
        let said = journey.steps.iter().filter_map(|step| step.success.as_ref());
        for (item, success) in drawn.iter().zip(said) {
            let words = [
                (success.rest, journey.language.pick(["rust", "geen rust"], ["rest", "no rest"])),
                (
                    success.trust,
                    journey.language.pick(["vertrouwen", "geen vertrouwen"], ["trust", "no trust"]),
                ),
            ];
            let words = words.iter().filter_map(|(is_there, [there, missing])| {
                is_there.map(|is_there| if is_there { *there } else { *missing }.to_owned())
            });
            let words: Vec<String> = words.chain(success.text.clone()).collect();
            says(item, &words);
            // Each has its sign: a disc with a stroke, or two.
            let discs = item.nodes.iter().filter(|node| matches!(node, Node::Circle(_))).count();
            assert_eq!(
                discs,
                usize::from(success.rest.is_some()) + usize::from(success.trust.is_some())
            );
        }
    });
}

#[test]
fn what_is_drawn_of_help_is_told_at_its_step() {
    on_every_journey(|journey, _| {
        let (story, drawn) = (tell(journey), journey.drawn_parts());
        let told: String = story.moments().map(|moment| letters(&moment.text)).collect();
        let effects = journey.steps.iter().flat_map(Step::effects);
        let effects = effects.filter(|_| drawn.contains(&Part::Helped)).map(|(_, it)| &it.text);
        let success = journey.steps.iter().filter_map(|step| step.success.as_ref()?.text.as_ref());
        for text in effects.chain(success.filter(|_| drawn.contains(&Part::Success))) {
            assert!(told.contains(&letters(text)), "{text:?}");
        }
        let counted =
            story.passages.iter().any(|it| it.heading == Part::Domains.heading(journey.language));
        assert_eq!(counted, drawn.contains(&Part::Domains) && journey.has(Part::Domains));
    });
}
