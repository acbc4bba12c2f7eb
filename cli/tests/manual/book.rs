//! The manual as a book: its chapters, in two languages, and where they lead.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use klantreis::model::Language;

use super::at;
use super::markdown::{Page, joined};

/// The longest chapter takes ten minutes to read.
const MOST_WORDS: usize = 2_000;

/// Where the chapters of a language stand.
pub fn folder(language: Language) -> String {
    format!("manual/{}/src", language.pick("nl", "en"))
}

/// The page in front of the manual, and its chapters in their order; those of the reference, which are made, come too.
pub fn pages(language: Language) -> Vec<Page> {
    let front = language.pick("LEESMIJ.md", "README.md").to_owned();
    let chapters = chapters(language).into_iter();
    let chapters = chapters.map(|name| format!("{}/{name}", folder(language)));
    std::iter::once(front).chain(chapters).map(|name| Page::read(name, language)).collect()
}

/// What somebody wrote by hand.
pub fn written(language: Language) -> Vec<Page> {
    pages(language).into_iter().filter(|page| !page.is_made()).collect()
}

/// The files that the list of contents names.
fn chapters(language: Language) -> Vec<String> {
    let summary = Page::read(format!("{}/SUMMARY.md", folder(language)), language);
    summary.links().map(str::to_owned).collect()
}

#[test]
fn both_languages_have_the_same_chapters_and_every_chapter_is_in_the_contents() {
    let [dutch, english] = Language::ALL.map(chapters);
    assert_eq!(dutch, english);
    for language in Language::ALL {
        let mut files = BTreeSet::new();
        for folder in ["", "reference/"] {
            let path = at(&format!("{}/{folder}", self::folder(language)));
            let names = fs::read_dir(path).unwrap().map(|it| it.unwrap().file_name());
            let names = names.map(|name| format!("{folder}{}", name.to_str().unwrap()));
            files.extend(names.filter(|name| {
                Path::new(name).extension() == Some("md".as_ref()) && name != "SUMMARY.md"
            }));
        }
        assert_eq!(files, dutch.iter().cloned().collect::<BTreeSet<_>>(), "{language:?}");
    }
}

#[test]
fn both_languages_have_the_same_sections() {
    let [dutch, english] = Language::ALL.map(pages);
    for (dutch, english) in dutch.iter().zip(&english) {
        let [ours, theirs] = [dutch, english].map(|page| page.anchors().len());
        assert_eq!(ours, theirs, "{} and {}", dutch.name, english.name);
    }
}

#[test]
fn a_chapter_is_read_in_ten_minutes() {
    for page in Language::ALL.into_iter().flat_map(written) {
        assert!(page.words() <= MOST_WORDS, "{}: {} words", page.name, page.words());
    }
}

#[test]
fn links_lead_somewhere() {
    for language in Language::ALL {
        let pages = pages(language);
        for page in &pages {
            for link in page.links().filter(|link| !link.contains("://")) {
                let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
                let name =
                    if path.is_empty() { page.name.to_owned() } else { joined(page.name, path) };
                assert!(at(&name).exists(), "{}: {link}", page.name);
                let leads = || Page::read(name, language).anchors().iter().any(|it| it == anchor);
                assert!(anchor.is_empty() || leads(), "{}: {link}", page.name);
            }
        }
    }
}

#[test]
fn the_pages_in_front_link_to_each_other_and_into_the_manual() {
    for language in Language::ALL {
        let front = &pages(language)[0];
        let other = language.pick("README.md", "LEESMIJ.md");
        assert!(front.links().any(|link| link == other), "{}", front.name);
        let start = format!("{}/index.md", folder(language));
        assert!(front.links().any(|link| link == start), "{}", front.name);
    }
}

#[test]
fn every_shipped_journey_is_in_the_gallery() {
    for language in Language::ALL {
        let gallery = Page::read(format!("{}/gallery.md", folder(language)), language);
        for entry in fs::read_dir(at("journeys")).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            assert!(gallery.links().any(|link| link.ends_with(&format!("/{name}"))), "{name}");
        }
    }
}
