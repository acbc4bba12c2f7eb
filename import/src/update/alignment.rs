//! Which steps of notes are which steps of a file, in the order of both.

use klantreis::model::Step;

/// A step of the file, of the notes, or of both; by their places from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pair {
    Both(usize, usize),
    OnlyThere(usize),
    OnlyNoted(usize),
}

/// Words that are this much alike are of the same step: 1 is equal.
const ALIKE: f64 = 0.62;
/// Words that are this much alike are of the same step where both come from the same place.
const ALIKE_AT_ONE_PLACE: f64 = 0.3;
/// More pairs of steps than this are compared by their equal words alone.
const MAX_PAIRS: usize = 400_000;

/// Lays two tellings side by side, so that as much as can be is the same in both; what stands only in the
/// notes comes as early as it can.
///
/// Takes time in the number of pairs of steps that are not equal at the ends of the tellings.
pub(crate) fn align(there: &[Step], noted: &[Step]) -> Vec<Pair> {
    let [there, noted] =
        [there, noted].map(|steps| steps.iter().map(Known::of).collect::<Vec<_>>());
    let equal = |(a, b): &(&Known, &Known)| a.words == b.words;
    let head = there.iter().zip(&noted).take_while(equal).count();
    let tail = there[head..].iter().rev().zip(noted[head..].iter().rev()).take_while(equal).count();
    let middle = align_all(&there[head..there.len() - tail], &noted[head..noted.len() - tail]);
    let mut pairs: Vec<Pair> = (0..head).map(|at| Pair::Both(at, at)).collect();
    pairs.extend(middle.into_iter().map(|pair| match pair {
        Pair::Both(a, b) => Pair::Both(head + a, head + b),
        Pair::OnlyThere(a) => Pair::OnlyThere(head + a),
        Pair::OnlyNoted(b) => Pair::OnlyNoted(head + b),
    }));
    pairs.extend((1..=tail).rev().map(|back| Pair::Both(there.len() - back, noted.len() - back)));
    pairs
}

/// The longest common run of steps, as for lines of text.
fn align_all(there: &[Known], noted: &[Known]) -> Vec<Pair> {
    let (rows, columns) = (there.len(), noted.len());
    let is_exact = rows.saturating_mul(columns) > MAX_PAIRS;
    let mut best = vec![vec![0.0_f64; columns + 1]; rows + 1];
    let mut alike = vec![vec![0.0_f64; columns]; rows];
    for a in (0..rows).rev() {
        for b in (0..columns).rev() {
            alike[a][b] = likeness(&there[a], &noted[b], is_exact);
            let both = if alike[a][b] >= ALIKE { alike[a][b] + best[a + 1][b + 1] } else { 0.0 };
            best[a][b] = both.max(best[a + 1][b]).max(best[a][b + 1]);
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut pairs = Vec::new();
    while a < rows && b < columns {
        let both = alike[a][b] + best[a + 1][b + 1];
        if alike[a][b] >= ALIKE && both >= best[a][b] {
            pairs.push(Pair::Both(a, b));
            (a, b) = (a + 1, b + 1);
        } else if best[a][b + 1] >= best[a + 1][b] {
            pairs.push(Pair::OnlyNoted(b));
            b += 1;
        } else {
            pairs.push(Pair::OnlyThere(a));
            a += 1;
        }
    }
    pairs.extend((a..rows).map(Pair::OnlyThere));
    pairs.extend((b..columns).map(Pair::OnlyNoted));
    pairs
}

fn likeness(there: &Known, noted: &Known, is_exact: bool) -> f64 {
    if there.words == noted.words {
        return 1.0;
    }
    let [a, b] = [there, noted].map(|step| step.words.chars().count().max(1));
    let is_at_one_place = there.source.is_some() && there.source == noted.source;
    let least = if is_at_one_place { ALIKE_AT_ONE_PLACE } else { ALIKE };
    // As much of the longer text as the shorter one has can be alike, and no more.
    if is_exact || a.min(b) as f64 / (a.max(b) as f64) < least {
        return 0.0;
    }
    let alike = strsim::normalized_levenshtein(&there.words, &noted.words);
    if is_at_one_place && alike >= least { alike.max(ALIKE) } else { alike }
}

/// What a step is known by.
struct Known {
    words: String,
    /// Where in the notes it comes from.
    source: Option<String>,
}

impl Known {
    fn of(step: &Step) -> Self {
        let source = step.evidence.iter().find_map(|piece| piece.source.clone());
        Self { words: words(step), source }
    }
}

/// What a step says, so that it is known again: its event, or else what is felt, thought or done.
fn words(step: &Step) -> String {
    let event = step.event.as_ref().map(|event| &event.text);
    let emotion = step.emotion.as_ref().map(|emotion| &emotion.text);
    let thought = step.thought.as_ref().map(|thought| &thought.text);
    let words = event.or(emotion).or(thought).cloned().unwrap_or_else(|| {
        let said = |action: &klantreis::model::Action| {
            let names: Vec<String> =
                action.organisations.iter().map(klantreis::model::Organisation::label).collect();
            format!("{}: {}", names.join(" "), action.text)
        };
        step.actions.iter().map(said).collect::<Vec<_>>().join(" ")
    });
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
