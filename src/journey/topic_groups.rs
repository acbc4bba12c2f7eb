//! Themes under the headings that a journey gives them, apart for each of those whose they are.

use crate::model::{Journey, Topic};

/// Themes that stand under one heading.
pub(crate) struct TopicGroup<'a> {
    /// The heading in the words of the journey.
    pub name: &'a str,
    /// Whose the themes are: the names of the parties.
    pub of: &'a [String],
    /// The themes, each with its place among all of the journey.
    pub topics: Vec<(usize, &'a Topic)>,
}

impl Journey {
    /// The groups of themes in the order of the file: by heading, and under each by whose they are.
    pub(crate) fn topic_groups(&self) -> Vec<TopicGroup<'_>> {
        let mut groups: Vec<TopicGroup<'_>> = Vec::new();
        for (nth, topic) in self.topics.iter().enumerate() {
            let Some(name) = topic.group.as_deref() else { continue };
            let own = (nth, topic);
            if let Some(group) = groups.iter_mut().find(|it| it.name == name && it.of == topic.of) {
                group.topics.push(own);
                continue;
            }
            let last = groups.iter().rposition(|it| it.name == name);
            let at = last.map_or(groups.len(), |last| last + 1);
            groups.insert(at, TopicGroup { name, of: &topic.of, topics: vec![own] });
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_kept_together_and_apart_for_each_party() {
        let topic = |group: &str, of: &str| Topic {
            group: Some(group.into()),
            of: vec![of.into()],
            ..Topic::named("x", true)
        };
        let mut journey = Journey::new("x");
        let told = [("Rust", "A"), ("Regie", "A"), ("Rust", "B"), ("Rust", "A")];
        journey.topics = told.map(|(group, of)| topic(group, of)).to_vec();
        let groups = journey.topic_groups();
        let found: Vec<_> =
            groups.iter().map(|it| (it.name, &*it.of[0], it.topics.len())).collect();
        assert_eq!(found, [("Rust", "A", 2), ("Rust", "B", 1), ("Regie", "A", 1)]);
    }
}
