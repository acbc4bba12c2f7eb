//! # What it does
//! Lists every name in the texts of a journey that is declared nowhere, with each of its places: every word
//! with a capital within a sentence, and at the opening of one what is no word of the language. Known are the
//! narrator, the names under `fictieve_namen` and `openbare_namen`, the parties, organisations that stand as
//! such, who made the study, and what everybody knows: bodies of the state, laws, feasts, languages,
//! countries, brands.
//!
//! # Why
//! A first name, a village or a school can be enough to find out which family it is. Whether it is, only a
//! person who knows the case can say.
//!
//! # Example
//! ```yaml
//! gebeurtenis: Ik breng Anouk naar De Regenboog.
//! ```
//!
//! # Instead
//! ```yaml
//! gebeurtenis: Ik breng mijn dochter naar school.
//! ```
//! or, where the name is made up, `fictieve_namen: [Anouk]`, and where all may know it, `openbare_namen`.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::check::finding::Mention;
use crate::check::rule::{Inspection, Rule};
use crate::check::texts_read::{TextRead, TextsRead};
use crate::diagnostic::{Severity, words};
use crate::language::Language;
use crate::model::{Journey, Place};
use crate::privacy::{NameReader, is_person, without};

pub(super) const RULE: Rule = Rule {
    name: "names-to-review",
    finds: [
        "een naam in de teksten die nergens is opgegeven, voor uw oordeel",
        "a name in the texts that is declared nowhere, for you to judge",
    ],
    severity: Severity::Note,
    look,
};

/// Languages in which every noun has a capital: German, Low German and Luxembourgish.
const CAPITALS_ON_NOUNS: [&str; 3] = ["de", "nds", "lb"];

fn look(look: &mut Inspection<'_>) {
    if CAPITALS_ON_NOUNS.contains(&look.journey.text_language().primary()) {
        let (message, help) = look.messages.pick(
            (
                "In deze taal heeft elk zelfstandig naamwoord een hoofdletter: naar namen is niet gezocht.",
                "Lees de klantreis zelf na op namen van mensen, plaatsen en organisaties.",
            ),
            (
                "In this language every noun has a capital: names were not looked for.",
                "Read the journey yourself for names of people, places and organisations.",
            ),
        );
        look.found(Place::Journey, message.to_owned(), help.to_owned());
        return;
    }
    for Found { name, mentions } in names(look.journey, look.texts()) {
        let (message, help) = told(&name, mentions.len(), look.messages);
        look.found_name(name, mentions, message, help.to_owned());
    }
}

fn told(name: &str, times: usize, messages: Language) -> (String, &'static str) {
    match messages {
        Language::Dutch => {
            let times = if times == 1 { String::new() } else { format!(" {times} keer") };
            (
                format!("De naam “{name}” staat{times} in de klantreis."),
                "Kan een lezer hieraan zien om welk gezin het gaat? Vervang de naam dan. Zet een bedachte naam \
                 bij `fictieve_namen`, en een naam die iedereen mag weten bij `openbare_namen`.",
            )
        }
        Language::English => {
            let times = if times == 1 { String::new() } else { format!(" {times} times") };
            (
                format!("The name “{name}” stands{times} in the journey."),
                "Could a reader tell from it which family this is? Then replace the name. Put a made-up name \
                 under `fictional_names`, and a name that everybody may know under `public_names`.",
            )
        }
    }
}

/// A name that is declared nowhere.
pub(super) struct Found {
    pub name: String,
    pub mentions: Vec<Mention>,
}

/// The names of a journey that are declared nowhere, in the order in which they are met.
pub(super) fn names(journey: &Journey, read: &TextsRead) -> Vec<Found> {
    let organisations = organisations(journey);
    let mut reader = reader(journey, &organisations);
    let mut persons = persons(journey, &organisations);
    persons.retain(|person| reader.is_name_of_person(person));
    for person in &persons {
        reader.remember(person);
    }
    let plain: Vec<String> = read.texts.iter().map(|it| without(&it.text, &it.details)).collect();
    for plain in &plain {
        reader.learn(plain);
    }
    let mut names: Vec<Vec<&str>> = Vec::with_capacity(plain.len());
    for (TextRead { text, .. }, plain) in read.texts.iter().zip(&plain) {
        names.push(if persons.contains(text.as_str()) {
            vec![reader.basic(text)]
        } else {
            reader.names(plain).into_iter().map(|at| reader.basic(&text[at])).collect()
        });
    }
    let mut seen = Seen::default();
    for &(place, at) in &read.places {
        names[at].iter().for_each(|name| seen.add(name, place));
    }
    seen.names
}

/// The names so far, each once.
#[derive(Default)]
struct Seen {
    names: Vec<Found>,
    known: HashMap<String, usize>,
    /// How often a word was met in a place.
    met: HashMap<(Place, String), usize>,
}

impl Seen {
    fn add(&mut self, name: &str, place: Place) {
        let Some((_, word)) =
            words(name).max_by_key(|(at, word)| (word.len().min(3), usize::MAX - at))
        else {
            return;
        };
        let met = self.met.entry((place, word.to_owned())).or_default();
        let mention = Mention { place, word: word.to_owned(), nth: *met };
        *met += 1;
        let at = *self.known.entry(name.to_lowercase()).or_insert_with(|| {
            self.names.push(Found { name: name.to_owned(), mentions: Vec::new() });
            self.names.len() - 1
        });
        self.names[at].mentions.push(mention);
    }
}

