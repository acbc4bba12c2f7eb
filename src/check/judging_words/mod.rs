//! # What it does
//! Finds words that judge people of a family: names such as "probleemgezin", what is said of their
//! will ("weigert") and whose fault it was ("eigen schuld"). Emotions and thoughts, an introduction that
//! is `letterlijk` and evidence are somebody's own words and are left alone; so are quotations, what the
//! text says that others say, what an organisation refuses, what professionals say of themselves, and
//! "weigert" with its reason behind it ("omdat", "want").
//!
//! # Why
//! Who reads a journey should see what happened to people and what they needed. A word that judges
//! says what they are instead, and hides why they did what they did.
//!
//! # Example
//! ```yaml
//! actie: Moeder weigert hulp.
//! ```
//!
//! # Instead
//! ```yaml
//! actie: Moeder wil geen hulp. Zij is bang dat haar kinderen weg moeten.
//! ```
//! or the words between quotation marks, where somebody said them; or `toegestane-woorden` in
//! `klantreis.toml`, where a study has reason to use them.

mod form;
mod list;
mod search;
mod spoken;
mod tokens;
mod whose;

#[cfg(test)]
mod corpus;

use std::collections::BTreeMap;

use self::search::{Judged, Search};
use self::spoken::Spoken;
use self::tokens::tokens;
use self::whose::Names;
use crate::check::place_name;
use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Evidence, Journey, PartyKind, Place};

pub(super) const RULE: Rule = Rule {
    name: "judging-words",
    finds: [
        "woorden die oordelen over mensen van een gezin, zoals \"weigert\" of \"probleemgezin\", met betere woorden",
        "words that judge people of a family, such as “refuses” or “problem family”, with better ones",
    ],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let names = names(journey);
    let mut searches: BTreeMap<&str, Search<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    spoken::each(journey, &mut |said: Spoken<'_>| {
        let language = journey.language_of(said.text).language();
        let search = searches
            .entry(language.map_or("", Language::tag))
            .or_insert_with(|| Search::of(language, look.words, look.messages));
        let judged = search.judged(said.text, said.voice, &names);
        let new = judged.into_iter().filter(|it| !is_quoted(&it.found, said.evidence));
        found.extend(new.map(|it| (said.place, said.field, it)));
    });
    for (place, field, judged) in found {
        report(look, place, field, &judged);
    }
}

/// The names of the family, and the words of those of organisations and professionals.
fn names(journey: &Journey) -> Names {
    let actions = || journey.steps.iter().flat_map(|step| &step.actions);
    let organisations = actions().flat_map(|it| &it.organisations);
    let of_organisations = organisations.filter_map(|it| it.name.as_ref());
    let of_people = actions().filter_map(|it| it.person.as_ref()?.name.as_ref());
    let of_involved =
        journey.involved.iter().flat_map(|it| [Some(&it.organisation), it.person.as_ref()]);
    let others = of_organisations.chain(of_people).chain(of_involved.flatten());
    let words = others.flat_map(|name| tokens(name).into_iter().map(|it| it.word));
    Names {
        others: words.filter(|it| it.chars().count() > 3).collect(),
        family: of_family(journey),
    }
}

/// The names of the family, in small letters.
fn of_family(journey: &Journey) -> Vec<String> {
    let narrator = journey.narrator.iter().filter(|it| it.kind == PartyKind::Family);
    let about = journey.steps.iter().flat_map(|step| &step.about);
    let names = narrator.map(|it| &it.name).chain(about);
    names.map(|name| name.to_lowercase()).filter(|name| !name.is_empty()).collect()
}

/// Whether somebody said it in these words.
fn is_quoted(found: &str, evidence: &[Evidence]) -> bool {
    let found = found.to_lowercase();
    let mut quotes = evidence.iter().filter_map(|piece| piece.quote.as_ref());
    quotes.any(|quote| quote.to_lowercase().contains(&found))
}

