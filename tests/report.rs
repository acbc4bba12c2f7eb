//! Several journeys in one report: what it says once, what stands where, and its pages and its web page.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use klantreis::layout::{Page, figures, report_pages};
use klantreis::model::{DataSource, Journey, Language, Level, Step, View};
use klantreis::scene::{Chapter, Figures, Group, Node, Paragraph, Role, Scene, Subject};
use klantreis::story::{Cover, Report, report, tell};
use klantreis::theme::Theme;
use klantreis::write::report_html;
use sha2::{Digest, Sha256};
use support::shapes::{Area, area, covering, line};
use support::text::{paragraphs, texts};
use support::{files, generate, holding};

/// A report on pages, with all that it was made of.
struct Made {
    report: Report,
    figures: Figures,
    chapters: Vec<Chapter>,
}

fn made_on(journeys: &[Journey], page: &Page, language: Language) -> Made {
    let journeys: Vec<&Journey> = journeys.iter().collect();
    let report = report(&journeys, Cover::default(), language);
    let theme = Theme::default();
    let figures = figures(&journeys, language, &theme, page).unwrap();
    let chapters = report_pages(&report, &figures, &theme, page).unwrap();
    Made { report, figures, chapters }
}

fn made(journeys: &[Journey]) -> Made {
    made_on(journeys, &Page::A4_PORTRAIT, Language::Dutch)
}

/// Journeys of the package in brief.
fn of_package(names: &[&str]) -> Vec<Journey> {
    let brief = |name: &&str| in_view(files::journey(name), View::Brief);
    names.iter().map(brief).collect()
}

fn in_view(mut journey: Journey, view: View) -> Journey {
    journey.view = Some(view);
    journey
}

fn four() -> Vec<Journey> {
    of_package(&["inge", "bea", "roos", "gezamenlijk"])
}

fn short(title: &str) -> Journey {
    in_view(Journey::new(title).step(Step::event("Ik bel", Level::NEUTRAL)), View::Brief)
}

impl Made {
    fn pages(&self) -> Vec<&Scene> {
        self.chapters.iter().flat_map(|chapter| &chapter.pages).collect()
    }

    /// All paragraphs of the account, of the report and of its stories.
    fn account(&self) -> Vec<&String> {
        let stories = self.report.stories.iter().flat_map(|it| &it.story.account);
        self.report.study.iter().chain(stories).flat_map(|passage| &passage.paragraphs).collect()
    }
}

fn groups<'a>(nodes: &'a [Node], out: &mut Vec<&'a Group>) {
    for node in nodes {
        if let Node::Group(group) = node {
            out.push(group);
            groups(&group.nodes, out);
        }
    }
}

fn all_groups(page: &Scene) -> Vec<&Group> {
    let mut found = Vec::new();
    groups(&page.nodes, &mut found);
    found
}

#[test]
fn what_several_say_of_their_study_is_said_once_and_nothing_is_left_out() {
    let journeys = four();
    let made = made(&journeys);
    let account = made.account();
    for journey in &journeys {
        for limit in &journey.study.limits {
            let said = account.iter().filter(|text| **text == limit).count();
            assert_eq!(said, 1, "{limit}");
        }
        for DataSource { name, .. } in &journey.study.data {
            assert_eq!(account.iter().filter(|text| text.starts_with(&**name)).count(), 1);
        }
        let names = |heading: &str| tell(journey).account.iter().any(|it| it.heading == heading);
        assert!(names("Namen") == journey.narrator.is_some());
    }
}

#[test]
fn what_only_some_say_stands_under_a_heading_that_names_them() {
    let mut journeys = [short("Anna"), short("Bo"), short("Cas")];
    for journey in &mut journeys[..2] {
        journey.study.limits = vec!["Alleen in de stad.".to_owned()];
    }
    journeys[2].study.limits = vec!["Alleen op het land.".to_owned()];
    let made = made(&journeys);
    let study: Vec<(&str, &[String])> =
        made.report.study.iter().map(|it| (it.heading.as_str(), &it.paragraphs[..])).collect();
    assert_eq!(study, [("Beperkingen bij Anna en Bo", &["Alleen in de stad.".to_owned()][..])]);
    let own: Vec<usize> = made.report.stories.iter().map(|it| it.story.account.len()).collect();
    assert_eq!(own, [0, 0, 1]);
}

#[test]
fn the_same_is_known_in_whatever_language_a_journey_says_it() {
    let mut english = short("Anna");
    english.language = Language::English;
    let mut journeys = [english, short("Bo")];
    for journey in &mut journeys {
        journey.study.client = Some("ZonMw".to_owned());
    }
    let study = made(&journeys).report.study;
    assert_eq!(study.len(), 1);
    assert_eq!(study[0].paragraphs, ["Opdrachtgever: ZonMw"]);
}

