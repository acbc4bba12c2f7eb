//! Files that people give by mistake, that are damaged, or that were made to do harm: each is refused with
//! what to do, or read as far as it can be.

mod support;

use klantreis::model::Language;
use klantreis_import::{File, Import, Options, Refusal, import};
use support::{docx, docx_with, ods, row, xlsx, xlsx_with, zip};

fn read(name: &str, bytes: &[u8]) -> Result<Import, Refusal> {
    import(&File { name, bytes }, &Options::default())
}

fn utf16(text: &str) -> Vec<u8> {
    [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// What begins as a document of Office 97 does, with the name of a part in it.
fn compound(part: &str) -> Vec<u8> {
    let name = part.encode_utf16().flat_map(u16::to_le_bytes);
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].into_iter().chain(name).collect()
}

const PARAGRAPH: &str = "<w:p><w:r><w:t>Ik bel.</w:t></w:r></w:p>";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";

/// A name, its bytes, the code of the refusal, and words of the message and of what to do.
type Case = (&'static str, Vec<u8>, &'static str, [&'static str; 2]);

fn texts() -> Vec<Case> {
    vec![
        ("leeg.md", vec![], "nothing-in-it", ["leeg", ""]),
        ("wit.txt", b" \r\n\t ".to_vec(), "nothing-in-it", ["leeg", ""]),
        ("leeg.docx", vec![], "nothing-in-it", ["leeg", ""]),
        ("kopjes.md", b"# Titel\n\n## Fase 1\n".to_vec(), "nothing-in-it", ["stap", "alinea"]),
        ("opmerkingen.md", b"% een\n\n% twee\n".to_vec(), "nothing-in-it", ["stap", "alinea"]),
        ("foto.md", PNG.to_vec(), "other-kind", ["afbeelding", "typ"]),
        ("nul.txt", b"Ik bel.\nEn\0 dan\n".to_vec(), "no-text", ["regel 2", "UTF-8"]),
        ("nullen.txt", vec![0; 5000], "no-text", ["geen leesbare tekst", "UTF-8"]),
        (
            "zonder-merk.txt",
            utf16("Ik bel vandaag.").split_off(2),
            "no-text",
            ["geen leesbare", "UTF-8"],
        ),
        ("gesprek.pdf", b"%PDF-1.7".to_vec(), "unknown-kind", [".pdf", "kopieer de tekst"]),
        ("gesprek.odt", zip(&[]), "unknown-kind", [".odt", "sla het op als .docx"]),
        ("gesprek.rtf", b"{\\rtf1}".to_vec(), "unknown-kind", [".rtf", "sla het op als .docx"]),
        ("gesprek.pages", zip(&[]), "unknown-kind", [".pages", "sla het op als .docx"]),
        ("gesprek.doc", compound("Word"), "unknown-kind", [".doc", "sla het op als .docx"]),
        ("tabel.xls", compound("Workbook"), "unknown-kind", [".xls", "sla het op als .xlsx"]),
        ("gesprek.mp3", b"ID3".to_vec(), "unknown-kind", [".mp3", "schrijf de opname"]),
        ("reis.yaml", b"titel: x".to_vec(), "unknown-kind", [".yaml", "klantreis render"]),
        ("codes.nvp", b"x".to_vec(), "unknown-kind", [".nvp", "exporteer"]),
        ("iets.xyz", b"x".to_vec(), "unknown-kind", [".xyz", "notities eindigen op"]),
        ("pdf.txt", b"%PDF-1.7 x".to_vec(), "other-kind", ["PDF", "kopieer"]),
        ("rtf.docx", b"{\\rtf1 x}".to_vec(), "other-kind", ["RTF", "docx"]),
        ("lang.md", "a ".repeat(60_000).into_bytes(), "text-too-long", ["regel 1", "alinea's"]),
    ]
}

fn packed() -> Vec<Case> {
    let whole = docx(PARAGRAPH);
    let half = whole[..whole.len() / 2].to_vec();
    let entities =
        "<!DOCTYPE d [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]><w:document>&b;</w:document>";
    let deep = format!("{}{PARAGRAPH}", "<w:p>".repeat(2000));
    let zeros = " ".repeat(80 * 1024 * 1024);
    vec![
        ("half.docx", half, "damaged", ["beschadigd", "opnieuw op"]),
        ("tekst.docx", b"PK\x03\x04zomaar".to_vec(), "damaged", ["beschadigd", "opnieuw op"]),
        ("leeg.docx", zip(&[("word/styles.xml", "<w/>")]), "no-word-document", ["Word", ".docx"]),
        ("entiteiten.docx", zip(&[("word/document.xml", entities)]), "damaged", ["beschadigd", ""]),
        ("diep.docx", docx(&deep), "damaged", ["beschadigd", ""]),
        ("stuk.docx", docx("<w:p><w:r></w:p>"), "damaged", ["beschadigd", ""]),
        (
            "bom.docx",
            docx_with(PARAGRAPH, &[("word/styles.xml", &zeros)]),
            "too-large",
            ["styles.xml", "kopieer"],
        ),
        (
            "bom.xlsx",
            zip(&[("xl/workbook.xml", &zeros), ("xl/a.xml", &zeros), ("xl/b.xml", &zeros)]),
            "too-large",
            ["xl/b.xml", "kopieer"],
        ),
        ("slot.docx", compound("EncryptedPackage"), "locked", ["wachtwoord", "zonder wachtwoord"]),
        ("slot.xlsx", compound("EncryptedPackage"), "locked", ["wachtwoord", "zonder wachtwoord"]),
        ("oud.docx", compound("WordDocument"), "old", ["oude soort", ".docx"]),
        ("oud.xlsx", compound("Workbook"), "old", ["oude soort", ".xlsx"]),
        ("tabel.docx", xlsx(&row(1, &["Gebeurtenis"])), "other-kind", ["Excel", ".xlsx"]),
        ("gesprek.xlsx", whole, "other-kind", ["Word", ".docx"]),
        ("gesprek.ods", docx(PARAGRAPH), "other-kind", ["Word", ".docx"]),
        ("zomaar.xlsx", zip(&[("a.txt", "x")]), "no-workbook", ["werkmap", ".csv"]),
        ("ods.docx", ods(""), "other-kind", ["LibreOffice", ".docx"]),
        ("alleen.docx", docx("<w:p/>"), "nothing-in-it", ["stap", "alinea"]),
    ]
}

fn tables() -> Vec<Case> {
    let wide = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell \
                table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>";
    vec![
        ("leeg.csv", b"\n\n;;;\n".to_vec(), "nothing-in-it", ["stap", ""]),
        ("kopjes.csv", b"Fase;Gebeurtenis;Niveau\n".to_vec(), "nothing-in-it", ["stap", ""]),
        ("zonder.csv", b"1;Ik bel;-\n2;Ik wacht;o\n".to_vec(), "no-headings", ["kopjes", "--map"]),
        ("zonder.xlsx", xlsx(&row(1, &["a", "b"])), "no-headings", ["kopjes", "--map"]),
        (
            "open.csv",
            b"Fase;Gebeurtenis\n1;\"Ik bel\n2;Ik wacht\n".to_vec(),
            "unclosed-quote",
            ["regel 2", "achter die cel"],
        ),
        ("foto.csv", PNG.to_vec(), "other-kind", ["afbeelding", "typ"]),
        ("groot.ods", ods(wide), "too-large", ["2.000.000", "kopieer"]),
        ("stuk.xlsx", xlsx("<row r=\"1\"><c r=\"A1\">"), "damaged", ["beschadigd", "opnieuw"]),
        (
            "verborgen.xlsx",
            xlsx_with(&[("Blad1", "state=\"hidden\"", &row(1, &["Gebeurtenis"]))]),
            "nothing-in-it",
            ["stap", ""],
        ),
    ]
}

#[test]
fn every_bad_file_is_refused_with_what_to_do() {
    for (name, bytes, code, [message, help]) in [texts(), packed(), tables()].concat() {
        let refusal = read(name, &bytes).err().unwrap_or_else(|| panic!("{name} was read"));
        assert_eq!(refusal.code, code, "{name}: {refusal:?}");
        assert!(refusal.message.contains(message), "{name}: {refusal:?}");
        assert!(refusal.help.as_deref().unwrap_or_default().contains(help), "{name}: {refusal:?}");
    }
}

#[test]
fn every_refusal_is_said_in_english_too() {
    for (name, bytes, code, _) in [texts(), packed(), tables()].concat() {
        let options = Options { messages: Language::English, ..Options::default() };
        let refusal = import(&File { name, bytes: &bytes }, &options).expect_err(name);
        assert_eq!(refusal.code, code, "{name}");
        let dutch = read(name, &bytes).expect_err(name);
        assert_ne!(refusal.message, dutch.message, "{name}");
    }
}

#[test]
fn no_part_of_a_file_makes_the_program_stop() {
    let whole =
        [docx(PARAGRAPH), xlsx(&row(1, &["Gebeurtenis", "Niveau"])), ods("<table:table-row/>")];
    for (bytes, name) in whole.iter().zip(["a.docx", "a.xlsx", "a.ods"]) {
        for cut in (0..bytes.len()).step_by(7) {
            let _ = read(name, &bytes[..cut]);
            let mut changed = bytes.clone();
            changed[cut] ^= 0x55;
            let _ = read(name, &changed);
        }
    }
}
