//! What stands in a file beside the steps: parties, experiences, themes, comparisons and advice.

use crate::language::Language;
use crate::model::{
    Advice, Comparison, Experience, Part, Party, PartyKind, Place, Scale, Sign, Step, Topic,
};
use crate::source::limits::{MAX_BESIDE, MAX_PARTIES};
use crate::source::messages::joint;
use crate::source::reader::state::{Reader, Spot};
use crate::source::vocabulary::{
    AdviceKey, BOTH, ComparisonKey, ExperienceKey, PARTY_KINDS, PartyKey, ThemeKey,
};

const PARTY_KIND: [PartyKind; 3] = [PartyKind::Family, PartyKind::Professional, PartyKind::Plan];

impl<'a> Reader<'a, '_> {
    pub(super) fn party_kind(&mut self, spot: Option<Spot<'a>>) -> PartyKind {
        self.word(spot).and_then(|at| PARTY_KIND.get(at).copied()).unwrap_or_default()
    }

    /// The parties with their steps; each party's levels stand on its own scale.
    pub(super) fn parties(
        &mut self,
        spot: Option<Spot<'a>>,
        language: Language,
    ) -> Vec<(Party, Vec<Step>)> {
        let Some(spot) = spot else {
            let kinds = PARTY_KIND.map(|kind| (kind.label(language).to_owned(), kind));
            self.party_names.extend(kinds);
            return Vec::new();
        };
        let before = self.problems.len();
        let items = self.one_or_more(spot);
        if items.len() == 1 {
            self.report(self.first_line(spot.node), joint::one_party(self.language));
        }
        if let Some(extra) = items.get(MAX_PARTIES) {
            let message = joint::too_many(self.language, spot.name, MAX_PARTIES);
            self.report(self.first_line(extra.node), message);
        }
        let mut tellings = Vec::new();
        for (at, item) in items.into_iter().take(MAX_PARTIES).enumerate() {
            self.places.add(Place::Party(at), self.first_line(item.node));
            self.party = at;
            tellings.extend(self.read_party(item));
        }
        self.beside_unsure |= self.problems.len() > before;
        tellings
    }

    fn read_party(&mut self, spot: Spot<'a>) -> Option<(Party, Vec<Step>)> {
        let fields = self.fields::<PartyKey>(spot)?;
        let name = self.optional_text(fields.get(PartyKey::Name));
        let twice = |name: &&String| self.party_names.iter().any(|(known, _)| known == *name);
        if let Some((name, spot)) = name.as_ref().filter(twice).zip(fields.get(PartyKey::Name)) {
            let message = joint::party_twice(self.language, name);
            self.report(self.tree.span(spot.node), message);
        }
        let kind = self.party_kind(fields.get(PartyKey::Kind));
        let n = self.number(fields.get(PartyKey::N));
        let scale = self.party_scale(fields.get(PartyKey::Scale));
        let usual = std::mem::replace(&mut self.scale, scale);
        self.levels.clear();
        let steps = self.steps(fields.get(PartyKey::Steps));
        self.levels.clear();
        let scale = std::mem::replace(&mut self.scale, usual);
        let name = name?;
        self.party_names.push((name.clone(), kind));
        Some((Party { name, kind, n, scale }, steps))
    }

    fn party_scale(&mut self, spot: Option<Spot<'a>>) -> Scale {
        let before = self.problems.len();
        let own = self.scale(spot);
        self.scale_unsure |= self.problems.len() > before;
        own.unwrap_or_else(|| self.scale.clone())
    }

    pub(super) fn topics(&mut self, spot: Option<Spot<'a>>) -> Vec<Topic> {
        let before = self.problems.len();
        let topics = self.each(spot, Place::Topic, Self::topic);
        self.beside_unsure |= self.problems.len() > before;
        topics
    }

    fn topic(&mut self, spot: Spot<'a>) -> Option<Topic> {
        let fields = self.fields::<ThemeKey>(spot)?;
        let name = self.optional_text(fields.get(ThemeKey::Name));
        let works = self.yes_no(fields.get(ThemeKey::Works));
        let text = self.optional_text(fields.get(ThemeKey::Text));
        let of = self.owners(fields.get(ThemeKey::Of));
        let evidence = self.all_evidence(fields.get(ThemeKey::Evidence));
        let (name, works) = (name?, works?);
        self.topic_names.push(name.clone());
        Some(Topic { name, works, text, of, evidence })
    }

    pub(super) fn experiences(&mut self, spot: Option<Spot<'a>>) -> Vec<Experience> {
        self.each(spot, Place::Experience, Self::experience)
    }

    fn experience(&mut self, spot: Spot<'a>) -> Option<Experience> {
        let fields = self.fields::<ExperienceKey>(spot)?;
        let sign = self.word(fields.get(ExperienceKey::Sign));
        let title = self.optional_text(fields.get(ExperienceKey::Title));
        let experience = Experience {
            sign: if sign == Some(0) { Sign::Plus } else { Sign::Minus },
            title: title.clone().unwrap_or_default(),
            text: self.optional_text(fields.get(ExperienceKey::Text)),
            example: self.optional_text(fields.get(ExperienceKey::Example)),
            of: self.owners(fields.get(ExperienceKey::Of)),
            phases: self.phase_ids(fields.get(ExperienceKey::Phase)),
            topic: self.named_topics(fields.get(ExperienceKey::Theme)).pop(),
            evidence: self.all_evidence(fields.get(ExperienceKey::Evidence)),
        };
        sign.and(title).map(|_| experience)
    }

    pub(super) fn comparisons(&mut self, spot: Option<Spot<'a>>) -> Vec<Comparison> {
        self.each(spot, Place::Comparison, Self::comparison)
    }

    fn comparison(&mut self, spot: Spot<'a>) -> Option<Comparison> {
        let fields = self.fields::<ComparisonKey>(spot)?;
        let kind = self.word(fields.get(ComparisonKey::Kind));
        let title = self.optional_text(fields.get(ComparisonKey::Title));
        let family = self.optional_text(fields.get(ComparisonKey::Family));
        let professional = self.optional_text(fields.get(ComparisonKey::Professional));
        let conclusion = self.optional_text(fields.get(ComparisonKey::Conclusion));
        let phases = self.phase_ids(fields.get(ComparisonKey::Phase));
        let evidence = self.all_evidence(fields.get(ComparisonKey::Evidence));
        let (title, family, professional) = (title?, family?, professional?);
        let agrees = kind? == 0;
        Some(Comparison { agrees, title, family, professional, conclusion, phases, evidence })
    }

    pub(super) fn advice(&mut self, spot: Option<Spot<'a>>) -> Vec<Advice> {
        self.each(spot, Place::Advice, Self::one_advice)
    }

    fn one_advice(&mut self, spot: Spot<'a>) -> Option<Advice> {
        let fields = self.fields::<AdviceKey>(spot)?;
        let title = self.optional_text(fields.get(AdviceKey::Title));
        let text = self.optional_text(fields.get(AdviceKey::Text));
        let of = self.owners(fields.get(AdviceKey::Of));
        let phases = self.phase_ids(fields.get(AdviceKey::Phase));
        let topics = self.named_topics(fields.get(AdviceKey::Themes));
        let audience = self.texts(fields.get(AdviceKey::Audience));
        Some(Advice { title: title?, text, of, phases, topics, audience })
    }

    pub(super) fn drawn_parts(&mut self, spot: Option<Spot<'a>>) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        for item in self.one_or_more(spot?) {
            let Some(text) = self.raw(item) else { continue };
            match Part::named(text) {
                Some(part) if parts.contains(&part) => {
                    let message = joint::part_twice(self.language, text);
                    self.report(self.tree.span(item.node), message);
                }
                Some(part) => parts.push(part),
                None => {
                    let message = joint::unknown_part(self.language, self.words, text);
                    self.report(self.tree.span(item.node), message);
                }
            }
        }
        Some(parts)
    }

    /// Reads the items of a list, each with its place.
    pub(super) fn each<T>(
        &mut self,
        spot: Option<Spot<'a>>,
        place: fn(usize) -> Place,
        read: fn(&mut Self, Spot<'a>) -> Option<T>,
    ) -> Vec<T> {
        let Some(spot) = spot else { return Vec::new() };
        let items = self.one_or_more(spot);
        if let Some(extra) = items.get(MAX_BESIDE) {
            let message = joint::too_many(self.language, spot.name, MAX_BESIDE);
            self.report(self.first_line(extra.node), message);
        }
        let mut all = Vec::new();
        for item in items.into_iter().take(MAX_BESIDE) {
            let span = self.first_line(item.node);
            if let Some(read) = read(self, item) {
                self.places.add(place(all.len()), span);
                all.push(read);
            }
        }
        all
    }

    /// The names of the parties whose something is.
    pub(super) fn owners(&mut self, spot: Option<Spot<'a>>) -> Vec<String> {
        let Some(spot) = spot else { return Vec::new() };
        let mut owners: Vec<String> = Vec::new();
        for item in self.one_or_more(spot) {
            let Some(text) = self.text(item) else { continue };
            let parties = self.owners_named(&text);
            if parties.is_empty() && !self.beside_unsure {
                let names = self.party_names.iter().map(|(name, _)| name.as_str());
                let message = joint::unknown_party(self.language, self.words, &text, names);
                self.report(self.tree.span(item.node), message);
            }
            owners.extend(parties);
        }
        owners.dedup();
        owners
    }

    fn owners_named(&self, text: &str) -> Vec<String> {
        let names = || self.party_names.iter();
        if BOTH.matches(text) {
            let planned = |(_, kind): &&(String, PartyKind)| *kind == PartyKind::Plan;
            return names().filter(|it| !planned(it)).map(|(name, _)| name.clone()).collect();
        }
        if let Some((name, _)) = names().find(|(name, _)| name.eq_ignore_ascii_case(text)) {
            return vec![name.clone()];
        }
        let Some(kind) = PARTY_KINDS.iter().position(|kind| kind.matches(text)) else {
            return Vec::new();
        };
        let of_kind = names().filter(|(_, known)| *known == PARTY_KIND[kind]);
        of_kind.map(|(name, _)| name.clone()).collect()
    }

    fn phase_ids(&mut self, spot: Option<Spot<'a>>) -> Vec<String> {
        let Some(spot) = spot else { return Vec::new() };
        let items = self.one_or_more(spot);
        items.into_iter().filter_map(|item| self.phase_id(Some(item))).collect()
    }

    fn named_topics(&mut self, spot: Option<Spot<'a>>) -> Vec<String> {
        let Some(spot) = spot else { return Vec::new() };
        let mut topics = Vec::new();
        for item in self.one_or_more(spot) {
            let Some(text) = self.text(item) else { continue };
            let lower = text.to_lowercase();
            match self.topic_names.iter().find(|name| name.to_lowercase() == lower) {
                Some(name) => topics.push(name.clone()),
                None if self.beside_unsure => {}
                None => {
                    let names = self.topic_names.iter().map(String::as_str);
                    let message = joint::unknown_theme(self.language, &text, names);
                    self.report(self.tree.span(item.node), message);
                }
            }
        }
        topics
    }
}
