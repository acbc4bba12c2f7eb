//! The list of quotes as a table for a program, as a table in Markdown or in a Word document, and as text.

use klantreis::model::{Journey, Language};
use klantreis::story::{ListedQuote, TimesQuoted, quote_list, times_quoted};
use klantreis_office::package::PackageError;
use klantreis_office::word::{House, Listed, tables_document};

/// How the list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Csv,
    Markdown,
    Document,
    Text,
}

impl Form {
    pub const ALL: [Self; 4] = [Self::Csv, Self::Markdown, Self::Document, Self::Text];

    /// How the name of such a file ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Document => "docx",
            Self::Text => "txt",
        }
    }
}

/// The quotes of some files, and how often each source is quoted in all of them.
pub struct QuoteList {
    language: Language,
    files: Vec<(String, Vec<ListedQuote>)>,
    sources: Vec<(String, TimesQuoted)>,
}

impl QuoteList {
    pub fn of(files: &[(String, Journey)], language: Language) -> Self {
        let quotes = |(name, journey): &(String, Journey)| (name.clone(), quote_list(journey));
        let sources = times_quoted(files.iter().map(|(_, journey)| journey));
        Self { language, files: files.iter().map(quotes).collect(), sources }
    }

    /// Whether there is any quote.
    pub fn holds_any(&self) -> bool {
        self.files.iter().any(|(_, quotes)| !quotes.is_empty())
    }

    /// "3 citaten".
    pub fn count(&self) -> String {
        let n: usize = self.files.iter().map(|(_, quotes)| quotes.len()).sum();
        let [one, more] = self.language.pick(["citaat", "citaten"], ["quote", "quotes"]);
        format!("{n} {}", if n == 1 { one } else { more })
    }

    /// The list in a form; a document looks like those of the house.
    pub fn write(&self, form: Form, house: &House) -> Result<Vec<u8>, PackageError> {
        Ok(match form {
            Form::Csv => self.csv(),
            Form::Markdown => self.markdown().into_bytes(),
            Form::Document => self.document(house)?,
            Form::Text => self.text().into_bytes(),
        })
    }

    /// The quotes of each file as a table, and how often each source is quoted.
    fn document(&self, house: &House) -> Result<Vec<u8>, PackageError> {
        let [_, headings @ ..] = self.headings();
        let columns = || headings.iter().copied().zip([12, 15, 12, 14, 34, 21, 9]).collect();
        let rows: Vec<[&str; 8]> = self.rows().collect();
        let of_file = |name: &str| {
            let own = rows.iter().filter(move |row| row[0] == name);
            own.map(|row| row[1..].to_vec()).collect()
        };
        let mut tables: Vec<Listed<'_>> = self
            .files
            .iter()
            .map(|(name, _)| Listed {
                heading: file_name(name),
                columns: columns(),
                rows: of_file(name),
            })
            .collect();
        let times: Vec<[String; 2]> = self
            .sources
            .iter()
            .map(|(_, times)| [times.quoted.to_string(), times.otherwise.to_string()])
            .collect();
        let sources = self.sources.iter().zip(&times);
        tables.push(Listed {
            heading: self.language.pick("Per bron", "By source"),
            columns: self.source_headings().into_iter().zip([50, 25, 25]).collect(),
            rows: sources
                .map(|((name, _), [quoted, other])| vec![name.as_str(), quoted, other])
                .collect(),
        });
        let title = self.language.pick("Citaten", "Quotes");
        tables_document(title, &tables, self.language, house)
    }

    fn source_headings(&self) -> [&'static str; 3] {
        self.language
            .pick(["Bron", "Geciteerd", "Anders gebruikt"], ["Source", "Quoted", "Used otherwise"])
    }

    fn headings(&self) -> [&'static str; 8] {
        self.language.pick(
            ["Bestand", "Plaats", "Fase", "Niveau", "Bron", "Citaat", "Toestemming", "Tonen"],
            ["File", "Place", "Phase", "Level", "Source", "Quote", "Consent", "Shown"],
        )
    }

