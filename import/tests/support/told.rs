//! What notes became, a line for each step.

use klantreis::model::{Language, Step};
use klantreis::source;
use klantreis_import::{Draft, File, Options, import};

/// The journey in notes.
pub fn draft(name: &str, text: &str) -> Draft {
    let file = File { name, bytes: text.as_bytes() };
    let import =
        import(&file, &Options::default()).unwrap_or_else(|refusal| panic!("{refusal}\n{text}"));
    let draft = import.drafts.into_iter().next().expect("a journey");
    let yaml = draft.to_yaml(Language::Dutch);
    assert!(source::read(&yaml, Language::Dutch).is_ok(), "{yaml}");
    draft
}

/// A step on a line: `1 ontevreden: Ik bel. ! bang @ Wijkteam: belt`.
pub fn told(step: &Step, draft: &Draft) -> String {
    let scale = &draft.journey.scale;
    let level = step.level().map(|level| scale.name(level, Language::Dutch).to_lowercase());
    let mut line =
        format!("{} {}:", step.phase.as_deref().unwrap_or("-"), level.unwrap_or_default());
    let own = [
        ("(", step.time.as_ref().map(|own| &own.text)),
        ("", step.event.as_ref().map(|own| &own.text)),
        ("! ", step.emotion.as_ref().map(|own| &own.text)),
        ("? ", step.thought.as_ref().map(|own| &own.text)),
    ];
    for (sign, text) in own {
        line.extend(text.map(|text| format!(" {sign}{text}")));
    }
    for action in &step.actions {
        let names: Vec<String> =
            action.organisations.iter().map(klantreis::model::Organisation::label).collect();
        line.extend([" @ ", &names.join("+"), ": ", &action.text]);
    }
    line
}

/// What each step of notes says.
pub fn steps(name: &str, text: &str) -> Vec<String> {
    let draft = draft(name, text);
    draft.journey.steps.iter().map(|step| told(step, &draft)).collect()
}

/// What the summary says of notes.
pub fn summary(name: &str, text: &str) -> String {
    let file = File { name, bytes: text.as_bytes() };
    let import = import(&file, &Options::default()).expect("notes");
    import.summary.lines(Language::Dutch).join("\n")
}
