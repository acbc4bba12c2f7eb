//! The sentences for what is wrong with how a file is written down.

use crate::language::Language;
use crate::source::messages::{Message, say};

pub(super) fn tab(l: Language) -> Message {
    let message = say!(
        l,
        "Hier staat een tab; inspringen kan alleen met spaties.",
        "Here is a tab; lines can be indented with spaces only."
    );
    Message::new("tab", message).help(say!(
        l,
        "Vervang de tab door spaties (twee per niveau). De meeste editors kunnen dat voor het hele bestand doen.",
        "Replace the tab by spaces (two for each level). Most editors can do so for the whole file."
    ))
}

pub(super) fn unclosed_quote(l: Language, apostrophe: bool) -> Message {
    let message = say!(l, "Dit aanhalingsteken wordt niet gesloten.", "This quote is not closed.");
    let help = if apostrophe {
        say!(
            l,
            "Zet aan het eind van de tekst hetzelfde teken. Begint de tekst met een apostrof, zoals ’s avonds? Zet dan de hele tekst tussen dubbele aanhalingstekens: \"'s avonds\".",
            "Put the same sign at the end of the text. Does the text start with an apostrophe, such as ’twas? Then put the whole text between double quotes: \"'twas\"."
        )
    } else {
        say!(
            l,
            "Zet aan het eind van de tekst hetzelfde teken: \"…\".",
            "Put the same sign at the end of the text: \"…\"."
        )
    };
    Message::new("unclosed-quote", message).help(help)
}

pub(super) fn after_quote(l: Language) -> Message {
    let message = say!(
        l,
        "Na het sluitende aanhalingsteken staat nog tekst.",
        "There is more text after the closing quote."
    );
    Message::new("text-after-quote", message).help(say!(
        l,
        "Zet de hele tekst tussen dubbele aanhalingstekens, en gebruik daarbinnen ‘…’ of “…”.",
        "Put the whole text between double quotes, and use ‘…’ or “…” inside it."
    ))
}

pub(super) fn backslash(l: Language) -> Message {
    let message = say!(
        l,
        "De backslash (\\) heeft hier geen betekenis.",
        "The backslash (\\) has no meaning here."
    );
    Message::new("backslash", message).help(say!(
        l,
        "Haal de backslash weg, of schrijf er twee: \\\\.",
        "Remove the backslash, or write two of them: \\\\."
    ))
}

pub(super) fn byte_order_mark(l: Language) -> Message {
    let message = say!(
        l,
        "Hier staat het onzichtbare teken U+FEFF BYTE ORDER MARK midden in de tekst.",
        "Here is the invisible character U+FEFF BYTE ORDER MARK in the middle of the text."
    );
    Message::new("forbidden-character", message).help(say!(
        l,
        "Verwijder het teken; typ dit stukje tekst zo nodig opnieuw.",
        "Remove the character; type this bit of text again if need be."
    ))
}

/// `curly` is the curly quote that the text begins with.
pub(super) fn colon_in_text(l: Language, curly: Option<char>) -> Message {
    let message = say!(
        l,
        "Deze dubbele punt staat midden in een tekst, en dat kan niet zonder aanhalingstekens.",
        "This colon stands in the middle of a text, which is not possible without quotes."
    );
    let help = match curly {
        Some(quote) => say!(
            l,
            "Gekrulde aanhalingstekens zoals {quote} tellen niet mee. Typ rechte (\") om de hele tekst, zoals: \"Zij zegt: ik kan niet meer\".",
            "Curly quotes such as {quote} do not count. Type straight ones (\") around the whole text, such as: \"She says: I cannot go on\"."
        ),
        None => say!(
            l,
            "Zet de hele tekst tussen rechte dubbele aanhalingstekens, zoals: \"Zij zegt: ik kan niet meer\".",
            "Put the whole text between straight double quotes, such as: \"She says: I cannot go on\"."
        ),
    };
    Message::new("colon-in-text", message).help(help)
}