    /// A row for each quote.
    fn rows(&self) -> impl Iterator<Item = [&str; 8]> {
        let (yes, no) = self.language.pick(("ja", "nee"), ("yes", "no"));
        self.files.iter().flat_map(move |(file, quotes)| {
            quotes.iter().map(move |it| {
                [
                    file.as_str(),
                    it.place.as_str(),
                    it.phase.as_deref().unwrap_or_default(),
                    it.level.as_deref().unwrap_or_default(),
                    it.source.as_deref().unwrap_or_default(),
                    it.words.as_str(),
                    it.consent.as_str(),
                    if it.may_be_shown { yes } else { no },
                ]
            })
        })
    }

    /// A table that Excel opens with a double click: with the sign that says it is UTF-8, and between values
    /// what Excel expects in that language.
    fn csv(&self) -> Vec<u8> {
        let separator = self.language.pick(b';', b',');
        let mut table = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        // Writing to memory cannot fail, and all rows are equally long.
        let _ = table.write_record(self.headings());
        for row in self.rows() {
            let _ = table.write_record(row);
        }
        let mut bytes = "\u{feff}".as_bytes().to_vec();
        bytes.extend(table.into_inner().unwrap_or_default());
        bytes
    }

    fn markdown(&self) -> String {
        let mut text = row(&self.headings()) + &row(&["---"; 8]);
        text.extend(self.rows().map(|cells| row(&cells)));
        let [source, quoted, otherwise] = self.source_headings();
        if !self.sources.is_empty() {
            text.push('\n');
            text += &(row(&[source, quoted, otherwise]) + &row(&["---"; 3]));
        }
        for (name, times) in &self.sources {
            text += &row(&[name, &times.quoted.to_string(), &times.otherwise.to_string()]);
        }
        text
    }

    fn text(&self) -> String {
        let files = self.files.iter().map(|(file, quotes)| {
            let told: String = quotes.iter().map(|quote| self.told(quote)).collect();
            let none = self.language.pick("  geen citaten\n", "  no quotes\n");
            format!("{file}\n{}\n", if quotes.is_empty() { none } else { &told })
        });
        files.collect::<String>() + &self.coverage()
    }

    /// A quote with where it stands above it, and what was agreed to under it.
    fn told(&self, quote: &ListedQuote) -> String {
        let parts = [&quote.source, &quote.phase, &quote.level].into_iter().flatten();
        let head: Vec<&str> =
            std::iter::once(&quote.place).chain(parts).map(String::as_str).collect();
        let (head, consent) = (head.join(" · "), self.language.pick("toestemming", "consent"));
        format!("  {head}\n    “{}”\n    {consent}: {}\n", quote.words, quote.consent)
    }

    /// How often each source is quoted, a line each.
    pub fn coverage(&self) -> String {
        if self.sources.is_empty() {
            return String::new();
        }
        let head = self.language.pick("Per bron\n", "By source\n").to_owned();
        let line =
            |(name, times): &(String, TimesQuoted)| format!("  {name}: {}\n", self.times(*times));
        head + &self.sources.iter().map(line).collect::<String>()
    }

    /// "3 keer geciteerd", or that it never is.
    fn times(&self, times: TimesQuoted) -> String {
        match (times.quoted, times.otherwise, self.language) {
            (0, 0, Language::Dutch) => "nooit geciteerd, en nergens genoemd".to_owned(),
            (0, 0, Language::English) => "never quoted, and named nowhere".to_owned(),
            (0, n, Language::Dutch) => format!("nooit geciteerd, {n} keer anders gebruikt"),
            (0, 1, Language::English) => "never quoted, used otherwise once".to_owned(),
            (0, n, Language::English) => format!("never quoted, used otherwise {n} times"),
            (n, _, Language::Dutch) => format!("{n} keer geciteerd"),
            (1, _, Language::English) => "quoted once".to_owned(),
            (n, _, Language::English) => format!("quoted {n} times"),
        }
    }
}

/// The name of a file without the folders that it is in: a document is passed on.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A row of a table in Markdown.
fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| {
        text.replace('\\', "\\\\")
            .replace('|', "\\|")
            .replace('<', "&lt;")
            .replace(['\n', '\r'], " ")
    };
    format!("| {} |\n", cells.iter().map(cell).collect::<Vec<_>>().join(" | "))
}
