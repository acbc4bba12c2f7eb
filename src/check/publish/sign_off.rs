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
    ("quotes", ("Eigen woorden zonder toestemming", "Own words without consent"), &["no-consent"]),
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
            Point { id, subject, is_fine: said.is_empty(), said }
        });
        let known = |code: &str| HELD.iter().any(|(_, _, rules)| rules.contains(&code));
        let others = found.iter().filter(|it| it.severity > Severity::Note && !known(it.code));
        let others: Vec<String> = others.map(|it| placed(it, lines, messages)).collect();
        let subject = messages.pick("Andere waarschuwingen", "Other warnings").to_owned();
        let others = Point { id: "others", subject, is_fine: others.is_empty(), said: others };
        let points = held.chain([others]).chain(told(journey, messages)).collect();
        Self { file: file.to_owned(), title: journey.title.clone(), points }
    }

    /// Whether nothing stands in the way of publishing it.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.points.iter().all(|point| point.is_fine)
    }

    /// The sheet as Markdown, with room for names and dates.
    #[must_use]
    pub fn markdown(&self, messages: Language) -> String {
        let mut text = String::new();
        let head = messages.pick("Aftekenlijst", "Sign-off sheet");
        let (file, verdict) = (messages.pick("Bestand", "File"), self.verdict(messages));
        let _ = write!(
            text,
            "# {head}: {}\n\n{file}: `{}`\n\n**{verdict}**\n\n",
            self.title, self.file
        );
        for point in &self.points {
            let mark = if point.is_fine { 'x' } else { ' ' };
            let _ = writeln!(
                text,
                "- [{mark}] {}{}",
                point.subject,
                if point.said.is_empty() { messages.pick(": geen", ": none") } else { "" }
            );
            for said in &point.said {
                let _ = writeln!(text, "  - {said}");
            }
        }
        text.push_str(messages.pick(DUTCH_FORM, ENGLISH_FORM));
        text
    }

    /// The sheet for programs.
    #[cfg(feature = "json")]
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        let point = |point: &Point| serde_json::json!({ "id": point.id, "subject": point.subject, "fine": point.is_fine, "said": point.said });
        let points: Vec<_> = self.points.iter().map(point).collect();
        serde_json::json!({ "file": self.file, "title": self.title, "fine": self.is_fine(), "points": points })
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

/// What the program cannot know.
const DUTCH_FORM: &str = "
## Wat alleen mensen weten

- [ ] Wie het gezin kent, herkent het niet in deze klantreis.
- [ ] Het gezin heeft de klantreis gezien en vindt hem goed.
- [ ] Wie wordt aangehaald, weet waar de tekst komt te staan.

| | naam en functie | datum | handtekening |
| --- | --- | --- | --- |
| Gemaakt door | | | |
| Nagekeken door | | | |
| Akkoord met publicatie | | | |
";

const ENGLISH_FORM: &str = "
## What only people know

- [ ] Nobody who knows the family recognises it in this journey.
- [ ] The family has seen the journey and agrees to it.
- [ ] Whoever is quoted knows where the text will stand.

| | name and role | date | signature |
| --- | --- | --- | --- |
| Made by | | | |
| Checked by | | | |
| May be published | | | |
";

/// What was found, with the lines where it stands.
fn placed(found: &Diagnostic, lines: &Lines<'_>, messages: Language) -> String {
    let spans =
        if found.places.is_empty() { std::slice::from_ref(&found.span) } else { &found.places };
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

/// What a journey itself tells of names, consent and numbers.
fn told(journey: &Journey, messages: Language) -> Vec<Point> {
    let point = |id, dutch: &str, english: &str, said: Vec<String>| Point {
        id,
        subject: messages.pick(dutch, english).to_owned(),
        said,
        is_fine: true,
    };
    let narrator =
        journey.narrator.iter().filter(|it| it.fictional == Some(true)).map(|it| &it.name);
    let made_up = narrator.chain(&journey.fictional_names).cloned().collect();
    let organisations = named(journey, &[]).into_iter().map(str::to_owned).collect();
    let few = |n| if n < ENOUGH { " (< 10)" } else { "" };
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
    use crate::diagnostic::Span;
    use crate::model::{Level, Step};

    fn sheet(event: &str) -> SignOff {
        let journey = Journey { source: Some("verzonnen".into()), ..Journey::new("Klantreis") };
        let journey = journey.step(Step::event(event, Level::NEUTRAL));
        let found = publish(&journey, Language::Dutch, &Words::default());
        let found: Vec<Diagnostic> = found.into_iter().map(|it| it.at(Span::default())).collect();
        SignOff::of(&journey, "a.yaml", &found, &Lines::of("titel: x\n"), Language::Dutch)
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
