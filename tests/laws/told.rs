//! Law 4, the words: nothing is cut, and nothing is lost.

use klantreis::model::{DataSource, Journey, Party, Step};
use klantreis::scene::{Node, Rect, Role};

use crate::support::files;
use crate::support::holding::{draw, on_every_journey};
use crate::support::parts::{group, parts};
use crate::support::picture::{
    Card, Told, captions, cards, drawn_steps, lanes, own_ground, pieces_of,
};
use crate::support::said::{SOFT_HYPHEN, in_order, letters_of, said_in};
use crate::support::shapes::Area;
use crate::support::text::{Text, texts};

/// Reads lines as a person does: word by word, a hyphen at the end of a line taken away where the
/// text has none. Panics where they do not say the text, and tells which lines are left.
fn read<'a, 'b>(text: &str, mut lines: &'b [Text<'a>]) -> &'b [Text<'a>] {
    let mut rest = text.chars().filter(|c| *c != SOFT_HYPHEN).peekable();
    while rest.by_ref().next_if(|c| c.is_whitespace()).is_some() {}
    while rest.peek().is_some() {
        let (line, others) = lines.split_first().unwrap_or_else(|| panic!("lost from {text:?}"));
        lines = others;
        let mut letters = line.content.trim().chars().filter(|c| *c != SOFT_HYPHEN).peekable();
        while let Some(letter) = letters.next() {
            let same = rest.next_if_eq(&letter).is_some();
            let added = letter == '-' && letters.peek().is_none();
            assert!(same || added, "{:?} does not go on with {text:?}", line.content);
        }
        while rest.by_ref().next_if(|c| c.is_whitespace()).is_some() {}
    }
    lines
}

fn read_all(text: &str, lines: &[Text<'_>]) {
    let left = read(text, lines);
    assert!(left.is_empty(), "more than {text:?}: {left:?}");
}

#[test]
fn every_card_says_its_whole_text() {
    on_every_journey(|journey, scene| {
        for card in cards(journey, scene) {
            let lines: Vec<Text<'_>> = card.lines().collect();
            match card.told {
                Told::Event(text) | Told::Emotion(text) | Told::Thought(text) => {
                    read_all(text, &lines);
                }
                Told::Action(action) => {
                    let body: Vec<Text<'_>> = plain_body(&lines);
                    let left = read(&action.text, &body);
                    read_all(action.experience.as_deref().unwrap_or_default(), left);
                }
            }
        }
    });
}

/// The lines of a card of organisations without its name and its small words.
fn plain_body<'a>(lines: &[Text<'a>]) -> Vec<Text<'a>> {
    lines.iter().copied().filter(|line| line.size == 12.0 && !line.bold).collect()
}

#[test]
fn every_card_of_organisations_says_who_acts() {
    on_every_journey(|journey, scene| {
        for card in cards(journey, scene) {
            if let Told::Action(action) = card.told {
                let organisations = action.organisations.iter();
                let mut who: Vec<&str> = organisations
                    .flat_map(|o| [o.kind.as_deref(), o.name.as_deref()])
                    .flatten()
                    .collect();
                let person = action.person.iter();
                who.extend(person.flat_map(|p| [p.name.as_deref(), p.role.as_deref()]).flatten());
                in_order(&said_by(&card), who);
            }
        }
    });
}

fn said_by(card: &Card<'_>) -> String {
    letters_of(card.lines())
}

#[test]
fn every_card_of_organisations_says_the_level_of_the_professional() {
    on_every_journey(|journey, scene| {
        for card in cards(journey, scene) {
            if let Told::Action(action) = card.told
                && let Some(level) = action.level
            {
                let scale = journey.scale_of(journey.teller(&journey.steps[card.step]));
                in_order(&said_by(&card), [&*scale.name(level, journey.language)]);
            }
        }
    });
}

