//! What people type for a command or an option that is called otherwise: all such words in one place.

use clap::{Arg, Command};
use klantreis::diagnostic::slips;
use klantreis::model::Language;

/// A name, and words that are typed for it, with spaces between them.
type Row = (&'static str, &'static str);

/// A command, and words that are typed for it, in Dutch and then in English.
const COMMANDS: [Row; 26] = [
    (
        "render",
        "teken tekenen tekening maak maken plaatje afbeelding toon exporteren draw paint \
         picture make plot build convert",
    ),
    ("edit", "bewerk bewerken bewerker editor tekenprogramma visueel intekenen wysiwyg gui"),
    ("watch", "volg volgen kijk meekijken bekijk voorbeeld preview live serve open"),
    ("compare", "vergelijk vergelijken vergelijking verschil naast diff versus comparison"),
    (
        "describe",
        "beschrijf beschrijven beschrijving vertel vertellen alt alttekst alt-tekst tekst \
         samenvatting tell text summary description",
    ),
    (
        "check",
        "controleer controleren controle nakijken kijk-na nagaan test toets lint validate \
         valideer valideren verify",
    ),
    ("refresh", "ververs verversen vernieuw vernieuwen renew"),
    ("quotes", "citaten citaat citeer quote wie-zei-wat"),
    ("export", "exporteer opschrijven opslaan bewaar omzetten vertaal save write translate"),
    ("set", "zet wijzig wijzigen verander veranderen pas-aan aanpassen change update"),
    ("add", "toevoegen voeg-toe invoegen insert append"),
    ("move", "verplaats verplaatsen verschuif verschuiven schuif shift mv reorder"),
    ("remove", "verwijder verwijderen wis wissen weg delete del rm"),
    ("rename", "hernoem hernoemen andere-naam ren"),
    (
        "import",
        "importeer importeren inlezen invoeren omzetten-van notities tabel word excel qdpx xes read load",
    ),
    ("join", "samenvoegen voeg-samen samen bijeen combineer merge combine together"),
    ("phases", "fasen fases fase phase stages faseplaat fasemodel"),
    ("overview", "overzicht overzichten alle categorieen categories summary-picture"),
    ("report", "rapport verslag bundel boek document book bundle"),
    ("cards", "kaarten kaartjes kaart werkblad leeg card worksheet print afdrukken"),
    ("themes", "thema themas thema's theme stijlen stijl kleuren styles colours colors"),
    ("new", "nieuw nieuwe begin beginnen start aanmaken init create"),
    ("schema", "schemas jsonschema json-schema woorden words"),
    ("completions", "aanvullen aanvulling aanvullingen complete completion autocomplete"),
    ("man", "handleiding manual manpage man-pagina"),
    ("help", "hulp uitleg info gebruik usage"),
];