pub(super) fn hard_spaces(l: Language) -> Message {
    let message = say!(
        l,
        "Op deze regel staan harde spaties; die tellen hier niet als spaties.",
        "There are hard spaces on this line; they do not count as spaces here."
    );
    Message::new("hard-spaces", message).help(say!(
        l,
        "Ze komen mee als u plakt uit Word of Teams. Verwijder ze en typ gewone spaties; kijk ook naar de andere regels die u plakte.",
        "They come along when you paste from Word or Teams. Delete them and type ordinary spaces; look at the other lines that you pasted too."
    ))
}

pub(super) fn tight_dash(l: Language) -> Message {
    let message =
        say!(l, "Na het streepje ontbreekt een spatie.", "A space is missing after the dash.");
    Message::new("space-after-dash", message).help(say!(
        l,
        "Schrijf bijvoorbeeld “- gebeurtenis: …” en niet “-gebeurtenis: …”.",
        "Write for example “- event: …” and not “-event: …”."
    ))
}

pub(super) fn not_a_dash(l: Language, sign: char) -> Message {
    let message = say!(
        l,
        "Deze regel begint met {sign} in plaats van met een gewoon streepje.",
        "This line begins with {sign} instead of an ordinary dash."
    );
    Message::new("not-a-dash", message).help(say!(
        l,
        "Typ een streepje en een spatie: “- gebeurtenis: …”. Word en Teams maken er soms vanzelf een ander teken van.",
        "Type a dash and a space: “- event: …”. Word and Teams sometimes turn it into another sign by themselves."
    ))
}

pub(super) fn tight_colon(l: Language) -> Message {
    let message =
        say!(l, "Na de dubbele punt ontbreekt een spatie.", "A space is missing after the colon.");
    Message::new("space-after-colon", message).help(say!(
        l,
        "Schrijf bijvoorbeeld “titel: Inge” en niet “titel:Inge”.",
        "Write for example “title: Inge” and not “title:Inge”."
    ))
}

pub(super) fn no_colon(l: Language) -> Message {
    let message = say!(
        l,
        "Deze regel heeft geen woord met een dubbele punt.",
        "This line has no word with a colon."
    );
    Message::new("no-colon", message).help(say!(
        l,
        "Hoort de regel bij de tekst erboven, laat hem dan verder inspringen. Zet anders een woord met een dubbele punt ervoor, zoals “gebeurtenis: …”.",
        "If the line belongs to the text above it, indent it further. Otherwise put a word with a colon before it, such as “event: …”."
    ))
}

pub(super) fn too_deep(l: Language) -> Message {
    let message = say!(
        l,
        "Deze regel springt verder in dan de regel erboven, en dat kan hier niet.",
        "This line is indented further than the line above it, which is not possible here."
    );
    Message::new("indentation", message).help(say!(
        l,
        "Laat de regel even ver inspringen als de regel erboven. Hoort hij bij de tekst erboven, zet die tekst dan tussen dubbele aanhalingstekens.",
        "Indent the line as far as the line above it. If it belongs to the text above it, put that text between double quotes."
    ))
}

pub(super) fn indentation(l: Language) -> Message {
    let message = say!(
        l,
        "Deze regel springt niet even ver in als de regels waar hij bij hoort.",
        "This line is not indented as far as the lines it belongs to."
    );
    Message::new("indentation", message).help(say!(
        l,
        "Zet de woorden van één stap recht onder elkaar: even veel spaties, en het streepje alleen bij het eerste woord.",
        "Put the words of one step straight below each other: as many spaces, and the dash at the first word only."
    ))
}

pub(super) fn dash(l: Language) -> Message {
    let message = say!(
        l,
        "Een streepje met een spatie begint een nieuw onderdeel, en dat kan hier niet.",
        "A dash with a space starts a new item, which is not possible here."
    );
    Message::new("dash", message).help(say!(
        l,
        "Zet het streepje op een nieuwe regel. Hoort het bij de tekst, zet de tekst dan tussen dubbele aanhalingstekens.",
        "Put the dash on a new line. If it is part of the text, put the text between double quotes."
    ))
}

