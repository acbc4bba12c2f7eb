//! The web page: what is in it, and what it may do. What it does is held in a browser, in `tests/web`.
#![allow(clippy::unwrap_used)]

mod support;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use klantreis::journey::Private;
use klantreis::layout::layout;
use klantreis::model::{Evidence, EvidenceKind, Journey, Language, Level, PartyKind, Step};
use klantreis::story::Moment;
use klantreis::story::tell;
use klantreis::theme::Theme;
use klantreis::write::html;
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use support::files;
use support::generate;

fn page(journey: &Journey) -> String {
    html(&layout(journey, &Theme::default()), &tell(journey))
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;").replace(['\n', '\t'], " ")
}

/// What stands between two pieces of markup.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let from = page.find(start).unwrap_or_else(|| panic!("no {start}")) + start.len();
    &page[from..from + page[from..].find(end).unwrap()]
}

fn sha256(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[test]
fn the_policy_lets_only_the_own_style_and_script_run() {
    let page = page(&files::journey("inge"));
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    let style = sha256(between(&page, "<style>", "</style>"));
    let script = sha256(between(&page, "<script>", "</script>"));
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; \
             base-uri 'none'; form-action 'none'"
        ),
        "the hashes stand in src/write/html/policy.rs"
    );
}

/// The markup of a page without its script, style and text.
fn tags(page: &str) -> Vec<&str> {
    let (before, rest) = page.split_once("<style>").unwrap();
    let body = rest.split_once("</style>").unwrap().1.split_once("<script>").unwrap().0;
    let tags = |part: &'static str| part;
    let _ = tags;
    let split =
        |part| <str>::split(part, '<').skip(1).map(|it: &str| it.split('>').next().unwrap());
    split(before).chain(split(body)).collect()
}

/// The names of the attributes in a tag.
fn attributes(tag: &str) -> Vec<&str> {
    let named = tag.split("=\"").take(tag.matches("=\"").count());
    named.map(|part| part.rsplit([' ', '"']).next().unwrap()).collect()
}

#[test]
fn nothing_is_fetched_and_nothing_runs_from_an_attribute() {
    for name in files::names() {
        let page = page(&files::journey(&name));
        for tag in tags(&page) {
            for attribute in attributes(tag) {
                let runs = attribute.starts_with("on") || attribute == "style";
                let fetches = ["src", "srcset", "action", "data", "poster"].contains(&attribute);
                assert!(!runs && !fetches, "{name}: {tag}");
            }
            if let Some((_, to)) = tag.split_once("href=\"") {
                assert!(to.starts_with('#') || to.starts_with("data:,"), "{name}: {tag}");
            }
        }
        let style = between(&page, "<style>", "</style>");
        assert!(!style.contains("@import") && !style.replace("url(#", "").contains("url("));
        let script = between(&page, "<script>", "</script>");
        assert!(["fetch(", "import", "eval", "XMLHttp"].iter().all(|it| !script.contains(it)));
    }
}

/// Everything that a step says, in the order of the page.
fn said(moment: &Moment) -> Vec<&String> {
    let mut said: Vec<&String> = vec![&moment.name];
    said.extend(&moment.caption);
    said.extend(&moment.event);
    said.extend(&moment.level);
    said.extend(moment.feelings.iter().map(|it| &it.text));
    said.extend(
        moment
            .actions
            .iter()
            .flat_map(|deed| [&deed.who].into_iter().chain(&deed.texts).chain(&deed.certainty)),
    );
    said.extend(moment.marks.iter().chain(&moment.opportunities));
    said.extend(moment.evidence.iter().flat_map(|it| {
        [Some(&it.source), it.quote.as_ref(), it.note.as_ref()].into_iter().flatten()
    }));
    let reflections = moment.reflections.iter();
    said.extend(reflections.flat_map(|it| [&it.heading].into_iter().chain(&it.paragraphs)));
    said.extend(moment.notes.iter().chain(&moment.questions));
    said
}

#[test]
fn the_list_says_all_of_every_step_in_order() {
    for name in files::names() {
        let journey = files::journey(&name);
        let page = page(&journey);
        let mut rest = page.split_once("<div id=\"list\">").unwrap().1;
        for chapter in tell(&journey).chapters {
            let moments = chapter.moments.iter().flat_map(said);
            for text in chapter.heading.iter().chain(moments) {
                let text = escaped(text);
                let at = rest.find(&text).unwrap_or_else(|| panic!("{name}: {text:?} is lost"));
                rest = &rest[at + text.len()..];
            }
        }
    }
}

