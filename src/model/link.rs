//! Addresses of pages and of mail boxes that a journey points to.

use std::fmt;

/// The address (link) of a page or of a mail box: `https`, `http` or `mailto`, and no other, so that it
/// is safe to open.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct Link(String);

/// A text that is no address of a page or mail box.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not the address of a page or a mail box")]
pub struct NotALink(String);

impl Link {
    /// The longest address, in characters: what browsers and PDF readers open.
    pub const MAX_CHARS: usize = 2000;

    /// The address that a text is.
    ///
    /// # Errors
    /// When it does not begin with `https://`, `http://` or `mailto:`, names no host or mail box, is
    /// longer than [`Link::MAX_CHARS`], or has a character that an address cannot have: a space, a
    /// quotation mark, or any of `<>\^{|}` and the backtick.
    pub fn parse(text: &str) -> Result<Self, NotALink> {
        let is_sound = text.chars().count() <= Self::MAX_CHARS && text.chars().all(is_of_a_link);
        if is_sound && (is_page(text) || is_mail(text)) {
            return Ok(Self(text.to_owned()));
        }
        Err(NotALink(text.to_owned()))
    }

    /// The address as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What may stand in an address, letters of any script among it.
fn is_of_a_link(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !"\"<>\\^`{|}".contains(c)
}

/// What follows one of these words, in any case.
fn after<'t>(text: &'t str, schemes: &[&str]) -> Option<&'t str> {
    schemes.iter().find_map(|scheme| {
        let begins = text.get(..scheme.len())?.eq_ignore_ascii_case(scheme);
        begins.then(|| &text[scheme.len()..])
    })
}

/// Whether it names a host: letters, digits, dots and hyphens, with a port behind it at most. A name
/// and password before the host are what a misleading address has.
fn is_page(text: &str) -> bool {
    let Some(rest) = after(text, &["https://", "http://"]) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    let is_word = |label: &str| {
        let sound = |c: char| c.is_alphanumeric() || c == '-';
        !label.is_empty() && label.chars().all(sound) && !label.starts_with('-')
    };
    let is_port = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    name.split('.').all(is_word) && is_port
}

fn is_mail(text: &str) -> bool {
    let Some(rest) = after(text, &["mailto:"]) else { return false };
    let address = rest.split('?').next().unwrap_or_default();
    let sides = address.split_once('@');
    sides.is_some_and(|(who, host)| {
        !who.is_empty() && !host.is_empty() && !host.contains('@') && !host.starts_with('.')
    })
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Link {
    type Error = NotALink;

    fn try_from(text: String) -> Result<Self, NotALink> {
        Self::parse(&text)
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_mail_boxes_have_addresses() {
        for text in [
            "https://voorbeeld.nl",
            "HTTP://voorbeeld.nl:8080/pad?a=1&b=2#c",
            "https://münchen.example/straße",
            "http://localhost/x",
            "mailto:loket@voorbeeld.nl",
            "mailto:loket@voorbeeld.nl?subject=vraag",
        ] {
            assert_eq!(Link::parse(text).map(String::from), Ok(text.to_owned()));
        }
    }

    #[test]
    fn nothing_else_is_an_address() {
        for text in [
            "",
            "voorbeeld.nl",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "https://",
            "https:///pad",
            "https://a..nl",
            "https://gemeente.nl@anders.nl",
            "https://voorbeeld.nl/a b",
            "https://voorbeeld.nl/\"x",
            "https://voorbeeld.nl:",
            "mailto:",
            "mailto:@voorbeeld.nl",
            "mailto:loket",
            " https://voorbeeld.nl",
        ] {
            assert!(Link::parse(text).is_err(), "{text}");
        }
        assert!(Link::parse(&format!("https://a.nl/{}", "a".repeat(2000))).is_err());
    }
}
