//! Holds a law on the journeys of the package and on generated ones.

use std::cell::RefCell;
use std::env;
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::str::FromStr;
use std::sync::OnceLock;
use std::thread;

use klantreis::layout::{Medium, Page, TooSmall, layout, pages};
use klantreis::model::{Journey, View};
use klantreis::scene::Scene;
use klantreis::theme::Theme;
use proptest::strategy::{BoxedStrategy, Strategy};
use proptest::test_runner::{Config, RngSeed, TestError, TestRunner};

use super::{files, generate, joint, plan};

/// How many journeys of one teller are generated, and how many joint ones.
const CASES: u32 = 48;
const JOINT: u32 = 36;
/// How many are of a family with several lines.
const FAMILIES: u32 = 24;
/// How many have any parts switched on in any order.
const SWITCHED: u32 = 28;
/// A page of a book: 160 by 230 mm.
const BOOK: Page = Page::mm(160.0, 230.0, Medium::Paper);
/// The sizes of paper that laws hold on.
pub const PAPERS: [Page; 4] = [Page::A4, Page::A4_PORTRAIT, Page::A3, BOOK];
/// How many of each kind are drawn on pages.
const PAGED_CASES: u32 = 16;

pub fn draw(journey: &Journey) -> Scene {
    layout(journey, &Theme::default())
}

/// A journey and how it is drawn.
type Drawn = (Journey, Scene);

/// Holds a law on every journey of the package and on generated journeys: of 1 to 300 steps
/// by one teller, of several parties, and with any parts.
pub fn on_every_journey(law: impl Fn(&Journey, &Scene)) {
    static GENERATED: OnceLock<Vec<Drawn>> = OnceLock::new();
    on_the_package(&law);
    on_drawn(CASES, &GENERATED, generate::journey, &law);
    on_joint_journeys(&law);
    on_family_journeys(&law);
    on_switched_journeys(&law);
}

/// Holds a law on the same journeys in the view in which the curve runs free.
pub fn on_every_line(law: impl Fn(&Journey, &Scene)) {
    static DRAWN: OnceLock<Vec<Drawn>> = OnceLock::new();
    let in_lines = |journey: &Journey| drawn(seen(journey.clone(), Some(View::Line)));
    let draw_all = || {
        let all = RefCell::new(Vec::new());
        on_every_journey(|journey, _| all.borrow_mut().push(in_lines(journey)));
        all.into_inner()
    };
    or_on_the_smallest(
        || DRAWN.get_or_init(draw_all).iter().for_each(|(journey, scene)| law(journey, scene)),
        || {
            on_every_journey(|journey, _| {
                let (journey, scene) = in_lines(journey);
                law(&journey, &scene);
            });
        },
    );
}

/// Holds a law, whose look at a drawing takes long, on the package, on short journeys and on
/// joint ones with all parts or any.
pub fn on_short_journeys(law: impl Fn(&Journey, &Scene)) {
    static GENERATED: OnceLock<Vec<Drawn>> = OnceLock::new();
    on_the_package(&law);
    on_drawn(CASES, &GENERATED, generate::short_journey, &law);
    on_joint_journeys(&law);
    on_family_journeys(&law);
    on_switched_journeys(&law);
}

/// Holds a law on generated journeys in which several lines run through one family.
pub fn on_family_journeys(law: impl Fn(&Journey, &Scene)) {
    static GENERATED: OnceLock<Vec<Drawn>> = OnceLock::new();
    on_drawn(FAMILIES, &GENERATED, generate::family_journey, &law);
}

/// Holds a law on generated journeys of several parties.
pub fn on_joint_journeys(law: impl Fn(&Journey, &Scene)) {
    static GENERATED: OnceLock<Vec<Drawn>> = OnceLock::new();
    on_drawn(JOINT, &GENERATED, joint::joint_journey, &law);
}

/// Holds a law on generated journeys with any parts in any order.
pub fn on_switched_journeys(law: impl Fn(&Journey, &Scene)) {
    static GENERATED: OnceLock<Vec<Drawn>> = OnceLock::new();
    on_drawn(SWITCHED, &GENERATED, plan::switched_journey, &law);
}

/// A journey on pages of one size.
type Paged = (Journey, Page, Vec<Scene>);

fn on_page(journey: &Journey, page: Page) -> Result<Paged, TooSmall> {
    let pages = pages(journey, &Theme::default(), &page)?;
    Ok((journey.clone(), page, pages))
}

/// A journey in a view, where that is not its own.
fn seen(mut journey: Journey, view: Option<View>) -> Journey {
    journey.view = view.or(journey.view);
    journey
}

/// A journey of the package on pages of these sizes.
fn on_sizes(name: &str, view: Option<View>, sizes: &[Page]) -> Vec<Paged> {
    let journey = seen(files::journey(name), view);
    let fits = |page: &Page| on_page(&journey, *page).unwrap_or_else(|e| panic!("{name}: {e}"));
    sizes.iter().map(fits).collect()
}

