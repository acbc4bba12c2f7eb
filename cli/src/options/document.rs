//! What is asked of a Word document: which pieces it has, and on which pages the whole journey stands.

use clap::{Arg, ArgMatches};
use klantreis::journey::Selection;
use klantreis::layout::{Medium, Page};
use klantreis::model::Language;
use klantreis::story::{Report, StoryInReport};
use klantreis_office::word::House;

use crate::messages::paging::{no_count, no_size};
use crate::messages::problem::Problem;
use crate::options::formats;

/// A piece of a document that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// The story in a few sentences, with its highest and lowest points.
    Summary,
    /// What the signs in pictures mean.
    Legend,
    /// The picture at the width of the text.
    Picture,
    /// The whole journey, on pages of its own.
    Map,
    /// The story, step by step.
    Table,
    /// Where it comes from, and what it cannot say.
    Account,
    /// The curves of all journeys of a report.
    Curves,
}

impl Piece {
    const ALL: [Self; 7] = [
        Self::Summary,
        Self::Legend,
        Self::Picture,
        Self::Map,
        Self::Table,
        Self::Account,
        Self::Curves,
    ];

    const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Summary => language.pick("samenvatting", "summary"),
            Self::Legend => language.pick("legenda", "legend"),
            Self::Picture => language.pick("tekening", "picture"),
            Self::Map => language.pick("kaart", "map"),
            Self::Table => language.pick("tabel", "table"),
            Self::Account => language.pick("verantwoording", "account"),
            Self::Curves => "curves",
        }
    }

    /// The piece with this Dutch or English name.
    pub fn named(name: &str) -> Option<Self> {
        let is = |piece: &Self| {
            let mut names = Language::ALL.into_iter().map(|language| piece.name(language));
            names.any(|own| own.eq_ignore_ascii_case(name.trim()))
        };
        Self::ALL.into_iter().find(is)
    }

    /// All names, in the order of a document.
    pub fn names(language: Language) -> String {
        Self::ALL.map(|piece| piece.name(language)).join(", ")
    }
}

/// Says in the help of `--with` and `--without` which pieces of a document they name as well.
pub fn in_help(option: Arg, language: Language) -> Arg {
    let more = match option.get_id().as_str() {
        "with" => language.pick("in een docx ook: kaart", "in a docx also: map").to_owned(),
        "without" => {
            let from = language.pick("uit een docx ook", "from a docx also");
            format!("{from}: {}", Piece::names(language))
        }
        _ => return option,
    };
    let help = option.get_help().map(ToString::to_string).unwrap_or_default();
    option.help(format!("{help}; {more}"))
}

/// What is asked of a document.
#[derive(Debug, Clone, Default)]
pub struct DocumentOptions {
    with: Vec<Piece>,
    without: Vec<Piece>,
    /// The pages of the whole journey, and how many there may be.
    page: Option<Page>,
    at_most: Option<usize>,
}

impl DocumentOptions {
    /// What the options ask for. Where a document is made, takes the names of its pieces out of the lanes that
    /// are asked for.
    pub fn of(
        matches: &ArgMatches,
        selection: &mut Selection,
        language: Language,
    ) -> Result<Self, Problem> {
        if !formats::has_document(matches) {
            return Ok(Self::default());
        }
        Self::of_document(matches, selection, language)
    }

    /// The same of a document that there is.
    pub fn of_document(
        matches: &ArgMatches,
        selection: &mut Selection,
        language: Language,
    ) -> Result<Self, Problem> {
        let value = |name| matches.try_get_one::<String>(name).ok().flatten();
        let page = value("page").filter(|size| *size != "auto");
        let page =
            page.map(|size| size.parse::<Page>().map_err(|why| no_size(size, why, language)));
        let at_most = value("pages").map(|most| match most.trim().parse() {
            Ok(0) | Err(_) => Err(no_count(most, language)),
            Ok(most) => Ok(most),
        });
        Ok(Self {
            with: taken(&mut selection.with),
            without: taken(&mut selection.without),
            // A document has no slides.
            page: page.transpose()?.filter(|page| page.medium != Medium::Slide),
            at_most: at_most.transpose()?,
        })
    }

    /// Whether a piece is not left out.
    pub fn has(&self, piece: Piece) -> bool {
        !self.without.contains(&piece)
    }

    /// Whether a piece is there that usually is not.
    pub fn has_also(&self, piece: Piece) -> bool {
        self.has(piece) && self.with.contains(&piece)
    }

    /// On how many pages the whole journey has to fit.
    pub const fn at_most(&self) -> Option<usize> {
        self.at_most
    }

    /// What the pages of the whole journey are made for.
    pub fn medium(&self) -> Medium {
        self.page.map_or(Medium::Paper, |page| page.medium)
    }

    /// How a document looks, with pages for the whole journey as large as is asked for.
    pub fn pages_of(&self, house: House) -> House {
        match self.page {
            Some(Page { width, height, .. }) => house.with_wide_pages(width, height),
            None => house,
        }
    }

    /// Leaves of a story what is to be in the document.
    pub fn cut(&self, chapter: &mut StoryInReport) {
        let story = &mut chapter.story;
        if !self.has(Piece::Summary) {
            chapter.in_brief.clear();
            story.points.clear();
        }
        if !self.has(Piece::Table) {
            story.chapters.clear();
        }
        if !self.has(Piece::Account) {
            story.account.clear();
        }
    }

    /// Leaves of a report what is to be in the document.
    pub fn cut_report(&self, report: &mut Report) {
        report.stories.iter_mut().for_each(|chapter| self.cut(chapter));
        if !self.has(Piece::Account) {
            report.study.clear();
        }
    }
}

/// The pieces among these names, taken out of them.
fn taken(names: &mut Vec<String>) -> Vec<Piece> {
    let pieces = names.iter().filter_map(|name| Piece::named(name)).collect();
    names.retain(|name| Piece::named(name).is_none());
    pieces
}
