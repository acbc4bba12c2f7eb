//! What can be wrong with how help began and what it did.

use crate::diagnostic::{Message, say};
use crate::language::Language;

/// `words` is the language of the file's own words.
pub(crate) fn success_without_content(l: Language, words: Language) -> Message {
    let (rest, trust) = (words.pick("rust", "rest"), words.pick("vertrouwen", "trust"));
    let yes = words.pick("ja", "yes");
    let message = say!(
        l,
        "Hier staat niet of er rust of vertrouwen was.",
        "This does not say whether there was rest or trust."
    );
    Message::new("success-without-content", message).help(say!(
        l,
        "Voeg “{rest}: {yes}” of “{trust}: {yes}” toe. Dat een probleem is opgelost, is iets anders.",
        "Add “{rest}: {yes}” or “{trust}: {yes}”. That a problem was solved is something else."
    ))
}

pub(crate) fn entry_twice(l: Language, name: &str) -> Message {
    let message = say!(
        l,
        "Bij “{name}” staat allebei: een stap is op vraag of gedwongen.",
        "“{name}” says both: a step is by request or by compulsion."
    );
    Message::new("entry-twice", message).help(say!(
        l,
        "Werd een vraag later dwang? Maak er twee stappen van: de kop van de fase zegt dan allebei.",
        "Did a request become compulsion later? Make two steps: the phase then says both."
    ))
}
