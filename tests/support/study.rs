//! Studies that nobody did.

use klantreis::model::{Consent, DataSource, Definition, Figure, Foreword, Study};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::words::{name, text};

/// A study of which anything may be known.
pub(super) fn study() -> BoxedStrategy<Study> {
    (asked(), told())
        .prop_map(|(asked, told)| Study {
            definitions: told.definitions,
            approach: told.approach,
            figures: told.figures,
            privacy: told.privacy,
            forewords: told.forewords,
            ..asked
        })
        .boxed()
}

/// Who asked whom, when and what for.
fn asked() -> BoxedStrategy<Study> {
    let data = (of(1..40_u32), name(), of(name()), of(0..500_u32))
        .prop_map(|(count, name, with, n)| DataSource { count, name, with, n });
    let when = (of(name()), of(name()), of(text()));
    (of(name()), vec(name(), 0..3), of(name()), when, vec(data, 0..4), vec(text(), 0..3))
        .prop_map(|(client, researchers, reference, (date, status, aim), data, limits)| Study {
            client,
            researchers,
            reference,
            date,
            status,
            aim,
            data,
            limits,
            ..Study::default()
        })
        .boxed()
}

/// What is meant, how it was done, and what goes before it.
fn told() -> BoxedStrategy<Study> {
    let definition = (of(name()), text(), of(name()), vec(text(), 0..4))
        .prop_map(|(term, text, source, remarks)| Definition { term, text, source, remarks });
    let figure = (text(), of(name()), of(name())).prop_map(|(text, source, year)| Figure {
        text,
        source,
        year,
    });
    let consent = of(select(vec!["publicatie", "nee", "alleen intern"]).prop_map(Consent::to));
    let foreword = (name(), vec(text(), 1..4), consent).prop_map(|(by, text, consent)| Foreword {
        by,
        text,
        consent,
    });
    let lists = (vec(definition, 0..3), vec(figure, 0..3), vec(foreword, 0..2));
    (lists, vec(text(), 0..5), vec(text(), 0..3))
        .prop_map(|((definitions, figures, forewords), approach, privacy)| Study {
            definitions,
            figures,
            forewords,
            approach,
            privacy,
            ..Study::default()
        })
        .boxed()
}