fn report(
    look: &mut Inspection<'_>,
    place: Place,
    field: Option<[&'static str; 2]>,
    judged: &Judged<'_>,
) {
    let name = match field {
        Some([dutch, english]) => look.messages.pick(dutch, english).to_owned(),
        None => place_name::name(place, look.order, look.messages),
    };
    let Judged { found, reason, better } = judged;
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("In {name} staat “{found}”: dat {reason}."),
            format!("Beter: “{better}”. Zei iemand het zo, zet het dan tussen aanhalingstekens."),
        ),
        Language::English => (
            format!("“{found}” stands in {name}: that {reason}."),
            format!("Better: “{better}”. If somebody said it, put it between quotation marks."),
        ),
    };
    look.found(place, message, help);
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::check::words::Words;
    use crate::check::{Finding, check_with};
    use crate::language::Language;
    use crate::model::{
        Action, Category, Evidence, FamilyCategory, Introduction, Journey, Level, Narrator, Place,
        Step, StepId, StepPart,
    };

    fn judged(journey: &Journey) -> Vec<Finding> {
        found(journey, "judging-words")
    }

    fn event(text: &str) -> Journey {
        Journey::new("x").step(Step::event(text, Level::NEUTRAL))
    }

    #[test]
    fn finds_what_a_professional_says_of_a_mother() {
        let step = Step::action(Action::by("Wijkteam", "Moeder weigert onze hulp."));
        let found = judged(&Journey::new("x").step(step));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, Place::Step(StepId::new(0, 1), StepPart::Action(0)));
        assert!(found[0].message.contains("“weigert”: dat zegt dat iemand niet wil"));
        assert!(found[0].help.as_deref().is_some_and(|help| help.contains("wil niet, want …")));
    }

    #[test]
    fn finds_what_a_professional_feels_about_a_family_and_not_about_themselves() {
        for (text, findings) in [
            ("Moeder weigert hulp.", 1),
            ("Een probleemgezin.", 1),
            ("Wij zijn niet gemotiveerd.", 0),
            ("Ik voel mij slachtoffer.", 0),
        ] {
            let experience = Some(text.to_owned());
            let action = Action { experience, ..Action::by("Wijkteam", "Wij komen langs.") };
            let found = judged(&Journey::new("x").step(Step::action(action)));
            assert_eq!(found.len(), findings, "{text}");
        }
    }

    #[test]
    fn names_the_detail_that_a_word_stands_in() {
        let need = Some("Een probleemgezin moet rust krijgen.".to_owned());
        let found = judged(&Journey { need, ..Journey::new("x") });
        assert_eq!(found.len(), 1);
        assert!(found[0].message.starts_with("In `behoefte` staat “probleemgezin”"));
    }

    #[test]
    fn a_pronoun_is_of_the_family_where_nobody_else_was_named() {
        assert_eq!(judged(&event("Zij weigert hulp.")).len(), 1);
        let action = Action::by("Odion", "Wij komen langs.");
        let step = Step::event("Mijn zoon bezoekt Odion. Hij weigert hulp.", Level::NEUTRAL);
        let journey = Journey::new("x").step(step);
        assert_eq!(judged(&journey).len(), 1);
        assert_eq!(judged(&journey.step(Step::action(action))), []);
    }

    #[test]
    fn who_says_why_somebody_refuses_judges_nobody() {
        assert_eq!(judged(&event("Mijn moeder weigert hulp, want zij is bang.")), []);
        assert_eq!(judged(&event("Mijn moeder weigert hulp. Ik weet niet waarom.")).len(), 1);
        let mut english = event("She refuses all that they want.");
        english.language = Language::English;
        assert_eq!(judged(&english).len(), 1);
    }

    #[test]
    fn is_silent_about_what_an_organisation_refuses() {
        let step = Step::action(Action::by("Gemeente", "Wij weigeren de aanvraag van moeder."));
        assert_eq!(judged(&Journey::new("x").step(step)), []);
        assert_eq!(judged(&event("De gemeente weigert mijn dochter een plek.")), []);
    }

    #[test]
    fn a_family_may_judge_itself_in_its_own_voice() {
        let step = Step::event("Hij slaat mij.", Level::DESPAIR)
            .feeling("Ik voel me een probleemgezin.")
            .thinking("Dit is mijn eigen schuld. Eigen schuld!");
        let mut journey = Journey::new("x").step(step);
        let said = "Wij waren een lastig gezin, vond ik. Eigen schuld van ons.";
        let introduction = Some(Introduction::retold(said));
        journey.narrator = Some(Narrator { introduction, ..Narrator::named("Roos") });
        assert_eq!(judged(&journey), []);
        assert_eq!(judged(&event("Eigen schuld van Roos, zo gaat dat.")).len(), 1);
    }

    #[test]
    fn is_silent_about_what_somebody_said() {
        assert_eq!(judged(&event("De juf zegt: “Wat een probleemgezin.”")), []);
        assert_eq!(judged(&event("De juf noemt ons een probleemgezin.")), []);
        let quote = Evidence::quoted("Gezin 1", "Die junk is mijn broer.");
        let step = Step::event("De junk is mijn broer.", Level::NEUTRAL);
        assert_eq!(judged(&Journey::new("x").step(step.clone())).len(), 1);
        assert_eq!(judged(&Journey::new("x").step(step.leaning_on(quote.clone()))), []);
        let said = || Step::action(Action::by("Politie", "De junk komt mee."));
        assert_eq!(judged(&Journey::new("x").step(said().leaning_on(quote.clone()))), []);
        let mut step = said();
        step.actions[0].evidence = vec![quote.clone()];
        assert_eq!(judged(&Journey::new("x").step(step.clone())), []);
        // What an organisation leans on of its own is all that it leans on.
        step.actions[0].evidence = vec![Evidence::quoted("Agent", "Hij komt mee.")];
        assert_eq!(judged(&Journey::new("x").step(step.leaning_on(quote))).len(), 1);
    }

    #[test]
    fn categories_of_the_program_are_names_and_those_of_an_author_are_not() {
        let of = |category| Journey { categories: vec![category], ..Journey::new("x") };
        for category in FamilyCategory::ALL {
            assert_eq!(judged(&of(Category::Family(category))), []);
        }
        assert_eq!(judged(&of(Category::Own("Zorgmijders".into()))).len(), 1);
    }

    #[test]
    fn a_text_is_held_against_the_words_of_its_own_language() {
        let mut journey = event("Aso means otherwise, and a victim stays one.");
        journey.language = Language::English;
        assert_eq!(judged(&journey).len(), 1);
        journey.other_language = crate::model::LanguageTag::parse("fr");
        assert_eq!(judged(&journey), []);
    }

    #[test]
    fn an_author_allows_words_and_adds_others() {
        let journey = event("Mijn moeder heeft hulp geweigerd. Zij is een kneusje en een aso.");
        let rules = |words: &Words| {
            let found = check_with(&journey, Language::Dutch, words);
            found.into_iter().filter(|it| it.rule == "judging-words").map(|it| it.message).collect()
        };
        let all: Vec<String> = rules(&Words::default());
        assert_eq!(all.len(), 2);
        let words = Words {
            allowed: vec!["Weigert".into(), "aso".into()],
            judging: vec![("Kneusje".into(), "iemand die het moeilijk heeft".into())],
        };
        let own: Vec<String> = rules(&words);
        assert_eq!(own.len(), 1);
        assert!(own[0].contains("“kneusje”: dat staat in uw eigen lijst"), "{own:?}");
        assert!(own.iter().all(|it| !it.contains("geweigerd")));
    }
}
