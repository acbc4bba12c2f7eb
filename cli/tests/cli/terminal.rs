//! What reaches a terminal: nothing in a file, its name or a font steers it.

use std::fs;
use std::path::PathBuf;

use super::{BROKEN, CLEAN, Folder, Ran};

/// Names that would clear the screen, add a line, turn the reading direction or hide text.
const NAMES: [&str; 5] = [
    "a\u{1B}[2J.yaml",
    "a\nfout: b.yaml",
    "a\u{202E}lmay.yaml",
    "a\u{9B}2J.yaml",
    "a\u{E0068}\u{E0069}.yaml",
];

fn steers(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E0000}'..='\u{E007F}')
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}')
}

fn assert_harmless(ran: &Ran) {
    for told in [&ran.out, &ran.err] {
        assert!(!told.contains(steers), "{}", told.escape_debug());
    }
    assert!(!ran.err.starts_with("fout: b.yaml") && !ran.err.contains("\nfout: b.yaml"));
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_steers_a_terminal() {
    for name in NAMES {
        let folder = Folder::with(&[(name, CLEAN), ("inge.yaml", CLEAN), ("leeg.toml", "")]);
        let theme = format!("{name}.toml");
        fs::write(folder.path(&theme), "kleuren = 1\n").unwrap();
        for args in [
            &["render", name][..],
            &["check", name],
            &["describe", name, "-o", &format!("{name}.txt")],
            &["export", name, "-o", "inge.yaml"],
            &["render", &format!("{name}x")],
            &["render", "inge.yaml", "--theme", &theme],
            &["render", "inge.yaml", "--font", name],
            &["render", "inge.yaml", "--font-of", name],
            &["render", "inge.yaml", "--lanes", name],
            &["render", "inge.yaml", "-o", name],
            &["overview", name, "-o", &format!("{name}/x")],
            &["new", name],
            &[name],
        ] {
            let ran = folder.run(args);
            assert_harmless(&ran);
            assert!(!(ran.out + &ran.err).is_empty(), "{args:?}");
        }
        fs::write(folder.path(name), BROKEN).unwrap();
        let ran = folder.run(&["check", name]);
        assert_harmless(&ran);
        assert!(ran.out.contains("vertelster"), "{}", ran.out);
    }
}

#[test]
fn no_text_of_a_file_steers_a_terminal() {
    for text in [
        "titel: \"\\e[31m\"\nstappen: []\n",
        "titel: a\nverteler\u{200F}: \u{200F}b\nstappen: []\n",
        "titel: a\u{E0068}\nstappen: []\n",
        "titel: \u{202E}a\nstappen: []\n",
        "{\"titel\": \"\\u009B2J\\udb40\\udc68\", \"stappen\": []}",
    ] {
        let folder = Folder::with(&[("a.yaml", text)]);
        for args in [["check", "a.yaml"], ["describe", "a.yaml"]] {
            let ran = folder.run(&args);
            assert_eq!(ran.code, Some(1), "{text}");
            assert_harmless(&ran);
        }
    }
}

#[test]
fn colours_of_our_own_reach_a_terminal() {
    let folder = Folder::with(&[("\u{1F3F4}.yaml", BROKEN)]);
    let ran: Ran = folder
        .command(&["check", "\u{1F3F4}.yaml"])
        .env("CLICOLOR_FORCE", "1")
        .output()
        .unwrap()
        .into();
    assert!(ran.out.contains("\u{1B}[1m\u{1B}[91mfout"), "{}", ran.out.escape_debug());
    assert!(!ran.out.contains('\u{FFFD}'));
}

#[test]
fn a_hidden_text_in_the_settings_is_refused_and_not_told() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    fs::write(folder.path("klantreis.toml"), "bron = \"\\u001B[31m\\U000E0041\"\n").unwrap();
    for command in ["render", "describe", "check"] {
        let ran = folder.run(&[command, "inge.yaml"]);
        assert_eq!(ran.code, Some(1), "{command}");
        assert!(ran.err.contains("U+001B"), "{}", ran.err);
        assert_harmless(&ran);
    }
}

/// A font whose family is called `ESC [31m`.
#[test]
fn no_name_of_a_font_steers_a_terminal_or_a_drawing() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut font = fs::read(root.join("../fonts/Arimo-Regular.ttf")).unwrap();
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    for (own, other) in
        [(utf16("Arimo"), utf16("\u{1B}[31m")), (b"Arimo".into(), b"\x1B[31m".into())]
    {
        while let Some(at) = font.windows(own.len()).position(|bytes| *bytes == own) {
            font[at..at + own.len()].copy_from_slice(&other);
        }
    }
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    fs::write(folder.path("a.ttf"), font).unwrap();
    let ran = folder.run(&["render", "inge.yaml", "--font", "a.ttf"]);
    assert_harmless(&ran);
    assert!(ran.err.contains("[31m"), "{}", ran.err.escape_debug());
    assert!(!folder.read("inge.svg").contains(steers));
}
