//! A journey as a presentation: what stands on its slides, how it is told, and what stays inside.

mod support;

use std::collections::BTreeSet;

use klantreis::journey::Private;
use klantreis::model::{Journey, Level, Part, Step};
use klantreis_office::{SlidesError, pptx};
use roxmltree::{Document, Node};
use support::{A, Deck, P, all, identity, journey, laid_out, paragraphs, shipped, things};

fn inge() -> Deck {
    Deck::of(&journey("inge.yaml"))
}

fn words(thing: Node<'_, '_>) -> String {
    paragraphs(thing).join("\n").trim().to_owned()
}

fn is_decoration(thing: Node<'_, '_>) -> bool {
    identity(thing).descendants().any(|it| it.tag_name().name() == "decorative")
}

/// The shape with these words in it.
fn card<'a>(slides: &'a [Document<'a>], text: &str) -> Node<'a, 'a> {
    let mut shapes = slides.iter().flat_map(things);
    shapes.find(|it| words(*it).contains(text)).expect("a shape with these words")
}

#[test]
fn every_part_that_is_named_is_there() {
    let deck = Deck::of(&with_notes());
    for name in ["presProps", "viewProps", "tableStyles", "presentation", "theme/theme2"] {
        assert!(deck.0.contains_key(&format!("ppt/{name}.xml")), "{name}");
    }
    for (name, bytes) in &deck.0 {
        let text = std::str::from_utf8(bytes).expect("text");
        let document = Document::parse(text).expect("XML");
        let folder = name.split("_rels/").next().expect("a folder");
        for relation in document.descendants().filter(|it| it.has_tag_name("Relationship")) {
            assert!(relation.attribute("Id").is_some());
        }
        for target in document.descendants().filter_map(|it| it.attribute("Target")) {
            let mut path: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
            for step in target.split('/') {
                if step == ".." {
                    path.pop();
                } else {
                    path.push(step);
                }
            }
            assert!(deck.0.contains_key(&path.join("/")), "{name}: {target}");
        }
    }
    let types = deck.text("[Content_Types].xml");
    let is_typed = |name: &&String| !name.contains(".rels") && !name.starts_with('[');
    for name in deck.0.keys().filter(is_typed) {
        assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name} has no type");
    }
}

#[test]
fn a_card_is_one_shape_with_whole_paragraphs() {
    let deck = inge();
    let slides = deck.slides();
    let event = "Wij hebben het goed samen. Mijn twee jongens zijn wel druk, elke dag opnieuw.";
    assert_eq!(paragraphs(card(&slides, "Wij hebben het goed")), [event]);
    let organisation = paragraphs(card(&slides, "Ik schrijf de verwijzing"));
    assert_eq!(organisation[0], "Huisarts");
    assert_eq!(organisation.len(), 3, "{organisation:?}");
    for slide in &slides {
        assert_eq!(all(slide.root(), A, "br").count(), 0);
        assert!(!slide.input_text().contains('\u{AD}'));
    }
}

#[test]
fn each_slide_of_each_journey_has_a_title_of_its_own_and_all_on_it_is_told() {
    for name in shipped() {
        let deck = Deck::of(&journey(&name));
        let mut titles = BTreeSet::new();
        for (at, slide) in deck.slides().iter().enumerate() {
            let title = all(slide.root(), P, "ph").find(|it| it.attribute("type") == Some("title"));
            let title = title.and_then(|it| it.ancestors().find(|it| it.has_tag_name((P, "sp"))));
            let title = title.map(words).unwrap_or_default();
            assert!(!title.is_empty() && titles.insert(title), "{name}, slide {}", at + 1);
            for thing in things(slide) {
                let told = identity(thing).attribute("descr").unwrap_or_default();
                let says = !words(thing).is_empty() || !told.is_empty();
                assert_ne!(says, is_decoration(thing), "{name}: {:?}", identity(thing));
            }
            for run in all(slide.root(), A, "rPr") {
                let known = run.attribute("lang").is_some_and(|it| !it.is_empty());
                assert!(known || run.attribute("noProof").is_some(), "{name}");
            }
        }
    }
}

