//! The sheet for the file of a study: what was found in a journey before it was published, and who says
//! that it may be.

use std::fmt::Write;

use super::recognisable_group::{ENOUGH, groups};
use crate::check::organisations_to_review::named;
use crate::diagnostic::{Diagnostic, Lines, Severity};
use crate::language::Language;
use crate::model::{Consent, Journey};

/// What was looked at in one journey.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignOff {
    /// The name of its file.
    pub file: String,
    /// Its title.
    pub title: String,
    /// What the contents of the file were when it was looked at, as the SHA-256 of its bytes.
    pub fingerprint: Option<String>,
    /// What was looked at, point by point.
    pub points: Vec<Point>,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Point {
    /// A fixed word for it, such as `names`.
    pub id: &'static str,
    /// What was looked at, in words.
    pub subject: String,
    /// What stands in the journey, or what is wrong.
    pub said: Vec<String>,
    /// Whether nothing stands in the way of publishing it.
    pub is_fine: bool,
    /// Whether the program judges it; what it only lists is for people to judge.
    pub is_held: bool,
}

impl Point {
    /// The point with what stands under it.
    fn line(&self, messages: Language) -> String {
        if self.said.is_empty() {
            return format!("{}: {}", self.subject, messages.pick("geen", "none"));
        }
        let said: Vec<String> =
            self.said.iter().map(|said| format!("\n  - {}", plain(said))).collect();
        format!("{}{}", self.subject, said.concat())
    }
}

/// A text in which nothing is taken for a sign of Markdown.
fn plain(text: &str) -> String {
    let is_sign = |c: char| "\\`*_[]<>#|".contains(c);
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        plain.extend(is_sign(c).then_some('\\'));
        plain.push(if c == '\n' { ' ' } else { c });
    }
    plain
}

/// The points that rest on rules: a word for each, what is looked at, and the rules.
const HELD: [(&str, (&str, &str), &[&str]); 5] = [
    (
        "names",
        ("Namen in de tekst", "Names in the text"),
        &["names-to-review", "fictional-name", "real-name"],
    ),
    (
        "details",
        ("Nummers, adressen en datums", "Numbers, addresses and dates"),
        &["identifying-details"],
    ),
    (
        "quotes",
        ("Eigen woorden zonder toestemming", "Own words without consent"),
        &["no-consent", "limited-consent", "foreword-without-consent"],
    ),
    (
        "groups",
        ("Groepen waarin iemand te herkennen is", "Groups in which somebody can be recognised"),
        &["recognisable-group"],
    ),
    (
        "village",
        (
            "Een dorp naast een organisatie uit de regio",
            "A village beside an organisation of its region",
        ),
        &["village-and-organisation"],
    ),
];

/// Notes that say what the sheet lists itself.
const LISTED: [&str; 1] = ["organisations-to-review"];

impl SignOff {
    /// What was found in a journey: `found` are the diagnostics that [`publish`](crate::check::publish()) gives, in a file
    /// called `file` with these `lines`.
    #[must_use]
    pub fn of(
        journey: &Journey,
        file: &str,
        found: &[Diagnostic],
        lines: &Lines<'_>,
        messages: Language,
    ) -> Self {
        let held = HELD.iter().map(|(id, subject, rules)| {
            let of_rules = found.iter().filter(|it| rules.contains(&it.code));
            let said: Vec<String> = of_rules.map(|it| placed(it, lines, messages)).collect();
            let subject = messages.pick(subject.0, subject.1).to_owned();
            Point { id, subject, is_fine: said.is_empty(), is_held: true, said }
        });
        let known = |code: &str| HELD.iter().any(|(_, _, rules)| rules.contains(&code));
        let others = found.iter().filter(|it| it.severity > Severity::Note && !known(it.code));
        let others: Vec<String> = others.map(|it| placed(it, lines, messages)).collect();
        let subject = messages.pick("Andere waarschuwingen", "Other warnings").to_owned();
        let others = Point {
            id: "others",
            subject,
            is_fine: others.is_empty(),
            is_held: true,
            said: others,
        };
        let notes = found.iter().filter(|it| {
            it.severity == Severity::Note && !known(it.code) && !LISTED.contains(&it.code)
        });
        let said = notes.map(|it| placed(it, lines, messages)).collect();
        let subject =
            messages.pick("Opmerkingen bij de klantreis", "Notes on the journey").to_owned();
        let notes = Point { id: "notes", subject, said, is_fine: true, is_held: false };
        let read = [notes, remarks(lines, messages)];
        let points = held.chain([others]).chain(told(journey, messages)).chain(read).collect();
        Self { file: file.to_owned(), title: journey.title.clone(), fingerprint: None, points }
    }