/// An option, and words that are typed for it.
const OPTIONS: [Row; 60] = [
    ("after", "achter erachter behind"),
    ("level", "tevredenheid satisfaction"),
    ("scale", "schaal schalen getallen cijfers grades"),
    ("phase", "in-fase to-phase"),
    ("emotion", "gevoel feeling"),
    ("thought", "denkt thinks"),
    ("organisation", "instantie organization"),
    ("out", "uitvoer uit naar bestand naam opslaan output outfile file to save"),
    ("out-dir", "uitvoermap naar-map folder dir outdir output-dir directory"),
    ("lang", "taal locale"),
    (
        "page",
        "pagina papier papierformaat formaat grootte maat paper size paper-size a4 a3 staand \
         liggend portrait landscape",
    ),
    ("pages", "paginas pagina's aantal-paginas hoogstens max-pages at-most most-pages page-count"),
    (
        "break-before",
        "afbreken breek-voor nieuwe-pagina pagina-bij begin-pagina page-break break new-page",
    ),
    ("view", "beeld weergave beeldvorm stijl-van-tekenen layout"),
    ("one-file", "een-bestand één-bestand alles-in-een onder-elkaar single-file onefile stacked"),
    (
        "format",
        "vorm soort type bestandstype bestandsformaat als form filetype as svg png pdf html \
         txt json",
    ),
    ("dpi", "resolutie resolution ppi beeldpunten scherpte"),
    ("transparent", "doorzichtig transparant zonder-achtergrond no-background transparency"),
    ("text", "tekst omtrek outlines outline paths letters-als-omtrek"),
    ("theme", "thema stijl kleuren huisstijl style colours colors"),
    ("font", "lettertype letter letters huisletter typeface font-file fontfile"),
    ("font-of", "lettertype-van lettertypenaam font-name fontname font-family family"),
    ("ndjson", "jsonl json-lines regels stroom stream lines"),
    ("reference", "sjabloon voorbeelddocument template word-sjabloon reference-doc"),
    ("lanes", "banen baan alleen toon rijen lane only rows show"),
    ("with", "met ook erbij plus include also"),
    ("without", "zonder weg niet exclude minus"),
    ("no-numbers", "zonder-nummers geen-nummers nummers nonumbers numbers unnumbered"),
    ("analysis", "analyse streng strenge-lezing strict analyze analysed"),
    ("about", "over betreft persoon wie person who"),
    (
        "bare",
        "kaal kale-tekening zonder-titel zonder-legenda no-title no-legend plain figuur \
         figure",
    ),
    ("caption", "bijschrift onderschrift bij-de-figuur figure-text legend-text"),
    ("phases", "fasen fase alleen-fasen only-phases"),
    ("steps", "stappen stap alleen-stappen step only-steps fragment deel excerpt"),
    ("reveal", "onthul onthullen toon-citaten citaten notities quotes notes unhide"),
    ("evidence", "bewijs onderbouwing bronnen proof sources"),
    ("publish", "publiceer publiceren publicatie vrijgeven naar-buiten aftekenen release sign-off"),
    ("short", "kort korte korte-tekst brief"),
    ("long", "lang-verhaal lange lange-tekst volledig full"),
    ("table", "antwoordvel ronde-tafel rondetafel answer-sheet round-table"),
    ("blank", "blanco werkblad empty worksheet"),
    ("hide", "verberg verbergen weglaten geheim"),
    ("keys", "sleutels woorden words key-language"),
    ("replace", "vervang vervangen overschrijf overschrijven overwrite force"),
    ("open", "toon-in-browser browser voorbeeld preview bekijk"),
    ("title", "titel kop opschrift heading"),
    ("subtitle", "ondertitel subkop"),
    ("author", "auteur schrijver door maker writer"),
    ("date", "datum dag day"),
    ("language", "taal-van-de-klantreis taal-van-het-rapport text-language"),
    ("map", "kolom kolommen koppel kolomkoppeling column columns"),
    ("update", "bijwerken werk-bij aanvullen vul-aan refresh"),
    ("mapping", "codes codeboek koppeling vertaaltabel codebook"),
    ("propose-mapping", "stel-codes-voor codes-voorstellen voorstel propose proposal"),
    ("case", "casus geval dossier zaak cases"),
    ("dry-run", "proef proefdraaien test-run only-show"),
    ("quiet", "stil zwijg rustig silent no-output"),
    (
        "no-settings",
        "geen-instellingen zonder-instellingen without-settings no-config ignore-settings",
    ),
    ("help", "hulp uitleg info"),
    ("version", "versie"),
];

/// A value of an option, and words that are typed for it.
const VALUES: [Row; 9] = [
    ("nl", "nederlands dutch ned nld nl-nl nl-be vlaams"),
    ("en", "engels english eng en-gb en-us uk"),
    ("text", "tekst txt woorden words plain zinnen"),
    ("json", "js data"),
    ("png", "jpg jpeg bmp gif afbeelding plaatje picture image"),
    ("svg", "emf wmf eps tekening drawing vector"),
    ("html", "htm web webpagina webpage website"),
    ("paths", "omtrek omtrekken outlines outline curves paden"),
    ("yaml", "yml"),
];

/// The command that a word is typed for.
pub fn command(word: &str) -> Option<&'static str> {
    find(&COMMANDS, word)
}

/// The option that a word is typed for, as it is called after its dashes.
pub fn option(word: &str) -> Option<&'static str> {
    find(&OPTIONS, word.trim_start_matches('-'))
}

/// The option that a bare word is the name of, or one of its words.
pub fn exact_option(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let is_its = |(name, words): &&Row| *name == word || words.split(' ').any(|own| own == word);
    OPTIONS.iter().find(is_its).map(|(name, _)| *name)
}