/// Reads the texts of a journey, knowing the names that it declares.
fn reader(journey: &Journey, organisations: &BTreeSet<&str>) -> NameReader {
    let declared = journey.fictional_names.iter().chain(&journey.public_names);
    let names = declared.chain(journey.narrator.iter().map(|narrator| &narrator.name));
    let writers = journey.study.forewords.iter().map(|foreword| &foreword.by);
    let study = journey.study.researchers.iter().chain(&journey.study.client);
    let study = study.chain(&journey.retold_by).chain(writers);
    let parties = journey.parties.iter().map(|party| &party.name);
    // Behind an organisation may stand in brackets who works there: "wijkteam (Anja)".
    let bare = organisations.iter().map(|name| name.split('(').next().unwrap_or(name));
    let of_organisations = bare.filter(|name| !is_person(name));
    let phrases = study.chain(parties).map(String::as_str).chain(of_organisations);
    NameReader::new(journey.text_language().language(), names.map(String::as_str), phrases)
}

/// What the organisations are called that act in a journey: many act more than once.
fn organisations(journey: &Journey) -> BTreeSet<&str> {
    let actions = journey.steps.iter().flat_map(|step| &step.actions);
    actions.flat_map(|action| &action.organisations).filter_map(|it| it.name.as_deref()).collect()
}

/// What stands where a name of somebody is due, and organisations that are called as somebody is.
fn persons<'a>(journey: &'a Journey, organisations: &BTreeSet<&'a str>) -> HashSet<&'a str> {
    let about = journey.steps.iter().flat_map(|step| &step.about);
    let actions = journey.steps.iter().flat_map(|step| &step.actions);
    let professionals = actions.filter_map(|action| action.person.as_ref()?.name.as_ref());
    let called = organisations.iter().copied().filter(|name| is_person(name));
    about.chain(professionals).chain(&journey.lines).map(String::as_str).chain(called).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::language::LanguageTag;
    use crate::model::{Action, Journey, Level, Narrator, Professional, Step};

    fn journey() -> Journey {
        let mut action = Action::by("Fier", "Fier belt Janet");
        action.person = Some(Professional { name: Some("Janet".into()), role: None });
        let mut step = Step::event("Ik bel met Anouk", Level::NEUTRAL).with_action(action);
        step.about = vec!["Anouk".into(), "de zoons".into()];
        Journey::new("Klantreis").step(step.clone()).step(step)
    }

    fn names(journey: &Journey) -> Vec<String> {
        let found = found(journey, "names-to-review").into_iter();
        found
            .map(|it| it.message.split('“').nth(1).unwrap().split('”').next().unwrap().to_owned())
            .collect()
    }

    #[cfg(feature = "dictionaries")]
    #[test]
    fn lists_each_name_once_with_all_its_places() {
        assert_eq!(names(&journey()), ["Anouk", "Janet"]);
        let places: Vec<usize> =
            found(&journey(), "names-to-review").iter().map(|it| it.mentions.len()).collect();
        assert_eq!(places, [4, 4]);
    }

    #[cfg(feature = "dictionaries")]
    #[test]
    fn a_person_who_stands_as_an_organisation_is_told_everywhere() {
        let action = |name: &str| Action::by(name, "Gaat mee");
        let step = Step::event("Dan belt Petra de gemeente", Level::NEUTRAL);
        let step = ["Petra", "Roos", "Odion", "MEE", "Humanitas", "Casa24", "Jeugdhulp"]
            .iter()
            .fold(step, |step, name| step.with_action(action(name)));
        let journey = Journey::new("x").step(step);
        assert_eq!(names(&journey), ["Petra", "Roos"]);
        assert_eq!(found(&journey, "names-to-review")[0].mentions.len(), 2);
    }

    #[test]
    fn a_noun_that_opens_a_source_is_no_name() {
        for source in
            ["Navertelling", "Interview", "Groepsgesprek", "Dossier, p. 3", "Casusbeschrijving"]
        {
            let mut journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL));
            journey.source = Some(source.into());
            assert_eq!(names(&journey), [""; 0], "{source}");
        }
    }

    #[test]
    fn is_silent_about_what_is_declared() {
        let mut journey = journey();
        journey.fictional_names = vec!["Anouk".into()];
        journey.public_names = vec!["Janet".into()];
        assert_eq!(names(&journey), [""; 0]);
    }

    #[test]
    fn the_narrator_is_declared_and_stands_with_an_ending() {
        let step = Step::event("Wij gaan naar Inge's moeder", Level::NEUTRAL);
        let mut journey = Journey::new("Klantreis van Inge").step(step);
        assert_eq!(names(&journey), ["Inge"]);
        journey.narrator = Some(Narrator::named("Inge"));
        assert_eq!(names(&journey), [""; 0]);
    }

    #[test]
    fn an_organisation_declares_itself_and_not_the_place_it_is_named_after() {
        let action = Action::by("Wijkteam Urk", "Wijkteam Urk belt. Wij wonen in Urk.");
        let step = Step::event("Ik bel", Level::NEUTRAL).with_action(action);
        assert_eq!(names(&Journey::new("x").step(step)), ["Urk"]);
    }

    #[test]
    fn where_every_noun_has_a_capital_it_says_that_it_does_not_look() {
        let mut journey = journey();
        journey.other_language = LanguageTag::parse("de");
        let found = found(&journey, "names-to-review");
        assert_eq!((found.len(), found[0].name.as_deref()), (1, None));
    }

    #[test]
    fn a_number_is_never_told_as_part_of_a_name() {
        let step = Step::event("Wij wonen op de Kerkstraat 12 in Urk", Level::NEUTRAL);
        assert_eq!(names(&Journey::new("x").step(step)), ["Urk"]);
    }
}