    /// The same, with the SHA-256 of the bytes of the file in hexadecimals.
    #[must_use]
    pub fn with_fingerprint(self, fingerprint: String) -> Self {
        Self { fingerprint: Some(fingerprint), ..self }
    }

    /// Whether nothing stands in the way of publishing it.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.points.iter().all(|point| point.is_fine)
    }

    /// The sheet as Markdown, with room for names and dates. What the program looked at has a tick where
    /// nothing stands in the way; what only stands there is for the reader to tick.
    #[must_use]
    pub fn markdown(&self, messages: Language) -> String {
        let mut text = String::new();
        let head = messages.pick("Aftekenlijst", "Sign-off sheet");
        let (file, private) =
            (messages.pick("Bestand", "File"), messages.pick(DUTCH_PRIVATE, ENGLISH_PRIVATE));
        let _ = write!(
            text,
            "# {head}: {}\n\n{private}\n\n{file}: `{}`",
            plain(&self.title),
            self.file
        );
        if let Some(fingerprint) = &self.fingerprint {
            let _ = write!(text, "  \nSHA-256: `{fingerprint}`");
        }
        let _ = write!(text, "\n\n**{}**\n\n", self.verdict(messages));
        for point in self.points.iter().filter(|point| point.is_held) {
            let mark = if point.is_fine { 'x' } else { ' ' };
            let _ = writeln!(text, "- [{mark}] {}", point.line(messages));
        }
        let _ = write!(
            text,
            "\n## {}\n\n",
            messages.pick("Wat er staat: kijk dit na", "What stands there: look it over")
        );
        for point in self.points.iter().filter(|point| !point.is_held) {
            let mark = if point.said.is_empty() { "" } else { "[ ] " };
            let _ = writeln!(text, "- {mark}{}", point.line(messages));
        }
        text.push_str(messages.pick(DUTCH_FORM, ENGLISH_FORM));
        text
    }

    /// The sheet for programs.
    #[cfg(feature = "json")]
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        let point = |point: &Point| serde_json::json!({ "id": point.id, "subject": point.subject, "fine": point.is_fine, "judged": point.is_held, "said": point.said });
        let points: Vec<_> = self.points.iter().map(point).collect();
        serde_json::json!({ "file": self.file, "title": self.title, "sha256": self.fingerprint, "fine": self.is_fine(), "points": points })
    }

    fn verdict(&self, messages: Language) -> String {
        let open = self.points.iter().filter(|point| !point.is_fine).count();
        match (open, messages) {
            (0, Language::Dutch) => {
                "Het programma vindt niets dat publicatie in de weg staat.".to_owned()
            }
            (0, Language::English) => {
                "The program finds nothing that stands in the way of publishing.".to_owned()
            }
            (1, Language::Dutch) => "Nog niet publiceren: 1 punt staat open.".to_owned(),
            (1, Language::English) => "Do not publish yet: 1 point is open.".to_owned(),
            (open, Language::Dutch) => format!("Nog niet publiceren: {open} punten staan open."),
            (open, Language::English) => format!("Do not publish yet: {open} points are open."),
        }
    }
}

const DUTCH_PRIVATE: &str =
    "Vertrouwelijk: hier kunnen namen op staan. Bewaren bij het onderzoek, niet bij de klantreis.";
const ENGLISH_PRIVATE: &str =
    "Confidential: there may be names on it. To be kept with the study, not with the journey.";

/// What the program cannot know.
const DUTCH_FORM: &str = "
## Wat alleen mensen weten

- [ ] De bedachte namen zijn echt bedacht.
- [ ] Ook wie het gezin kent, kan aan deze klantreis niet zien om wie het gaat.
- [ ] Het gezin heeft de klantreis gezien en is het ermee eens.
- [ ] Wie wordt aangehaald, weet waar die woorden komen te staan, en stemt daarmee in.

| | naam en functie | datum | handtekening |
| --- | --- | --- | --- |
| Gemaakt door | | | |
| Nagekeken door | | | |
| Akkoord met publicatie | | | |
";

const ENGLISH_FORM: &str = "
## What only people know

- [ ] The made-up names are made up indeed.
- [ ] Not even somebody who knows the family can tell from this journey which it is.
- [ ] The family has seen the journey and agrees to it.
- [ ] Whoever is quoted knows where these words will stand, and consents to it.

| | name and role | date | signature |
| --- | --- | --- | --- |
| Made by | | | |
| Checked by | | | |
| May be published | | | |
";

/// What was found, with the lines where it stands.
fn placed(found: &Diagnostic, lines: &Lines<'_>, messages: Language) -> String {
    let all = found.named.as_ref().map(|named| named.places.as_slice());
    let spans = all.unwrap_or(std::slice::from_ref(&found.span));
    let mut numbers: Vec<usize> = spans.iter().map(|span| lines.at(span.start).number).collect();
    numbers.dedup();
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let word = match (numbers.len(), messages) {
        (1, Language::Dutch) => "regel",
        (_, Language::Dutch) => "regels",
        (1, Language::English) => "line",
        (_, Language::English) => "lines",
    };
    format!("{} ({word} {})", found.message, numbers.join(", "))
}

