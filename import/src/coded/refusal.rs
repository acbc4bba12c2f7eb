//! Why a project with coded interviews, or a mapping of its codes, cannot be read.

use klantreis::model::Language;

use crate::refusal::Refusal;
use crate::summary::LeftOut;

/// A mapping that is no TOML.
pub(crate) fn mapping_syntax(name: &str, line: usize, error: &str, messages: Language) -> Refusal {
    let message = match messages {
        Language::Dutch => format!("{name}, regel {line}: hier klopt iets niet ({error})"),
        Language::English => format!("{name}, line {line}: something is not right ({error})"),
    };
    Refusal::new("mapping-syntax", message).with_help(
        messages
            .pick(
                "een regel ziet er zo uit: \"naam van de code\" = \"gebeurtenis\"",
                "a line looks like this: \"name of the code\" = \"event\"",
            )
            .to_owned(),
    )
}

/// A mapping of a code that the project does not have.
pub(crate) fn unknown_code(
    (name, line): (&str, usize),
    code: &str,
    codes: &[String],
    messages: Language,
) -> Refusal {
    let message = match messages {
        Language::Dutch => format!("{name}, regel {line}: het project heeft geen code “{code}”"),
        Language::English => format!("{name}, line {line}: the project has no code “{code}”"),
    };
    let near = codes.iter().max_by(|a, b| {
        let likeness = |own: &str| strsim::jaro_winkler(&own.to_lowercase(), &code.to_lowercase());
        likeness(a).total_cmp(&likeness(b))
    });
    let refusal = Refusal::new("unknown-code", message);
    match near {
        Some(near) => refusal.with_help(match messages {
            Language::Dutch => format!("bedoelt u “{near}”?"),
            Language::English => format!("do you mean “{near}”?"),
        }),
        None => refusal,
    }
}

/// A mapping to what a code cannot be.
pub(crate) fn unknown_meaning(
    (name, line): (&str, usize),
    words: &str,
    messages: Language,
) -> Refusal {
    let (message, help) = match messages {
        Language::Dutch => (
            format!("{name}, regel {line}: een code kan niet “{words}” zijn"),
            "kies uit gebeurtenis, emotie, gedachte, actie, citaat, niets, of fase, niveau of organisatie met een naam erachter",
        ),
        Language::English => (
            format!("{name}, line {line}: a code cannot be “{words}”"),
            "choose from event, emotion, thought, action, quote, nothing, or phase, level or organisation with a name behind it",
        ),
    };
    Refusal::new("unknown-meaning", message).with_help(help.to_owned())
}

/// A zip that is no project.
pub(crate) fn no_project(messages: Language) -> Refusal {
    let (message, help) = messages.pick(
        (
            "dit is geen project met gecodeerde interviews (REFI-QDA)",
            "exporteer het in ATLAS.ti, MAXQDA, NVivo, QualCoder of Taguette als REFI-QDA (.qdpx)",
        ),
        (
            "this is no project with coded interviews (REFI-QDA)",
            "export it from ATLAS.ti, MAXQDA, NVivo, QualCoder or Taguette as REFI-QDA (.qdpx)",
        ),
    );
    Refusal::new("no-project", message.to_owned()).with_help(help.to_owned())
}

/// A codebook, in which nobody says anything.
pub(crate) fn only_codes(messages: Language) -> Refusal {
    let (message, help) = messages.pick(
        (
            "een codeboek (.qdc) heeft codes en geen interviews",
            "laat zien wat de codes zouden zijn met --propose-mapping codes.toml, en importeer het project (.qdpx)",
        ),
        (
            "a codebook (.qdc) has codes and no interviews",
            "see what the codes would be with --propose-mapping codes.toml, and import the project (.qdpx)",
        ),
    );
    Refusal::new("only-codes", message.to_owned()).with_help(help.to_owned())
}

/// How many of the reasons are told why nothing became a step.
const REASONS: usize = 3;

/// A project of which no code and passage makes a step, and what was left out of it.
pub(crate) fn nothing_coded(left_out: &[LeftOut], messages: Language) -> Refusal {
    let (message, help) = messages.pick(
        (
            "geen gecodeerde passage maakt een stap",
            "kijk met --propose-mapping codes.toml wat van de codes is begrepen, verander dat bestand, en geef het mee met --mapping codes.toml",
        ),
        (
            "no coded passage makes a step",
            "see with --propose-mapping codes.toml what was understood of the codes, change that file, and give it along with --mapping codes.toml",
        ),
    );
    let reasons = left_out.iter().take(REASONS);
    let reasons: Vec<String> =
        reasons.map(|left| format!("{}: {}", left.place, left.what)).collect();
    let why = if reasons.is_empty() { String::new() } else { format!(" ({})", reasons.join("; ")) };
    Refusal::new("nothing-coded", format!("{message}{why}")).with_help(help.to_owned())
}
