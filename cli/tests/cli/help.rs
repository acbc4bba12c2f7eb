//! Help, version, schema, completions and man page.

use std::process::Stdio;

use super::Folder;

const COMMANDS: [&str; 17] = [
    "render",
    "compare",
    "describe",
    "check",
    "quotes",
    "import",
    "export",
    "phases",
    "overview",
    "report",
    "cards",
    "themes",
    "new",
    "schema",
    "completions",
    "man",
    "help",
];

#[test]
fn help_texts_in_both_languages() {
    let folder = Folder::new();
    for language in ["nl", "en"] {
        let ran = folder.run(&["--lang", language, "--help"]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        insta::assert_snapshot!(format!("help-{language}"), ran.out);
        for command in COMMANDS {
            let ran = folder.run(&["--lang", language, command, "--help"]);
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
            insta::assert_snapshot!(format!("help-{command}-{language}"), ran.out);
        }
    }
}

#[test]
fn the_locale_chooses_the_language_unless_the_option_does() {
    let folder = Folder::new();
    let start = |locale, args| {
        let output = folder.command(args).env("LANG", locale).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(start("en_GB.UTF-8", &["--help"]).contains("Usage:"));
    assert!(start("nl_NL.UTF-8", &["--help"]).contains("Gebruik:"));
    assert!(start("en_GB.UTF-8", &["--help", "--lang", "nl"]).contains("Gebruik:"));
    assert!(start("C", &["--help"]).contains("Gebruik:"));
}

#[test]
fn the_help_command_shows_the_help_of_a_command() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["help"]).out, folder.run(&["--help"]).out);
    assert_eq!(folder.run(&["help", "check"]).out, folder.run(&["check", "--help"]).out);
    assert_eq!(folder.run(&["help", "dans"]).code, Some(2));
}

#[test]
fn the_version_is_that_of_the_package() {
    let ran = Folder::new().run(&["--version"]);
    assert_eq!(ran.out, format!("klantreis {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(ran.code, Some(0));
}

#[test]
fn the_schema_is_json_that_knows_the_title() {
    let ran = Folder::new().run(&["schema"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let schema: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert!(schema.to_string().contains("titel"));
}

#[test]
fn every_shell_gets_its_completions() {
    let folder = Folder::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = folder.run(&["completions", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{shell}");
        for option in ["out-dir", "quiet", "no-settings"] {
            assert!(ran.out.contains(option), "{shell} {option}");
        }
    }
}

#[test]
fn the_man_page_covers_every_command_in_both_languages() {
    let folder = Folder::new();
    for (language, heading) in [("nl", ".SH NAAM"), ("en", ".SH NAME")] {
        let ran = folder.run(&["man", "--lang", language]);
        assert_eq!(ran.code, Some(0));
        assert!(ran.out.contains(heading));
        for command in COMMANDS {
            assert!(ran.out.contains(&format!(".SH \"klantreis {command}\"")), "{command}");
        }
    }
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let folder = Folder::new();
    for args in [&["completions", "bash"][..], &["man"], &["--help"]] {
        let mut command = folder.command(args);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert_eq!(output.stderr, b"", "{args:?}");
    }
}