fn caption_texts(step: &Step) -> Vec<String> {
    let time = step.time.as_ref();
    let mut texts: Vec<String> = time.map(|time| time.text.clone()).into_iter().collect();
    texts.extend(step.about.iter().cloned());
    texts
}

#[test]
fn when_and_about_whom_stands_above_the_step() {
    on_every_journey(|journey, scene| {
        let mut said = vec![String::new(); journey.steps.len()];
        for caption in captions(journey, scene) {
            said[caption.step] += &letters_of(caption.lines.iter().copied());
        }
        for step in drawn_steps(journey) {
            let (step, said) = (&journey.steps[step], &said[step]);
            in_order(said, caption_texts(step).iter().map(String::as_str));
            let age = step.time.as_ref().and_then(|time| time.age);
            assert!(age.is_none_or(|age| said.contains(&age.to_string())), "{age:?} in {said}");
        }
    });
}

#[test]
fn the_heading_says_who_tells_what() {
    on_every_journey(|journey, scene| {
        let narrator = journey.narrator.iter();
        let mut told = vec![journey.title.as_str()];
        told.extend(narrator.clone().map(|n| n.name.as_str()));
        // Only where all who tell are several families or professionals, these are counted.
        let is_group = |it: &Party| {
            let groups = ["gezinnen", "families", "professionals"];
            it.n.is_some_and(|n| n > 1) && groups.contains(&it.name.to_lowercase().as_str())
        };
        let is_counted = journey.parties.iter().all(is_group);
        let counts: Vec<String> = journey
            .parties
            .iter()
            .filter_map(|it| it.n.map(|n| (n, &it.name)))
            .map(|(n, name)| {
                let sized = format!("{name} (n\u{a0}=\u{a0}{n})");
                if is_counted { format!("{n} {name}") } else { sized }
            })
            .collect();
        told.extend(counts.iter().map(String::as_str));
        told.extend(journey.categories.iter().map(|c| c.label(journey.language)));
        let quotes = |c| matches!(c, '"' | '“' | '”' | '‘' | '’');
        let introduction = narrator.filter_map(|it| it.introduction.as_ref());
        let introduction = introduction.map(|it| {
            let text = it.text.trim_matches(quotes);
            if it.verbatim { format!("“{text}”") } else { text.to_owned() }
        });
        let introduction: Vec<String> = introduction.collect();
        told.extend(introduction.iter().map(String::as_str));
        in_order(&said_in(parts(scene).heading), told);
    });
}

#[test]
fn the_header_says_every_phase_that_the_story_comes_through() {
    on_every_journey(|journey, scene| {
        if lanes(scene).is_empty() {
            return;
        }
        let phases: Vec<String> =
            journey.passes().into_iter().filter_map(|pass| pass.phase).collect();
        let names = phases.iter().filter_map(|id| Some(&*journey.phases.get(id)?.label));
        in_order(&said_in(parts(scene).header), names);
    });
}

/// Holds a law on the words at the edge of each party's own lane, and its levelled cards.
fn on_every_own_lane(law: impl Fn(&Journey, usize, &str, bool)) {
    on_every_journey(|journey, scene| {
        for party in 0..journey.tellers() {
            let own = |card: &Card<'_>| journey.teller(&journey.steps[card.step]) == party;
            let cards = cards(journey, scene);
            let told: Vec<_> = cards.iter().filter(|card| own(card) && !card.is_action()).collect();
            let Some(first) = told.first() else { continue };
            let ground = own_ground(scene, party);
            assert!(Area::around(pieces_of(ground)).holds(first.area()), "a lane for each party");
            let levelled = told.iter().any(|card| card.level.is_some());
            law(journey, party, &said_in(ground), levelled);
        }
    });
}

#[test]
fn the_edge_says_every_level() {
    on_every_own_lane(|journey, party, said, levelled| {
        if levelled {
            in_order(said, journey.scale_of(party).levels.iter().map(String::as_str));
        }
    });
}

