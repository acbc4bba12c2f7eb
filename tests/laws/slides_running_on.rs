//! What is higher than a slide runs on over the next, and nothing of it is lost.

use klantreis::model::{Action, Introduction, Journey, Level, Step, View};
use klantreis::scene::Scene;

use crate::support::files;
use crate::support::shapes::{Area, area, covering, line};
use crate::support::slides::{LEAST_TEXT, goes_on, has_plot, list, points, said, slides, stories};
use crate::support::text::texts;

/// Three phases, in the second of which a great many organisations act.
fn with_a_high_moment() -> Journey {
    let does =
        "Komt langs, stelt vragen, schrijft op wat wij zeggen en vertelt wie daarna nog komt.";
    let actions = (1..=12).map(|n| Action::by(format!("Team {n}"), does));
    let mut high = Step::event("Iedereen komt.", Level::DESPAIR);
    high.actions = actions.collect();
    let usual = |text: &str, phase: &str| Step::event(text, Level::NEUTRAL).in_phase(phase);
    let steps = [
        usual("Wij wachten.", "1"),
        usual("Wij wachten nog.", "1"),
        usual("Nu gebeurt er veel.", "2"),
        high.in_phase("2"),
        usual("Het is stil.", "2"),
        usual("Wij slapen.", "3"),
        usual("Wij slapen weer.", "3"),
    ];
    Journey::new("Proef").with_steps(steps)
}

#[test]
fn a_moment_higher_than_a_slide_is_spread_over_several_and_leaves_the_others_as_they_are() {
    for view in [View::Cards, View::Line] {
        let mut journey = with_a_high_moment();
        journey.view = Some(view);
        let slides = slides(&journey);
        assert!(has_plot(&slides[0]));
        let with = |word: &str| slides.iter().filter(|slide| said(slide).contains(word)).count();
        assert!(with("vervolg") > 0, "{view:?}");
        for team in 1..=12 {
            assert!(with(&format!("Team {team}")) > 0, "{view:?}: Team {team}");
        }
        let high = slides.iter().filter(|slide| said(slide).contains("Team"));
        assert!(high.clone().count() > 1 && high.clone().all(|slide| points(slide).len() == 1));
        // The moments beside it stand as they would without it.
        let own = slides.iter().filter_map(list).map(|list| list.nodes.len());
        assert_eq!(own.filter(|moments| *moments == 2).count(), 2, "{view:?}");
        for slide in &slides {
            let page = Area { left: 0.0, top: 0.0, right: slide.width, bottom: slide.height };
            assert!(page.holds(Area::around(slide.nodes.iter().map(area))), "{view:?}");
            let lines = texts(&slide.nodes).map(|text| (line(text), text.content.to_owned()));
            assert_eq!(covering(lines.collect()), None, "{view:?}");
        }
    }
}

/// So many sentences, each with a number of its own.
fn sentences(count: usize) -> String {
    let days = (1..=count).map(|n| format!("Op dag {n} belt de school over de kinderen."));
    days.collect::<Vec<_>>().join(" ")
}

fn assert_all_told(slides: &[Scene], count: usize) {
    assert!(has_plot(&slides[0]), "on slides");
    let all: String = slides.iter().map(said).collect::<Vec<_>>().join(" ");
    for n in 1..=count {
        assert!(all.contains(&format!("dag {n} belt")), "{n} of {count}");
    }
    for slide in slides {
        let page = Area { left: 0.0, top: 0.0, right: slide.width, bottom: slide.height };
        assert!(page.holds(Area::around(slide.nodes.iter().map(area))), "{}", slide.title);
        let lines = texts(&slide.nodes).map(|text| (line(text), text.content.to_owned()));
        assert_eq!(covering(lines.collect()), None, "{}", slide.title);
        assert!(texts(&slide.nodes).all(|text| text.size > LEAST_TEXT - 1e-6));
    }
}

#[test]
fn a_text_higher_than_a_slide_goes_on_over_the_next_with_its_point_on_the_curve() {
    let count = 90;
    for view in [View::Cards, View::Line] {
        let long = Step::event(sentences(count), Level::DESPAIR).in_phase("2");
        let before = Step::event("Wij wachten.", Level::NEUTRAL).in_phase("1");
        let mut journey = Journey::new("Proef").with_steps([before, long]);
        journey.view = Some(view);
        let slides = slides(&journey);
        assert_all_told(&slides, count);
        let told: Vec<&Scene> = stories(&slides).map(|(slide, _)| slide).collect();
        assert!(told.iter().all(|slide| points(slide).len() == 1), "{view:?}");
        assert!(told.len() > 3 && told[2..].iter().all(|slide| goes_on(slide)), "{view:?}");
    }
}

#[test]
fn a_word_wider_and_higher_than_a_slide_loses_no_letter() {
    let word = "ab".repeat(3_000);
    let step = Step::event(word.clone(), Level::DESPAIR).in_phase("2");
    let slides = slides(&Journey::new("Proef").step(step));
    let letters: String = slides[1..]
        .iter()
        .filter_map(list)
        .flat_map(|it| texts(&it.nodes))
        .map(|it| it.content)
        .collect();
    let kept = |text: &str| text.chars().filter(|letter| matches!(letter, 'a' | 'b')).count();
    assert_eq!(kept(&letters), kept(&word));
}

#[test]
fn an_introduction_that_leaves_the_curve_no_room_follows_on_slides_of_its_own() {
    let mut journey = files::journey("sam");
    journey.narrator.as_mut().expect("Sam").introduction =
        Some(Introduction::retold(sentences(50)));
    let slides = slides(&journey);
    assert_all_told(&slides, 50);
    assert!(!said(&slides[0]).contains("dag 1 belt"));
}

#[test]
fn what_a_study_cannot_say_is_told_whole_on_as_many_slides_as_it_takes() {
    let mut journey = files::journey("sam");
    journey.study.limits = vec![sentences(150)];
    assert_all_told(&slides(&journey), 150);
}

#[test]
fn an_experience_of_many_sentences_stands_on_a_slide() {
    let mut journey = files::journey("gezamenlijk");
    journey.experiences[0].text = Some(sentences(30));
    assert_all_told(&slides(&journey), 30);
}