/// What is said behind a `#`: no drawing has it, but it goes along with the file, and nothing looks for names in it.
fn remarks(lines: &Lines<'_>, messages: Language) -> Point {
    let is_remark = |line: &&str| {
        let is_for_editors = line.starts_with("# yaml-language-server:");
        !is_for_editors && (line.trim_start().starts_with('#') || line.contains(" #"))
    };
    let said = match lines.texts().filter(is_remark).count() {
        0 => Vec::new(),
        1 => vec![messages.pick("1 regel, lees die zelf", "1 line, read it yourself").to_owned()],
        n => vec![match messages {
            Language::Dutch => format!("{n} regels, lees die zelf"),
            Language::English => format!("{n} lines, read them yourself"),
        }],
    };
    let subject =
        messages.pick("Uitleg achter een # in het bestand", "Remarks behind a # in the file");
    Point { id: "remarks", subject: subject.to_owned(), said, is_fine: true, is_held: false }
}

/// What a journey itself tells of names, consent and numbers.
fn told(journey: &Journey, messages: Language) -> Vec<Point> {
    let point = |id, dutch: &str, english: &str, said: Vec<String>| Point {
        id,
        subject: messages.pick(dutch, english).to_owned(),
        said,
        is_fine: true,
        is_held: false,
    };
    let narrator =
        journey.narrator.iter().filter(|it| it.fictional == Some(true)).map(|it| &it.name);
    let made_up = narrator.chain(&journey.fictional_names).cloned().collect();
    let organisations = named(journey, &[]).into_iter().map(str::to_owned).collect();
    let few =
        |n| if n < ENOUGH { messages.pick(" (minder dan tien)", " (fewer than ten)") } else { "" };
    let counted =
        groups(journey).iter().map(|it| format!("{}: {}{}", it.label, it.n, few(it.n))).collect();
    let consent = journey.consent.iter().map(|it| agreed(it, messages)).collect();
    vec![
        point("fictional", "Bedachte namen", "Made-up names", made_up),
        point(
            "public",
            "Namen die iedereen mag weten",
            "Names that everybody may know",
            journey.public_names.clone(),
        ),
        point("organisations", "Organisaties met hun naam", "Organisations by name", organisations),
        point("counted", "Aantallen", "Numbers", counted),
        point(
            "consent",
            "Toestemming voor het hele bestand",
            "Consent for the whole file",
            consent,
        ),
    ]
}

fn agreed(consent: &Consent, messages: Language) -> String {
    let part = |dutch: &str, english: &str, said: &Option<String>| {
        said.as_ref().map(|said| format!("{}: {said}", messages.pick(dutch, english)))
    };
    let parts = [
        part("wie", "who", &consent.by),
        part("waarvoor", "for what", &consent.to),
        part("wanneer", "when", &consent.when),
        part("naam", "name", &consent.name),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::publish;
    use crate::check::words::Words;
    use crate::diagnostic::{Span, WordPlaces};
    use crate::model::{Level, Step};

    fn sheet(event: &str) -> SignOff {
        let journey = Journey { source: Some("verzonnen".into()), ..Journey::new("Klantreis") };
        let journey = journey.step(Step::event(event, Level::NEUTRAL));
        let found = publish(&journey, Language::Dutch, &Words::default());
        let text = "titel: x\n";
        let words = WordPlaces::of(text);
        let found = found.into_iter().map(|it| it.in_file(&words, |_| Span::default()));
        let found: Vec<Diagnostic> = found.collect();
        SignOff::of(&journey, "a.yaml", &found, &Lines::of(text), Language::Dutch)
    }

    #[test]
    fn what_stands_in_the_way_is_open() {
        let sheet = sheet("Ik bel Anouk op 06-12345678");
        let open: Vec<&str> =
            sheet.points.iter().filter(|it| !it.is_fine).map(|it| it.id).collect();
        assert_eq!(open, ["names", "details"]);
        let text = sheet.markdown(Language::Dutch);
        assert!(
            text.contains("- [ ] Namen in de tekst\n  - De naam “Anouk” staat in de klantreis."),
            "{text}"
        );
        assert!(text.contains("2 punten staan open") && !text.contains("12345678"), "{text}");
    }

    #[test]
    fn a_journey_without_anything_is_fine() {
        let sheet = sheet("Ik bel");
        assert!(sheet.is_fine());
        assert!(sheet.markdown(Language::English).contains("finds nothing"));
    }
}