#[test]
fn the_edge_says_which_party_tells_and_how_many_they_are() {
    on_every_own_lane(|journey, party, said, _| {
        let Some(party) = journey.parties.get(party) else { return };
        let n = party.n.map(|n| format!("(n = {n})"));
        in_order(said, [Some(&*party.name), n.as_deref()].into_iter().flatten());
    });
}

/// The numbers of what was gathered, as they are printed: those asked before the word for them.
fn numbers(data: &DataSource) -> Vec<String> {
    let count = data.count.map(|count| format!("{count} {}", data.name));
    let n = data.n.map(|n| match &data.with {
        Some(who) => format!("{n} {who}"),
        None => format!("(n = {n})"),
    });
    count.into_iter().chain(n).collect()
}

#[test]
fn the_foot_says_what_the_reader_is_owed() {
    on_every_journey(|journey, scene| {
        let study = &journey.study;
        let n: Vec<String> = study.data.iter().flat_map(numbers).collect();
        let said = said_in(parts(scene).foot);
        let single = [&journey.source, &study.client, &study.reference, &study.date, &study.status];
        let single = single.into_iter().flatten();
        let many = [&study.researchers, &journey.fictional_names, &study.limits];
        let data = study.data.iter().flat_map(|it| std::iter::once(&it.name).chain(&it.with));
        for text in single.chain(many.into_iter().flatten()).chain(data).chain(&n) {
            in_order(&said, [text.as_str()]);
        }
    });
}

#[test]
fn a_reason_stands_once_on_the_arrow_or_behind_the_round_where_the_arrow_is_too_short() {
    let mut back = files::journey("hermsen-weder");
    let said = |journey: &Journey| {
        let scene = draw(journey);
        let header = texts(parts(&scene).header).map(|text| text.content);
        header.collect::<Vec<_>>().join(" ")
    };
    let of = |whole: &str, part: &str| whole.matches(part).count();
    let on_arrow = said(&back);
    assert_eq!(of(&on_arrow, "de oorzaak is er nog"), 1, "{on_arrow}");
    assert_eq!(of(&on_arrow, "2e ronde:"), 0, "{on_arrow}");
    let round = back.passes().into_iter().find(|pass| !pass.back.is_empty()).expect("a return");
    let step = &mut back.steps[round.first];
    let long = "de oorzaak van wat er gebeurde is er nog en niemand heeft daar naar gekeken";
    step.return_reason = Some(long.to_owned());
    let in_cell = said(&back);
    assert_eq!(of(&in_cell, "2e ronde: de oorzaak"), 1, "{in_cell}");
}

#[test]
fn the_story_of_somebody_else_has_their_name_and_no_way_back() {
    let bea = files::journey("bea");
    assert!(bea.passes().iter().all(|pass| pass.back.is_empty()));
    let scene = draw(&bea);
    let said: Vec<&str> = texts(&scene.nodes).map(|text| text.content).collect();
    let said = said.join(" ");
    assert!(said.contains("over Larissa") && !said.contains("ronde"), "{said}");
}

#[test]
fn no_two_samples_of_cards_in_a_legend_look_the_same() {
    on_every_journey(|_, scene| {
        let entries = parts(scene).legend.iter().flat_map(|entry| &group(entry).nodes);
        let samples = entries.filter_map(|node| match node {
            Node::Group(it) if it.role == Role::Sample => Some(&it.nodes),
            _ => None,
        });
        let mut seen = Vec::new();
        for sample in samples.filter(|it| it.iter().all(|node| matches!(node, Node::Rect(_)))) {
            let looks = sample.iter().map(|node| match node {
                Node::Rect(it) => Rect { x: 0.0, y: 0.0, ..*it },
                other => panic!("not a card: {other:?}"),
            });
            let looks: Vec<Rect> = looks.collect();
            assert!(!seen.contains(&looks), "twice: {looks:?}");
            seen.push(looks);
        }
    });
}
