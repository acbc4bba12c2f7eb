//! A story of any length, as each renderer reads it.

use std::fmt::Write;

const PHASES: [&str; 4] =
    ["Probleemsituatie", "Vraag of dwang", "De aanpak wordt gekozen", "Het traject"];
/// Levels from low to high, as klantreis names them; to Mermaid they are scores of 1 and more.
const LEVELS: [&str; 4] = ["wanhoop", "ontevreden", "neutraal", "tevreden"];
/// What happens, over and over.
const MOMENTS: [&str; 5] = [
    "wij bellen opnieuw met het loket",
    "er komt een brief die niemand begrijpt",
    "de huur kan niet meer betaald worden",
    "de wijkcoach neemt de tijd en luistert",
    "het gezin weet weer waar het aan toe is",
];

/// The same story in three forms.
pub struct Story {
    pub yaml: String,
    pub json: String,
    pub mermaid: String,
    steps: usize,
}

impl Story {
    pub fn of(steps: usize) -> Self {
        let mut yaml = String::from("titel: Een lange klantreis\nfasen:\n");
        let mut mermaid = String::from("journey\n  title Een lange klantreis\n");
        for (number, phase) in PHASES.iter().enumerate() {
            let _ = writeln!(yaml, "  - {{ nummer: {}, naam: {phase} }}", number + 1);
        }
        yaml.push_str("stappen:\n");
        let mut json_steps = Vec::new();
        for i in 0..steps {
            let (moment, level) = (MOMENTS[i % MOMENTS.len()], i * 5 % 7 % LEVELS.len());
            let phase = i * PHASES.len() / steps;
            let begins = i == 0 || phase != (i - 1) * PHASES.len() / steps;
            let _ = writeln!(
                yaml,
                "  - gebeurtenis: Moment {i}, {moment}\n    niveau: {}",
                LEVELS[level]
            );
            let mut fields = format!(
                "\"gebeurtenis\": \"Moment {i}, {moment}\", \"niveau\": \"{}\"",
                LEVELS[level]
            );
            if begins {
                let _ = writeln!(yaml, "    fase: {}", phase + 1);
                let _ = write!(fields, ", \"fase\": {}", phase + 1);
                let _ = writeln!(mermaid, "  section {}", PHASES[phase]);
            }
            json_steps.push(format!("    {{ {fields} }}"));
            let _ = writeln!(mermaid, "    Moment {i}, {moment}: {}: Gezin", level + 1);
        }
        let phases: Vec<String> = PHASES
            .iter()
            .enumerate()
            .map(|(number, phase)| {
                format!("    {{ \"nummer\": {}, \"naam\": \"{phase}\" }}", number + 1)
            })
            .collect();
        let json = format!(
            "{{\n  \"titel\": \"Een lange klantreis\",\n  \"fasen\": [\n{}\n  ],\n  \"stappen\": [\n{}\n  ]\n}}\n",
            phases.join(",\n"),
            json_steps.join(",\n")
        );
        Self { yaml, json, mermaid, steps }
    }

    /// Holds a picture to having the last step in it: a renderer that gives up early is not a fast one.
    pub fn is_told_whole_by(&self, svg: &str, name: &str) {
        let last = format!("{}", self.steps - 1);
        assert!(svg.starts_with("<") && svg.contains(&last), "{name} leaves out step {last}");
    }
}