#[test]
fn views_beside_each_other_are_a_table_under_a_row_of_headings() {
    let mut joint = journey("gezamenlijk.yaml");
    joint.draw_also(Part::Comparisons);
    let deck = Deck::of(&joint);
    let slides = deck.slides();
    let tables: Vec<_> = slides.iter().flat_map(|slide| all(slide.root(), A, "tbl")).collect();
    let mut rows: Vec<Vec<Vec<String>>> = Vec::new();
    for table in tables {
        let is_marked = all(table, A, "tblPr").all(|it| it.attribute("firstRow") == Some("1"));
        let columns = all(table, A, "gridCol").count();
        let own: Vec<Vec<Vec<String>>> = all(table, A, "tr").map(cells).collect();
        assert!(is_marked && own.len() > 1 && own.iter().all(|row| row.len() == columns));
        assert_eq!(own[0].concat(), ["Onderwerp", "Gezin", "Professional", "Conclusie"]);
        rows.extend(own.into_iter().skip(1));
    }
    assert_eq!(rows.len(), joint.comparisons.len());
    for it in &joint.comparisons {
        let row = rows.iter().find(|row| row[0][0] == it.title).expect("a row");
        assert_eq!((&row[1][0], &row[2][0]), (&it.family, &it.professional));
    }
    let told = slides.iter().flat_map(things).filter(|it| it.has_tag_name((P, "graphicFrame")));
    assert!(told.map(identity).all(|it| it.attribute("descr").is_some_and(|it| !it.is_empty())));
}

/// The paragraphs in each cell of a row.
fn cells(row: Node<'_, '_>) -> Vec<Vec<String>> {
    let words = |it| all(it, A, "t").filter_map(|it| it.text()).collect::<String>();
    all(row, A, "tc").map(|cell| all(cell, A, "p").map(words).collect()).collect()
}

#[test]
fn lines_are_joined_to_shapes_on_the_same_slide() {
    let mut joined = 0;
    for name in shipped() {
        for slide in Deck::of(&journey(&name)).slides() {
            let ids: Vec<&str> =
                things(&slide).filter_map(|it| identity(it).attribute("id")).collect();
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}");
            for end in all(slide.root(), A, "stCxn").chain(all(slide.root(), A, "endCxn")) {
                assert!(end.attribute("id").is_some_and(|it| ids.contains(&it)), "{name}");
                joined += 1;
            }
        }
    }
    assert!(joined > 100, "{joined}");
}

#[test]
fn a_card_is_told_by_what_is_not_written_on_it() {
    let deck = inge();
    let slides = deck.slides();
    let event = card(&slides, "Wij hebben het goed");
    assert_eq!(identity(event).attribute("descr"), Some("Gebeurtenis, tevreden (geschat)"));
    let steps: Vec<&str> = slides
        .iter()
        .flat_map(things)
        .filter(|it| it.has_tag_name((P, "grpSp")))
        .filter_map(|it| identity(it).attribute("descr"))
        .filter(|it| it.starts_with("Stap "))
        .collect();
    assert_eq!(steps.len(), 22);
    assert!(steps[0].starts_with("Stap 1,") && steps[21].starts_with("Stap 22,"), "{steps:?}");
}

#[test]
fn colours_and_letters_are_those_of_the_theme() {
    let deck = inge();
    let slides = deck.slides();
    let event = card(&slides, "Wij hebben het goed");
    let named: Vec<&str> =
        all(event, A, "schemeClr").filter_map(|it| it.attribute("val")).collect();
    assert_eq!(named, ["accent1", "bg1"]);
    for slide in &slides {
        assert_eq!(all(slide.root(), A, "latin").count(), 0, "letters of its own");
        let looks = all(slide.root(), P, "spPr").filter(Node::has_children);
        for look in looks {
            let shadows = look.children().filter(|it| it.has_tag_name((A, "effectLst")));
            assert!(shadows.map(|it| it.children().count()).sum::<usize>() == 0);
        }
    }
    let theme = deck.text("ppt/theme/theme1.xml");
    assert!(theme.contains("<a:accent1><a:srgbClr val=\"C62828\"/>"));
    assert!(theme.contains("<a:latin typeface=\"Arial\"/>"));
}