/// The value that a word is typed for, of those that are possible.
pub fn value(word: &str, possible: &[&str]) -> Option<&'static str> {
    let word = word.to_lowercase();
    let fits =
        |(value, words): &&Row| possible.contains(value) && words.split(' ').any(|own| own == word);
    VALUES.iter().find(fits).map(|(value, _)| *value)
}

/// How an option is written: with one dash where it has a letter that everybody knows.
pub fn written(option: &str) -> String {
    if option == "out" { "-o".to_owned() } else { format!("--{option}") }
}

/// As [`written`], with the value that the word itself says: `--json` is `--format json`.
pub fn written_with_value(option: &str, word: &str) -> String {
    let word = word.trim_start_matches('-').to_lowercase();
    let value = match (option, word.as_str()) {
        ("format", "svg" | "png" | "pdf" | "html" | "txt" | "json") | ("page", "a4" | "a3") => {
            word.as_str()
        }
        ("page", "staand" | "portrait") => "a4-portrait",
        ("page", "liggend" | "landscape") => "a4",
        _ => return written(option),
    };
    format!("--{option} {value}")
}

/// An option with a value, for who leaves the value out.
pub fn example(option: &str, language: Language) -> Option<&'static str> {
    Some(match option.trim_start_matches('-') {
        "out" => language.pick("-o figuur1.svg", "-o figure1.svg"),
        "out-dir" => language.pick("--out-dir tekeningen", "--out-dir pictures"),
        "page" => "--page a4",
        "theme" => language.pick("--theme zwart-wit", "--theme black-and-white"),
        "without" => language.pick("--without emoties", "--without emotions"),
        "dpi" => "--dpi 300",
        _ => return None,
    })
}

/// Whether a command takes an option of this name.
pub fn takes(command: &Command, option: &str) -> bool {
    command.get_arguments().filter_map(Arg::get_long).any(|long| long == option)
}

/// The name beside a word, or beside one that differs from it by a slip of the keyboard.
fn find(table: &[Row], word: &str) -> Option<&'static str> {
    let word = word.to_lowercase().replace('_', "-");
    let beside = |far: usize| {
        let is_near = |own: &str| slips(&word, own) <= far && own.chars().count() > far * 4;
        table.iter().find(|(_, words)| words.split(' ').any(is_near)).map(|(name, _)| *name)
    };
    beside(0).or_else(|| beside(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line;

    #[test]
    fn a_word_stands_for_one_thing_and_is_no_name_itself() {
        for table in [&COMMANDS[..], &OPTIONS[..]] {
            let words: Vec<&str> = table.iter().flat_map(|(_, words)| words.split(' ')).collect();
            for (at, word) in words.iter().enumerate() {
                assert!(!words[..at].contains(word), "{word}");
                assert!(!table.iter().any(|(name, _)| name == word), "{word}");
            }
        }
    }

    #[test]
    fn every_command_and_option_has_words_and_every_row_is_one() {
        let mut command = command_line::build(Language::Dutch);
        command.build();
        let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        let commands = [&command].into_iter().chain(command.get_subcommands());
        let longs: Vec<&str> =
            commands.flat_map(Command::get_arguments).filter_map(Arg::get_long).collect();
        for (table, known) in [(&COMMANDS[..], names), (&OPTIONS[..], longs)] {
            let rows: Vec<&str> = table.iter().map(|(name, _)| *name).collect();
            assert!(known.iter().all(|name| rows.contains(name)), "{known:?}\n{rows:?}");
            assert!(rows.iter().all(|row| known.contains(row)), "{known:?}\n{rows:?}");
        }
    }

    #[test]
    fn words_are_found_in_any_case_and_with_a_slip() {
        assert_eq!(command("Teken"), Some("render"));
        assert_eq!(command("vergelijkn"), Some("compare"));
        assert_eq!(option("--uitvoer"), Some("out"));
        assert_eq!(option("-Pagina"), Some("page"));
        assert_eq!(command("dans"), None);
        assert_eq!(value("Nederlands", &["nl", "en"]), Some("nl"));
        assert_eq!(value("jpg", &["text", "json"]), None);
    }
}
