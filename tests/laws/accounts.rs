//! Small print on paper is in lines that are easily read.

use klantreis::layout::{Medium, Page, pages};
use klantreis::scene::{Group, Node, Paragraph, Role};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::holding::{on_every_paper, on_the_package};

/// Who ends a longer line does not find the next one.
const MOST_LETTERS: usize = 95;

fn accounts<'a>(nodes: &'a [Node]) -> Vec<&'a Group> {
    let groups = nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(&**group),
        _ => None,
    });
    let own = |group: &'a Group| {
        if group.role == Role::Account { vec![group] } else { accounts(&group.nodes) }
    };
    groups.flat_map(own).collect()
}

fn paragraphs(group: &Group) -> impl Iterator<Item = &Paragraph> {
    group.nodes.iter().filter_map(|node| match node {
        Node::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    })
}

/// Gives how many lines it holds.
fn holds_lines(nodes: &[Node], title: &str) -> usize {
    let lines = accounts(nodes).into_iter().flat_map(paragraphs).flat_map(|it| it.lines.iter());
    let letters = lines.map(|line| line.text.chars().count()).collect::<Vec<_>>();
    let longest = letters.iter().max().copied().unwrap_or(0);
    assert!(longest <= MOST_LETTERS, "{longest} letters, {title}");
    letters.len()
}

#[test]
fn no_line_of_an_account_on_paper_is_hard_to_read() {
    let mut held = 0;
    on_the_package(|journey, scene| {
        holds_lines(&scene.nodes, &journey.title);
    });
    on_every_paper(|journey, page, drawn| {
        if page.medium != Medium::Slide {
            held += drawn.iter().map(|it| holds_lines(&it.nodes, &journey.title)).sum::<usize>();
        }
    });
    assert!(held > 500, "{held}");
}

/// The columns of the last account, by where they begin and how many lines they hold.
fn columns(name: &str, page: &Page) -> Vec<(f64, usize)> {
    let drawn = pages(&files::journey(name), &Theme::default(), page).expect("it fits");
    let all = drawn.iter().flat_map(|it| accounts(&it.nodes));
    let mut columns: Vec<(f64, usize)> = Vec::new();
    for paragraph in paragraphs(all.last().expect("there is one")) {
        let lines = paragraph.lines.len();
        match columns.last_mut() {
            Some((x, count)) if (*x - paragraph.x).abs() < 0.1 => *count += lines,
            _ => columns.push((paragraph.x, lines)),
        }
    }
    columns
}

#[test]
fn an_account_fills_its_columns_alike() {
    let (mut several, papers) = (0, [Page::A4, Page::A3]);
    for name in ["roos", "els", "mila-gezin", "zarina"] {
        for page in &papers {
            let columns = columns(name, page);
            let [full @ .., last] = &columns[..] else { panic!("no columns of {name}") };
            let most = full.iter().map(|it| it.1).max().unwrap_or(last.1);
            // A text keeps two lines together at the end of a column and at its beginning.
            let is_even = full.iter().all(|it| most - it.1 <= 2) && last.1 <= most + 3;
            assert!(is_even && 3 * last.1 >= most, "{name}: {columns:?}");
            several += usize::from(columns.len() > 1);
        }
    }
    assert_eq!(several, 8);
}
