//! Reads what organisations do in a step.

use crate::model::{Action, Domain, Organisation};
use crate::source::messages::meaning;
use crate::source::reader::fields::Fields;
use crate::source::reader::state::{Reader, Spot};
use crate::source::vocabulary::ActionKey;

const DOMAINS: [Domain; 3] = [Domain::Social, Domain::Care, Domain::Justice];

impl<'a> Reader<'a, '_> {
    pub(super) fn action(&mut self, spot: Spot<'a>) -> Option<Action> {
        let fields = self.fields::<ActionKey>(spot)?;
        if !fields.has(ActionKey::Action) && !fields.has(ActionKey::Experience) {
            let message = meaning::idle_organisation(self.language);
            self.report(self.first_line(spot.node), message);
        }
        Some(Action {
            organisations: self.organisations(&fields),
            person: fields.get(ActionKey::Person).and_then(|spot| self.professional(spot)),
            text: self.optional_text(fields.get(ActionKey::Action)).unwrap_or_default(),
            experience: self.optional_text(fields.get(ActionKey::Experience)),
            level: self.level(fields.get(ActionKey::Level)),
        })
    }

    fn organisations(&mut self, fields: &Fields<'a, ActionKey>) -> Vec<Organisation> {
        if !fields.has(ActionKey::Name) && !fields.has(ActionKey::Kind) {
            let message = meaning::nameless_organisation(self.language);
            self.report(self.first_line(fields.node()), message);
        }
        let mut names = self.texts(fields.get(ActionKey::Name));
        let kind = self.optional_text(fields.get(ActionKey::Kind));
        let domain =
            self.word(fields.get(ActionKey::Domain)).and_then(|at| DOMAINS.get(at).copied());
        if names.len() > 1 {
            self.refuse_shared(fields);
            return names.into_iter().map(Organisation::named).collect();
        }
        vec![Organisation { name: names.pop(), kind, domain }]
    }

    /// Of several organisations it would not be clear which one is meant.
    fn refuse_shared(&mut self, fields: &Fields<'a, ActionKey>) {
        for key in [ActionKey::Kind, ActionKey::Domain] {
            if let (Some(spot), Some(node)) = (fields.get(key), fields.key_node(key)) {
                let message = meaning::shared_kind(self.language, spot.name);
                self.report(self.tree.span(node), message);
            }
        }
    }
}