#[test]
fn the_page_says_what_stands_beside_the_steps_and_what_the_reader_is_owed() {
    for name in files::names() {
        let journey = files::journey(&name);
        let (page, telling) = (page(&journey), tell(&journey));
        let mut rest = page.split_once("<section id=\"story\"").unwrap().1;
        for passage in telling.passages.iter().chain(&telling.account) {
            for text in std::iter::once(&passage.heading).chain(&passage.paragraphs) {
                let text = escaped(text);
                let at = rest.find(&text).unwrap_or_else(|| panic!("{name}: {text:?} is lost"));
                rest = &rest[at + text.len()..];
            }
        }
    }
}

#[test]
fn each_step_of_the_story_is_known_in_the_picture_the_list_and_the_table() {
    for name in files::names() {
        let journey = files::journey(&name);
        let page = page(&journey);
        let count = |tag: &str| page.matches(&format!("<{tag} data-step=")).count();
        let steps = tell(&journey).moments().count();
        let items = page.matches("<li id=\"step-").count();
        assert_eq!((count("g"), count("tr"), items), (steps, steps, steps), "{name}");
        let feelings = journey
            .steps
            .iter()
            .map(|step| usize::from(step.emotion.is_some()) + usize::from(step.thought.is_some()));
        let hidden = page.matches("<g class=\"card feeling").count();
        assert_eq!(hidden, feelings.sum::<usize>(), "{name}");
    }
}

#[test]
fn each_step_of_the_list_is_dressed_as_who_tells_it() {
    let kinds = [PartyKind::Family, PartyKind::Professional, PartyKind::Plan];
    for name in files::names() {
        let journey = files::journey(&name);
        let page = page(&journey);
        for (kind, class) in kinds.into_iter().zip(["family", "professional", "plan"]) {
            let is_own = |step: &&Step| journey.kind_of(journey.teller(step)) == kind;
            let dressed = page.matches(&format!("<div class=\"moment {class}\">")).count();
            assert_eq!(dressed, journey.steps.iter().filter(is_own).count(), "{name}: {class}");
        }
        let thoughts = journey.steps.iter().filter(|step| step.thought.is_some()).count();
        assert_eq!(page.matches("<p class=\"feeling thought\">").count(), thoughts, "{name}");
    }
}