/// `hidden` is set when the line goes on with a remark, which may hold the bracket that closes it.
pub(super) fn unclosed_bracket(l: Language, open: char, hidden: bool) -> Message {
    let close = if open == '{' { '}' } else { ']' };
    let message =
        say!(l, "Het haakje {open} wordt niet gesloten.", "The bracket {open} is not closed.");
    if hidden {
        return Message::new("unclosed-bracket", message).help(say!(
            l,
            "Alles na een # telt als commentaar, ook een {close}. Hoort de # bij de tekst, zet de hele tekst dan tussen rechte dubbele aanhalingstekens.",
            "Everything after a # counts as a remark, a {close} too. If the # is part of the text, put the whole text between straight double quotes."
        ));
    }
    Message::new("unclosed-bracket", message).help(say!(
        l,
        "Zet aan het eind een {close}. Hoort het haakje bij de tekst, zet de hele tekst dan tussen dubbele aanhalingstekens.",
        "Put a {close} at the end. If the bracket is part of the text, put the whole text between double quotes."
    ))
}

pub(super) fn inside_brackets(l: Language) -> Message {
    let message = say!(
        l,
        "Tussen de haakjes staat hier iets dat niet past: er ontbreekt een komma, of een tekst met een leesteken mist aanhalingstekens.",
        "Something between the brackets does not fit here: a comma is missing, or a text with a punctuation mark lacks quotes."
    );
    Message::new("inside-brackets", message).help(say!(
        l,
        "Schrijf {{ naam: Fier, actie: \"zegt: kom maar\" }}, of zet elk woord op een eigen regel, zonder haakjes.",
        "Write {{ name: Fier, action: \"says: come in\" }}, or put each word on a line of its own, without brackets."
    ))
}

pub(super) fn after_bracket(l: Language) -> Message {
    let message = say!(
        l,
        "Na het sluitende haakje staat nog tekst.",
        "There is more text after the closing bracket."
    );
    Message::new("text-after-bracket", message).help(say!(
        l,
        "Begint de tekst met een haakje, zet dan de hele tekst tussen dubbele aanhalingstekens: \"[…] …\".",
        "If the text starts with a bracket, put the whole text between double quotes: \"[…] …\"."
    ))
}

pub(super) fn starts_with(l: Language, sign: &str) -> Message {
    let message = say!(
        l,
        "Een tekst kan niet zonder aanhalingstekens met {sign} beginnen.",
        "A text cannot start with {sign} without quotes."
    );
    Message::new("starts-with-sign", message).help(say!(
        l,
        "Zet de hele tekst tussen dubbele aanhalingstekens: \"…\".",
        "Put the whole text between double quotes: \"…\"."
    ))
}

pub(super) fn remark(l: Language) -> Message {
    let message = say!(
        l,
        "Commentaar met # breekt hier een tekst af.",
        "A remark with # interrupts a text here."
    );
    Message::new("remark-in-text", message).help(say!(
        l,
        "Zet het commentaar op een eigen regel boven de tekst. Hoort de # bij de tekst, zet de tekst dan tussen dubbele aanhalingstekens.",
        "Put the remark on a line of its own above the text. If the # is part of the text, put the text between double quotes."
    ))
}

pub(super) fn unclear(l: Language) -> Message {
    let message = say!(l, "Deze regel is niet te begrijpen.", "This line cannot be understood.");
    Message::new("unclear", message).help(say!(
        l,
        "Kijk of de regel even ver inspringt als de regels erboven, en zet teksten met leestekens tussen dubbele aanhalingstekens.",
        "Check that the line is indented as far as the lines above it, and put texts with punctuation between double quotes."
    ))
}
