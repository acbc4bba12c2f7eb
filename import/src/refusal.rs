//! Why a file cannot be imported.

use klantreis::model::Language;

use crate::table::field::Field;

/// Why a file cannot be imported, where that is, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// The name of the kind of refusal, the same in both languages.
    pub code: &'static str,
    /// What is wrong, with the place in the file.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Refusal {
    /// A refusal in the words of one language.
    pub(crate) fn new(code: &'static str, message: String) -> Self {
        Self { code, message, help: None }
    }

    /// The same with what to do about it.
    #[must_use]
    pub(crate) fn with_help(self, help: String) -> Self {
        Self { help: Some(help), ..self }
    }

    /// The same in a part of a file.
    #[must_use]
    pub(crate) fn within(self, part: &str) -> Self {
        Self { message: format!("{part}: {}", self.message), ..self }
    }

    /// A file in which nothing stands.
    pub(crate) fn empty(messages: Language) -> Self {
        Self::new(
            "nothing-in-it",
            messages.pick("het bestand is leeg", "the file is empty").to_owned(),
        )
    }

    /// A character that no text holds, on a line.
    pub(crate) fn forbidden_character(line: usize, sign: char, messages: Language) -> Self {
        let code = u32::from(sign);
        let (message, help) = match messages {
            Language::Dutch => (
                format!("regel {line} heeft een teken dat in geen tekst hoort (U+{code:04X})"),
                "haal het weg, of sla het bestand opnieuw op als tekst in UTF-8",
            ),
            Language::English => (
                format!("line {line} has a character that belongs in no text (U+{code:04X})"),
                "take it out, or save the file anew as text in UTF-8",
            ),
        };
        Self::new("no-text", message).with_help(help.to_owned())
    }

    /// A quotation mark that opens a cell on a line and is never closed.
    pub(crate) fn unclosed_quote(line: usize, messages: Language) -> Self {
        let (message, help) = match messages {
            Language::Dutch => (
                format!("het aanhalingsteken op regel {line} wordt nergens gesloten"),
                "zet er een achter die cel, of schrijf het dubbel als het bij de tekst hoort",
            ),
            Language::English => (
                format!("the quotation mark on line {line} is closed nowhere"),
                "put one behind that cell, or write it twice where it is part of the text",
            ),
        };
        Self::new("unclosed-quote", message).with_help(help.to_owned())
    }

    /// A text that is longer than a journey can hold, at a place in the file.
    pub(crate) fn text_too_long(place: &str, most: usize, messages: Language) -> Self {
        let (message, help) = match messages {
            Language::Dutch => (
                format!("{place}: deze tekst is langer dan {most} tekens"),
                "maak er meer alinea's van: elke alinea is een stap",
            ),
            Language::English => (
                format!("{place}: this text is longer than {most} characters"),
                "make more paragraphs of it: each paragraph is a step",
            ),
        };
        Self::new("text-too-long", message).with_help(help.to_owned())
    }

    /// More steps or phases than a journey can have.
    pub(crate) fn too_many(what: [&'static str; 2], most: usize, messages: Language) -> Self {
        let message = match messages {
            Language::Dutch => format!("er staan meer dan {most} {} in", what[0]),
            Language::English => format!("it has more than {most} {}", what[1]),
        };
        let help = messages.pick("maak er meer bestanden van", "make several files of it");
        Self::new("too-large", message).with_help(help.to_owned())
    }

    /// A text that is not UTF-8.
    #[must_use]
    pub fn no_text(messages: Language) -> Self {
        let (message, help) = messages.pick(
            ("dit is geen leesbare tekst", "sla het bestand op als tekst in UTF-8"),
            ("this is no readable text", "save the file as text in UTF-8"),
        );
        Self::new("no-text", message.to_owned()).with_help(help.to_owned())
    }

    /// A document of which the bytes do not make sense.
    pub(crate) fn damaged(messages: Language) -> Self {
        let (message, help) = messages.pick(
            (
                "het bestand is beschadigd, of het is iets anders dan de naam zegt",
                "open het in het programma waar het vandaan komt, en sla het daar opnieuw op",
            ),
            (
                "the file is damaged, or it is something else than its name says",
                "open it in the program that it comes from, and save it anew there",
            ),
        );
        Self::new("damaged", message.to_owned()).with_help(help.to_owned())
    }

    /// A document with a password.
    pub(crate) fn locked(messages: Language) -> Self {
        let (message, help) = messages.pick(
            ("het bestand heeft een wachtwoord", "sla het op zonder wachtwoord"),
            ("the file has a password", "save it without a password"),
        );
        Self::new("locked", message.to_owned()).with_help(help.to_owned())
    }

    /// A document of a program of before 2007.
    pub(crate) fn old(messages: Language) -> Self {
        let (message, help) = messages.pick(
            ("het bestand is van een oude soort (.doc, .xls)", "sla het op als .docx of .xlsx"),
            ("the file is of an old kind (.doc, .xls)", "save it as .docx or .xlsx"),
        );
        Self::new("old", message.to_owned()).with_help(help.to_owned())
    }

    /// A part of a document that is far larger than anybody wrote.
    pub(crate) fn grows_without_end(part: &str, messages: Language) -> Self {
        let message = match messages {
            Language::Dutch => format!("{part} is uitgepakt groter dan een document kan zijn"),
            Language::English => format!("{part} is larger, unpacked, than a document can be"),
        };
        let help = messages.pick(
            "kopieer de tekst naar een nieuw bestand, en sla dat op",
            "copy the text to a new file, and save that",
        );
        Self::new("too-large", message).with_help(help.to_owned())
    }

    /// A joint journey, of which a form holds one teller.
    pub(crate) fn several_tellers(messages: Language) -> Self {
        let (message, help) = messages.pick(
            (
                "deze klantreis wordt door meer partijen verteld, en hier past er een in",
                "schrijf hem als .yaml of .json",
            ),
            ("several parties tell this journey, and this holds one", "write it as .yaml or .json"),
        );
        Self::new("several-tellers", message.to_owned()).with_help(help.to_owned())
    }

    /// A journey without levels, where each step needs one.
    pub(crate) fn no_levels(messages: Language) -> Self {
        let (message, help) = messages.pick(
            (
                "geen enkele stap heeft een niveau, en een diagram heeft er bij elke stap een nodig",
                "zet er niveaus bij, of schrijf hem als .md, .yaml of .json",
            ),
            (
                "no step has a level, and a diagram needs one for each",
                "add levels, or write it as .md, .yaml or .json",
            ),
        );
        Self::new("no-levels", message.to_owned()).with_help(help.to_owned())
    }

    /// A text that does not fit into a cell of Excel.
    pub(crate) fn cell_too_long(messages: Language) -> Self {
        let message = messages.pick(
            "een tekst is langer dan een cel van Excel kan bevatten (32.767 tekens)",
            "a text is longer than a cell of Excel can hold (32,767 signs)",
        );
        Self::new("cell-too-long", message.to_owned())
    }

    /// A journey file that cannot be read, so that nothing can be put into it.
    pub(crate) fn no_journey(messages: Language) -> Self {
        let (message, help) = messages.pick(
            (
                "in het bestand dat bijgewerkt zou worden staan fouten",
                "zoek ze met klantreis check",
            ),
            (
                "there are errors in the file that would be updated",
                "find them with klantreis check",
            ),
        );
        Self::new("no-journey", message.to_owned()).with_help(help.to_owned())
    }

    /// A zip that is no workbook.
    pub(crate) fn no_workbook(messages: Language) -> Self {
        let (message, help) = messages.pick(
            ("dit is geen werkmap van Excel of LibreOffice", "sla het op als .xlsx, .ods of .csv"),
            ("this is no workbook of Excel or LibreOffice", "save it as .xlsx, .ods or .csv"),
        );
        Self::new("no-workbook", message.to_owned()).with_help(help.to_owned())
    }

    /// A table without a row of headings that are known.
    pub(crate) fn no_headings(messages: Language) -> Self {
        let (message, help) = messages.pick(
            (
                "geen enkel blad heeft een rij met kopjes zoals Fase, Gebeurtenis, Niveau, Organisatie en Actie",
                "zet die kopjes boven de kolommen, of zeg welke kolom wat is: --map \"C=gebeurtenis\"",
            ),
            (
                "no sheet has a row of headings such as Phase, Event, Level, Organisation and Action",
                "put those headings above the columns, or say which column is what: --map \"C=event\"",
            ),
        );
        Self::new("no-headings", message.to_owned()).with_help(help.to_owned())
    }

    /// A table that is larger than is read.
    pub(crate) fn too_many_cells(messages: Language) -> Self {
        let message = messages
            .pick("er staan meer dan 2.000.000 cellen in", "it has more than 2,000,000 cells");
        let help = messages.pick(
            "kopieer alleen de rijen en kolommen met tekst naar een nieuw blad",
            "copy the rows and columns with text alone to a new sheet",
        );
        Self::new("too-large", message.to_owned()).with_help(help.to_owned())
    }

    /// A column that is asked to hold something that a step does not have.
    pub(crate) fn unknown_field(word: &str, messages: Language) -> Self {
        let known: Vec<&str> = Field::all().map(|field| field.heading(messages)).collect();
        let (message, help) = match messages {
            Language::Dutch => (format!("een kolom kan geen “{word}” bevatten"), "kies uit"),
            Language::English => (format!("a column cannot hold “{word}”"), "choose from"),
        };
        Self::new("unknown-field", message).with_help(format!("{help}: {}", known.join(", ")))
    }

    /// A column that is asked for and is not there.
    pub(crate) fn unknown_column(word: &str, messages: Language) -> Self {
        let (message, help) = match messages {
            Language::Dutch => (
                format!("er is geen kolom “{word}”"),
                "noem een kolom bij zijn letter of bij wat erboven staat",
            ),
            Language::English => (
                format!("there is no column “{word}”"),
                "name a column by its letter or by what stands above it",
            ),
        };
        Self::new("unknown-column", message).with_help(help.to_owned())
    }

    /// A zip that is no document of Word.
    pub(crate) fn no_word_document(messages: Language) -> Self {
        let (message, help) = messages.pick(
            ("dit is geen document van Word", "open het in Word en sla het op als .docx"),
            ("this is no document of Word", "open it in Word and save it as .docx"),
        );
        Self::new("no-word-document", message.to_owned()).with_help(help.to_owned())
    }

    /// A diagram that is no journey.
    pub(crate) fn other_diagram(kind: &str, messages: Language) -> Self {
        let (message, help) = match messages {
            Language::Dutch => (
                format!("dit is {kind}, en geen klantreis"),
                "alleen een diagram dat met het woord journey begint, is een klantreis",
            ),
            Language::English => (
                format!("this is {kind}, and no journey"),
                "only a diagram that begins with the word journey is one",
            ),
        };
        Self::new("other-diagram", message).with_help(help.to_owned())
    }

    /// A task of a diagram of which the score is none.
    pub(crate) fn no_score(place: &str, task: &str, score: &str, messages: Language) -> Self {
        const LONGEST: usize = 40;
        let [task, score] = [task, score].map(|text| {
            let shown: String = text.chars().take(LONGEST).collect();
            if shown.len() < text.len() { shown + "…" } else { shown }
        });
        let message = match (score.as_str(), messages) {
            ("", Language::Dutch) => format!("{place}: “{task}” heeft geen score"),
            ("", Language::English) => format!("{place}: “{task}” has no score"),
            (score, Language::Dutch) => {
                format!("{place}: “{score}” is geen heel getal van 1 tot en met 5")
            }
            (score, Language::English) => {
                format!("{place}: “{score}” is no whole number from 1 to 5")
            }
        };
        let help = messages.pick(
            "schrijf het zo: Niemand belt terug: 2: Inge, Wijkteam",
            "write it like this: Nobody calls back: 2: Inge, District team",
        );
        Self::new("no-score", message).with_help(help.to_owned())
    }

    /// A task of a diagram that says nothing.
    pub(crate) fn task_without_text(place: &str, messages: Language) -> Self {
        Self::new(
            "task-without-text",
            match messages {
                Language::Dutch => {
                    format!("{place}: voor de dubbele punt staat niet wat er gebeurt")
                }
                Language::English => format!("{place}: what happens is not said before the colon"),
            },
        )
    }

    /// A diagram without tasks.
    pub(crate) fn no_tasks(messages: Language) -> Self {
        let (message, help) = messages.pick(
            (
                "er staat geen stap in het diagram",
                "schrijf een stap zo: Niemand belt terug: 2: Inge, Wijkteam",
            ),
            (
                "there is no step in the diagram",
                "write a step like this: Nobody calls back: 2: Inge, District team",
            ),
        );
        Self::new("nothing-in-it", message.to_owned()).with_help(help.to_owned())
    }

    /// Words that name no scale of numbers.
    pub(crate) fn no_scale(words: &str, messages: Language) -> Self {
        let (message, help) = match messages {
            Language::Dutch => (
                format!("“{words}” noemt geen schaal van getallen"),
                "schrijf het laagste en het hoogste getal: --scale 1-5; --scale 5-1 als 5 het slechtst is",
            ),
            Language::English => (
                format!("“{words}” names no scale of numbers"),
                "write the lowest and the highest number: --scale 1-5; --scale 5-1 where 5 is the worst",
            ),
        };
        Self::new("no-scale", message).with_help(help.to_owned())
    }

    /// Levels that are numbers, from one to another, at a place, which can be on several scales.
    pub(crate) fn unclear_scale(
        place: &str,
        [low, high]: [f64; 2],
        scales: &[[i32; 2]],
        messages: Language,
    ) -> Self {
        let [to, or] = messages.pick([" tot ", " of van "], [" to ", " or from "]);
        let all: Vec<String> = scales.iter().map(|[a, b]| format!("{a}{to}{b}")).collect();
        let none = messages.pick("geen schaal die wij kennen", "no scale that we know");
        let some = messages.pick("een schaal van ", "a scale from ");
        let can_be = if all.is_empty() { none.to_owned() } else { some.to_owned() + &all.join(or) };
        let [low, high] = [low, high].map(|n| n.to_string().replace('.', messages.pick(",", ".")));
        let (message, help) = match messages {
            Language::Dutch => (
                format!("{place}: de niveaus gaan van {low} tot {high}; dat past op {can_be}"),
                "zeg welke het is, het slechtste getal eerst: --scale 1-5; of zet het in het kopje: Score (1-5)",
            ),
            Language::English => (
                format!("{place}: the levels are numbers from {low} to {high}; that fits {can_be}"),
                "say which it is, the worst number first: --scale 1-5; or put it in the heading: Score (1-5)",
            ),
        };
        Self::new("unclear-scale", message).with_help(help.to_owned())
    }

    /// A file in which nothing can be a step.
    pub(crate) fn nothing_in_it(messages: Language) -> Self {
        let (message, help) = messages.pick(
            (
                "er staat niets in dat een stap kan zijn",
                "een stap is een alinea tekst; alleen kopjes en opmerkingen maken geen klantreis",
            ),
            (
                "there is nothing in it that can be a step",
                "a step is a paragraph of text; headings and remarks alone make no journey",
            ),
        );
        Self::new("nothing-in-it", message.to_owned()).with_help(help.to_owned())
    }
}