/// The markup of a part of the picture that the workshop shows bit by bit, up to `end`, without the
/// groups that say which lane it is in.
fn part(page: &str, name: &str, end: &str) -> String {
    let whole = between(page, &format!("<g data-part=\"{name}\">\n"), end);
    let is_group = |line: &&str| line.starts_with("<g") || *line == "</g>";
    whole.lines().filter(|line| !is_group(line)).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_workshop_knows_the_ground_the_threads_and_the_ties_of_the_picture() {
    for name in files::names() {
        let page = page(&files::journey(&name));
        let ground = part(&page, "ground", "<g data-part=\"threads\">");
        let threads = part(&page, "threads", "<g data-part=\"ties\">");
        let ties = part(&page, "ties", "</g>\n</g>");
        assert!(ground.contains("<rect") && ground.contains("<text"), "{name}");
        // The key of who has which line is a part of the ground.
        let has_key = files::journey(&name).drawn_lines().len() > 1;
        assert!(has_key || !ground.contains("<circle"), "{name}");
        assert!(
            !ground.lines().any(|line| line.starts_with("<path") && line.contains('C')),
            "{name}"
        );
        assert!(threads.lines().all(|line| line.starts_with("<path") && line.contains('C')));
        assert!(ties.matches("<circle").count() >= ties.matches("<path").count(), "{name}");
    }
}

#[test]
fn headings_begin_with_one_title_and_skip_no_rank() {
    for name in files::names() {
        let page = page(&files::journey(&name));
        let rank = |tag: &&str| tag.strip_prefix('h')?.split(' ').next()?.parse::<usize>().ok();
        let ranks: Vec<usize> = tags(&page).iter().filter_map(rank).collect();
        assert_eq!(ranks.iter().filter(|rank| **rank == 1).count(), 1, "{name}");
        assert_eq!(ranks[0], 1, "{name}");
        assert!(ranks.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {ranks:?}");
    }
}

#[test]
fn notes_and_questions_are_hidden_until_they_are_asked_for() {
    let page = page(&files::journey("sam"));
    for class in ["note", "question"] {
        assert!(page.contains(&format!("<div hidden class=\"{class}\">")), "{class}");
        assert!(!page.contains(&format!("<div class=\"{class}\">")), "{class}");
    }
}

/// What a page holds beside its style and its script, which are those of every page.
fn own(page: &str) -> String {
    let (head, rest) = page.split_once("<style>").unwrap();
    let body = rest.split_once("</style>").unwrap().1;
    format!("{head}{}", body.split_once("<script>").unwrap().0)
}

#[test]
fn what_is_for_the_trainer_is_in_the_page_only_when_it_was_asked_for() {
    let journey = files::journey("sam");
    let private = journey.steps.iter().flat_map(|step| step.notes.iter().chain(&step.questions));
    let private: Vec<String> = private.map(|text| escaped(text)).collect();
    let markup = ["presenter-view", "open-presenter", "print-sheet", "sheet-heading", "trainer"];
    let texts: Vec<&str> = private.iter().map(String::as_str).chain(markup).collect();
    let asked = own(&page(&journey));
    assert!(private.len() == 8 && texts.iter().all(|text| asked.contains(text)));
    let plain = own(&page(&journey.revealing(&[])));
    for text in texts {
        assert!(!plain.contains(text), "{text}");
    }
}

#[test]
fn the_presenters_window_is_there_for_notes_alone_and_for_questions_alone() {
    for (asked, button, other) in [
        (Private::Notes, "id=\"notes\"", "id=\"questions\""),
        (Private::Questions, "id=\"questions\"", "id=\"notes\""),
    ] {
        let page = page(&files::journey("sam").revealing(&[asked]));
        assert!(page.contains("<template id=\"presenter-view\">"), "{asked:?}");
        assert!(page.contains(button) && !page.contains(other), "{asked:?}");
    }
}

#[test]
fn the_page_is_in_the_language_of_the_journey() {
    let english = page(&Journey::in_language("x", Language::English).step(step("a")));
    assert!(english.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    assert!(english.contains("Next step") && !english.contains("Volgende"));
    assert!(page(&files::journey("inge")).contains("<html lang=\"nl\">"));
}

fn step(text: &str) -> Step {
    Step::event(text, Level::NEUTRAL)
}

#[test]
fn markup_in_a_text_is_text() {
    let hostile = "</script><img src=x onerror=\"alert(1)\">&'";
    let mut step = step(hostile).feeling(hostile);
    step.evidence.push(Evidence {
        kind: EvidenceKind::Quoted,
        source: Some(hostile.to_owned()),
        quote: Some(hostile.to_owned()),
        note: Some(hostile.to_owned()),
        link: None,
        consent: None,
        is_withheld: false,
    });
    step.notes = vec![hostile.to_owned()];
    step.about = vec![hostile.to_owned()];
    let page = page(&Journey::new(hostile).step(step));
    assert!(!page.contains("<img") && page.matches("</script>").count() == 1);
    assert!(page.matches("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;").count() > 8);
}

#[test]
fn a_journey_without_steps_has_a_page_without_buttons_for_them() {
    let mut journey = files::journey("gezamenlijk");
    journey.parts = Some(vec![klantreis::model::Part::Advice]);
    let page = page(&journey);
    assert!(page.contains("id=\"fit\"") && !page.contains("id=\"next\""));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_journey_becomes_a_page_whose_markup_is_balanced(journey in generate::journey()) {
        let page = page(&journey);
        let mut open: Vec<&str> = Vec::new();
        for tag in tags(&page) {
            let name = tag.split([' ', '\n']).next().unwrap();
            if let Some(closed) = name.strip_prefix('/') {
                prop_assert_eq!(open.pop(), Some(closed));
            } else if !tag.ends_with('/') && !["!DOCTYPE", "meta", "link"].contains(&name) {
                open.push(name);
            }
        }
        // The script, and what it closes, was cut off.
        prop_assert_eq!(open, ["html", "body"]);
    }
}