/// Generated journeys on one paper after the other, where they fit on it.
fn on_papers(journeys: BoxedStrategy<Journey>, view: Option<View>) -> Vec<Paged> {
    let paged = RefCell::new(Vec::new());
    let papers = RefCell::new(PAPERS.into_iter().cycle());
    let add = |journey| {
        let paper = papers.borrow_mut().next();
        let journey = seen(journey, view);
        paged
            .borrow_mut()
            .extend(paper.map(|paper| on_page(&journey, paper)).into_iter().flatten());
    };
    on(PAGED_CASES, journeys, add);
    paged.into_inner()
}

/// Holds a law on every journey of the package on every size of page, and on generated journeys on
/// paper of one size or another where they fit on it.
pub fn on_every_paper(law: impl FnMut(&Journey, &Page, &[Scene])) {
    static PAGED: OnceLock<Vec<Paged>> = OnceLock::new();
    let sizes = [&PAPERS[..], &[Page::SLIDE]].concat();
    on_paged(PAGED.get_or_init(|| all_paged(None, &sizes)), law);
}

/// The same on paper, in the view in which the curve runs free.
pub fn on_every_paper_in_lines(law: impl FnMut(&Journey, &Page, &[Scene])) {
    static PAGED: OnceLock<Vec<Paged>> = OnceLock::new();
    on_paged(PAGED.get_or_init(|| all_paged(Some(View::Line), &PAPERS)), law);
}

/// The same in the view with the story in brief.
pub fn on_every_paper_in_brief(law: impl FnMut(&Journey, &Page, &[Scene])) {
    static PAGED: OnceLock<Vec<Paged>> = OnceLock::new();
    on_paged(PAGED.get_or_init(|| all_paged(Some(View::Brief), &PAPERS)), law);
}

fn on_paged(paged: &[Paged], mut law: impl FnMut(&Journey, &Page, &[Scene])) {
    for (journey, page, pages) in paged {
        law(journey, page, pages);
    }
}

/// To draw these takes longer than all else, and every law that needs them waits.
fn all_paged(view: Option<View>, sizes: &[Page]) -> Vec<Paged> {
    thread::scope(|scope| {
        let own = |name: String| scope.spawn(move || on_sizes(&name, view, sizes));
        let package = files::names().into_iter().map(own);
        let kinds = [
            generate::short_journey,
            generate::family_journey,
            joint::joint_journey,
            plan::switched_journey,
        ];
        let generated = kinds.into_iter().map(|kind| scope.spawn(move || on_papers(kind(), view)));
        let drawing: Vec<_> = package.chain(generated).collect();
        drawing.into_iter().flat_map(|it| it.join().unwrap()).collect()
    })
}

pub fn on_the_package(law: impl Fn(&Journey, &Scene)) {
    static PACKAGE: OnceLock<Vec<Drawn>> = OnceLock::new();
    let read = || files::names().iter().map(|name| drawn(files::journey(name))).collect();
    PACKAGE.get_or_init(read).iter().for_each(|(journey, scene)| law(journey, scene));
}

fn drawn(journey: Journey) -> Drawn {
    let scene = draw(&journey);
    (journey, scene)
}

/// Generating and drawing take longer than looking, so all laws look at the same drawings.
fn on_drawn(
    count: u32,
    cases: &OnceLock<Vec<Drawn>>,
    journeys: fn() -> BoxedStrategy<Journey>,
    law: &dyn Fn(&Journey, &Scene),
) {
    let cases = cases.get_or_init(|| {
        let cases = RefCell::new(Vec::new());
        on(count, journeys(), |journey| cases.borrow_mut().push(drawn(journey)));
        cases.into_inner()
    });
    or_on_the_smallest(
        || cases.iter().for_each(|(journey, scene)| law(journey, scene)),
        || on(count, journeys(), |journey| law(&journey, &draw(&journey))),
    );
}

/// Where a law is broken, the journeys are generated again and made as small as the break allows.
pub fn or_on_the_smallest(on_all: impl FnOnce(), generated_anew: impl FnOnce()) {
    if catch_unwind(AssertUnwindSafe(on_all)).is_err() {
        generated_anew();
    }
}

/// Runs a test on generated values: the same ones each time, unless `KLANTREIS_SEED` says
/// otherwise; `KLANTREIS_CASES` takes more of them.
pub fn on<T: Debug>(cases: u32, values: impl Strategy<Value = T>, test: impl Fn(T)) {
    let config = Config {
        cases: setting("KLANTREIS_CASES").unwrap_or(cases),
        rng_seed: RngSeed::Fixed(setting("KLANTREIS_SEED").unwrap_or(2)),
        failure_persistence: None,
        max_shrink_iters: 400,
        ..Config::default()
    };
    let held = TestRunner::new(config).run(&values, |value| {
        test(value);
        Ok(())
    });
    match held {
        Ok(()) => {}
        Err(TestError::Fail(reason, value)) => panic!("{reason}\n{value:?}"),
        Err(TestError::Abort(reason)) => panic!("{reason}"),
    }
}

fn setting<T: FromStr>(name: &str) -> Option<T> {
    env::var(name).ok()?.parse().ok()
}