#[test]
fn what_is_made_up_says_so_itself_and_lends_its_set_up_to_no_other() {
    let made_up = |title| {
        let mut journey = short(title);
        journey.source = Some("Verzonnen voorbeeld".to_owned());
        journey.study.data.push(DataSource::of("denktank", Some(4)));
        journey.study.limits = vec!["Dit gezin bestaat niet.".to_owned()];
        journey
    };
    let mut studied = short("Anna");
    studied.study.data.push(DataSource::of("denktank", Some(4)));
    let made = made(&[made_up("Bo"), made_up("Cas"), studied]);
    assert_eq!(made.report.study, []);
    for invented in &made.report.stories[..2] {
        assert!(
            invented.story.account.iter().any(|it| it.paragraphs == ["Dit gezin bestaat niet."])
        );
    }
}

#[test]
fn the_list_of_contents_says_on_which_page_each_heading_stands() {
    for page in [Page::A4_PORTRAIT, Page::A4, Page::A3] {
        let made = made_on(&four(), &page, Language::Dutch);
        let pages = made.pages();
        let entries: Vec<&Group> = pages
            .iter()
            .flat_map(|page| all_groups(page))
            .filter(|group| matches!(group.role, Role::ContentsEntry { .. }))
            .collect();
        assert_eq!(entries.len(), 3 + 4);
        for entry in entries {
            let Role::ContentsEntry { page } = entry.role else { unreachable!() };
            let drawn: Vec<String> = paragraphs(&entry.nodes).map(Paragraph::text).collect();
            assert_eq!(drawn, [entry.label.clone(), (page + 1).to_string()]);
            let is_it =
                |heading: &Paragraph| heading.heading == Some(2) && heading.text() == entry.label;
            assert!(paragraphs(&pages[page].nodes).any(is_it), "{}", entry.label);
        }
    }
}

#[test]
fn every_page_but_the_front_has_its_number() {
    let made = made(&four());
    for (at, page) in made.pages().iter().enumerate() {
        let foot = all_groups(page).into_iter().find(|group| group.role == Role::PageFoot);
        let number = foot.map(|foot| paragraphs(&foot.nodes).next().unwrap().text());
        assert_eq!(number, (at > 0).then(|| (at + 1).to_string()));
    }
}

#[test]
fn journeys_stand_in_the_order_that_was_asked_for_and_signs_are_explained_once() {
    let made = made(&of_package(&["roos", "inge"]));
    let names: Vec<Option<&str>> = made.chapters.iter().map(|it| it.name.as_deref()).collect();
    let roos = "Klantreis van Roos: een reconstructie uit twee verhalen";
    assert_eq!(names, [None, Some(roos), Some("Klantreis van Inge")]);
    let pages = made.pages();
    let roles: Vec<Role> =
        pages.iter().flat_map(|page| all_groups(page)).map(|group| group.role).collect();
    assert!(!roles.contains(&Role::Legend));
    let signs = roles.iter().filter(|role| **role == Role::List(Subject::Sign)).count();
    assert_eq!(signs, 1);
    let different: BTreeSet<&str> = made.figures.legend.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(different.len(), made.figures.legend.len());
}

#[test]
fn headings_go_down_one_level_at_a_time_from_one_title() {
    for view in View::ALL {
        let journeys: Vec<Journey> = four().into_iter().map(|it| in_view(it, view)).collect();
        let made = made(&journeys);
        let pages = made.pages();
        let levels: Vec<u8> = pages
            .iter()
            .flat_map(|page| paragraphs(&page.nodes))
            .filter_map(|paragraph| paragraph.heading)
            .collect();
        assert_eq!((levels[0], levels[1..].contains(&1)), (1, false));
        assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{view:?}: {levels:?}");
    }
}

/// Nothing leaves a page, no text meets another, and none is too small to read.
fn holds(made: &Made, page: &Page) {
    let least = if *page == Page::A3 { 8.0 } else { 9.0 } * 96.0 / 72.0;
    for scene in made.pages() {
        let whole = Area { left: 0.0, top: 0.0, right: page.width, bottom: page.height };
        let drawn = Area::around(scene.nodes.iter().map(area));
        assert!(whole.holds(drawn), "{}: {drawn:?} on {whole:?}", scene.title);
        let lines: Vec<_> =
            texts(&scene.nodes).map(|text| (line(text), text.content.to_owned())).collect();
        assert_eq!(covering(lines), None, "{}", scene.title);
        let is_small = |text: &support::text::Text<'_>| text.size < least - 0.01;
        assert_eq!(texts(&scene.nodes).find(is_small), None);
    }
}

