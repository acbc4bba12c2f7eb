//! What the page may do, as its policy tells the browser.

/// What the page may do: draw itself with its own style and run its own script, and nothing else.
pub(super) fn policy() -> String {
    format!(
        "default-src 'none'; style-src '{STYLE_HASH}'; script-src '{SCRIPT_HASH}'; img-src data:; \
         base-uri 'none'; form-action 'none'"
    )
}

/// What the page of a report may do, which has no script: draw itself with its own style, and nothing else.
pub(super) fn policy_of_report() -> String {
    format!(
        "default-src 'none'; style-src '{REPORT_STYLE_HASH}'; img-src data:; base-uri 'none'; \
         form-action 'none'"
    )
}

// The hashes by which a browser knows the style and the script of the page: those of the files
// beside this one. A test holds them equal and says what they should be.
const STYLE_HASH: &str = "sha256-nT5BehRDZb0ssxz8VOGeBRKJA+C2TUiYNci4UBCauGk=";
const SCRIPT_HASH: &str = "sha256-MCtmIHKidNQ3vyW4r8834Y/AvWCUYzqVNLvtMEoT7DI=";
const REPORT_STYLE_HASH: &str = "sha256-ihrlLOogI/Z6/6f7gTsu3VrQftkvnLJD6/eoPc3besE=";
