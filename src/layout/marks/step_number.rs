//! What a step is called in a drawing that shows steps by their numbers alone.

use crate::layout::context::Sheet;
use crate::model::PartyKind;

/// The number of a step among those of its teller. Where the shapes of the points do not tell two tellers
/// apart, a letter before it does.
pub(crate) fn text(step: usize, sheet: &Sheet<'_>) -> String {
    let number = sheet.numbers[step];
    let teller = sheet.journey.teller(&sheet.journey.steps[step]);
    letter(teller, sheet).map_or_else(|| number.to_string(), |it| format!("{it}{number}"))
}

/// The letter before the numbers of a teller, where there must be one.
pub(crate) fn letter(teller: usize, sheet: &Sheet<'_>) -> Option<char> {
    let journey = sheet.journey;
    let is_square = |party: usize| journey.kind_of(party) == PartyKind::Professional;
    let squares = (0..journey.tellers()).filter(|party| is_square(*party)).count();
    if squares < 2 && journey.tellers() - squares < 2 {
        return None;
    }
    // The first letter of its own, of a name or else of the alphabet, that no one before it has.
    let mut taken: Vec<char> = Vec::new();
    for party in &journey.parties {
        let own = party.name.chars().filter(char::is_ascii_alphabetic);
        let own = own.map(|c| c.to_ascii_uppercase()).chain('A'..='Z');
        let free = own.filter(|c| !taken.contains(c)).collect::<Vec<_>>();
        taken.push(free.first().copied().unwrap_or('?'));
    }
    taken.get(teller).copied()
}
