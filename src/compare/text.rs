//! A comparison as lines of text, for people.

use crate::compare::difference::differences;
use crate::compare::sentence::{plus_means, sentence};
use crate::model::Journey;

/// The differences between two parties, a line for each phase, in the language of the journey.
#[must_use]
pub fn text(joint: &Journey) -> String {
    let mut lines = vec![joint.title.clone()];
    for difference in differences(joint) {
        let number = difference.signed().unwrap_or_else(|| "?".to_owned());
        lines.push(format!("{number:>5}  {}", sentence(&difference, joint)));
    }
    lines.push(format!("{}.", plus_means(joint)));
    if joint.scale_of(0) != joint.scale_of(1) {
        let scales = joint.language.pick(
            "De schalen verschillen: hoogste en laagste niveau zijn gelijkgesteld.",
            "The scales differ: their highest and lowest levels are taken as equal.",
        );
        lines.push(scales.to_owned());
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::side_by_side::side_by_side;
    use crate::model::{Level, Step};

    #[test]
    fn every_phase_is_a_line_with_its_difference() {
        let told = |level| Journey::new("x").step(Step::event("x", level).in_phase("1"));
        let joint = side_by_side(told(Level::NEUTRAL), told(Level::DISSATISFIED));
        let text = text(&joint.expect("a phase is shared"));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 3, "a title, a phase, and which way it counts: {text}");
        assert!(lines[1].starts_with("   −1  In fase 1 "), "{text}");
        assert!(text.ends_with(".\n"));
    }
}