#[test]
fn pages_are_legible_and_nothing_covers_anything() {
    let small: Page = "160x230".parse().unwrap();
    let upright = View::ALL.map(|view| (Page::A4_PORTRAIT, view));
    let others = [(Page::A4, View::Line), (Page::A3, View::Brief), (small, View::Brief)];
    for (page, view) in upright.into_iter().chain(others) {
        let journeys: Vec<Journey> = four().into_iter().map(|it| in_view(it, view)).collect();
        holds(&made_on(&journeys, &page, Language::English), &page);
    }
}

#[test]
fn long_words_of_an_author_go_on_on_the_next_page() {
    let mut journey = short(&"Een lange titel ".repeat(12));
    journey.need = Some("Iemand die luistert en niet weggaat. ".repeat(300));
    journey.study.limits = (0..90).map(|at| format!("Beperking {at}.")).collect();
    let made = made(&[journey.clone()]);
    holds(&made, &Page::A4_PORTRAIT);
    let read: String =
        made.pages().iter().flat_map(|page| paragraphs(&page.nodes)).map(Paragraph::text).collect();
    assert_eq!(read.matches("niet weggaat.").count(), 300);
    assert_eq!(read.matches("Beperking ").count(), 90);
}

#[test]
fn any_journeys_become_a_report() {
    let two = (generate::short_journey(), generate::short_journey());
    holding::on(6, two, |(one, other)| {
        let journeys = [in_view(one, View::Brief), in_view(other, View::Curve)];
        let made = made(&journeys);
        holds(&made, &Page::A4_PORTRAIT);
        assert!(report_html(&made.report, &made.figures).ends_with("</html>\n"));
    });
}

#[test]
fn a_page_without_room_for_text_is_refused() {
    let journey = short("Anna");
    let page: Page = "60x15".parse().unwrap();
    assert!(figures(&[&journey], Language::Dutch, &Theme::default(), &page).is_err());
}

fn web_page(journeys: &[Journey]) -> String {
    let made = made(journeys);
    report_html(&made.report, &made.figures)
}

fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    page.split_once(start).unwrap().1.split_once(end).unwrap().0
}

#[test]
fn the_web_page_runs_nothing_and_fetches_nothing() {
    let page = web_page(&four());
    let style = between(&page, "<style>", "</style>");
    let hash = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(style)));
    assert_eq!(
        between(&page, "Content-Security-Policy\" content=\"", "\""),
        format!(
            "default-src 'none'; style-src '{hash}'; img-src data:; base-uri 'none'; \
             form-action 'none'"
        ),
        "the hash stands in src/write/html/policy.rs"
    );
    for part in ["<script", " src=", " style=", " onclick=", "url(", "@import", "<button"] {
        assert!(!page.contains(part), "{part}");
    }
}

#[test]
fn the_links_of_the_web_page_lead_somewhere_and_no_id_stands_twice() {
    let page = web_page(&four());
    let ids: Vec<&str> =
        page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len());
    for attribute in [" href=\"#", " aria-labelledby=\"", " aria-describedby=\""] {
        for to in page.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(ids.contains(&to), "{to}");
        }
    }
}

#[test]
fn the_web_page_says_in_which_language_each_story_is() {
    let mut english = short("Anna calls");
    english.language = Language::English;
    let page = web_page(&[english, short("Bo belt")]);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    assert!(page.contains("<a href=\"#journey-1\" lang=\"en\">Anna calls</a>"), "{page}");
    assert!(page.contains("aria-labelledby=\"journey-1-title\" lang=\"en\""));
    assert!(page.contains("<h3>In brief</h3>") && page.contains("<h3>In het kort</h3>"));
}

#[test]
fn headings_of_the_web_page_go_down_one_level_at_a_time() {
    let page = web_page(&four());
    let body = page.split_once("<body>").unwrap().1;
    let level = |tag: &str| tag.strip_prefix('h')?.chars().next()?.to_digit(10);
    let levels: Vec<u32> = body.split('<').filter_map(level).collect();
    assert_eq!((levels[0], levels.iter().filter(|it| **it == 1).count()), (1, 1));
    assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
}

#[cfg(feature = "pdf")]
#[test]
fn the_same_journeys_give_the_same_document() {
    use klantreis::write::pdf_of_chapters;
    let document = || pdf_of_chapters(&made(&four()).chapters).unwrap();
    assert_eq!(document(), document());
    assert!(pdf_of_chapters(&[]).is_err());
}