#[test]
fn words_are_never_made_smaller_and_stand_at_the_top() {
    let deck = inge();
    for slide in deck.slides() {
        for body in all(slide.root(), A, "bodyPr").filter(Node::has_children) {
            assert!(body.first_element_child().is_some_and(|it| it.has_tag_name((A, "noAutofit"))));
        }
        for size in all(slide.root(), A, "rPr").filter_map(|it| it.attribute("sz")) {
            assert!(size.parse::<u32>().is_ok_and(|it| it >= 1400), "{size}");
        }
    }
}

/// A journey with what a trainer keeps with its second step.
fn with_notes() -> Journey {
    let mut asked = Step::event("Niemand belt terug.", Level::NEUTRAL);
    asked.notes = vec!["Laat een stilte vallen.".to_owned()];
    asked.questions = vec!["Wat zou u doen?".to_owned()];
    Journey::new("Een klantreis").step(Step::event("Ik bel.", Level::NEUTRAL)).step(asked)
}

#[test]
fn notes_and_questions_leave_only_when_asked_for() {
    let of = |revealed: &[Private]| Deck::of(&with_notes().revealing(revealed));
    let deck = of(&[]);
    assert!(!deck.0.keys().any(|name| name.contains("notes")));
    for part in deck.0.values().map(|part| String::from_utf8_lossy(part)) {
        assert!(!part.contains("stilte") && !part.contains("Wat zou u doen"));
    }
    let notes = |deck: &Deck| -> String {
        let pages = deck.0.keys().filter(|it| it.contains("notesSlides/notesSlide"));
        pages.map(|name| deck.text(name)).collect()
    };
    let only = notes(&of(&[Private::Notes]));
    assert!(only.contains("Stap 2") && only.contains("Laat een stilte vallen."), "{only}");
    assert!(!only.contains("Wat zou u doen?"));
    assert!(notes(&of(&Private::ALL)).contains("Wat zou u doen?"));
}

#[test]
fn a_link_leads_from_the_card_that_has_it() {
    let mut step = Step::event("Ik bel de gemeente.", Level::NEUTRAL);
    step.link = klantreis::model::Link::parse("https://voorbeeld.nl/hulp").ok();
    assert!(step.link.is_some());
    let deck = Deck::of(&Journey::new("Een klantreis").step(step));
    let slides = deck.slides();
    let linked = slides.iter().map(|it| all(it.root(), A, "hlinkClick").count());
    assert_eq!(linked.sum::<usize>(), 1);
}

#[test]
fn arabic_words_are_read_from_right_to_left() {
    let step = Step::event("اتصلت بالبلدية", Level::NEUTRAL);
    let deck = Deck::of(&Journey::new("Een klantreis").step(step));
    let slides = deck.slides();
    let event = card(&slides, "اتصلت");
    let paragraph = all(event, A, "pPr").next().expect("a paragraph");
    assert_eq!((paragraph.attribute("rtl"), paragraph.attribute("algn")), (Some("1"), Some("r")));
    let run = all(event, A, "rPr").next().expect("letters");
    // Which of the languages in this script it is, nobody said.
    assert_eq!((run.attribute("lang"), run.attribute("noProof")), (None, Some("1")));
}

#[test]
fn the_same_drawing_gives_the_same_small_file() {
    let pages = laid_out(&journey("inge.yaml"));
    let bytes = pptx(&pages, None).expect("a presentation");
    assert_eq!(pptx(&pages, None), Ok(bytes.clone()));
    assert!(bytes.len() <= 150_000, "{} bytes", bytes.len());
}

#[test]
fn a_page_larger_than_a_slide_is_refused() {
    let mut page = laid_out(&journey("inge.yaml")).remove(0);
    page.width = 6000.0;
    let refused = pptx(&[page], None);
    assert_eq!(refused, Err(SlidesError::TooLarge { width: 1588, height: 191, most: 1422 }));
    assert_eq!(pptx(&[], None), Err(SlidesError::Empty));
}

#[test]
fn words_beside_a_disc_with_a_number_stand_beside_it() {
    let mut journey = journey("leertafel.yaml");
    journey.parts = Some(vec![Part::Reflections]);
    let deck = Deck::of(&journey);
    let slides = deck.slides();
    let number = slides.iter().flat_map(things).find(|it| words(*it) == "1");
    assert!(number.is_some(), "a disc with nothing but its number");
    let heading = card(&slides, "lokaal team, bij stap 2");
    assert_eq!(all(heading, A, "noFill").count(), 2, "no ground and no edge");
}
