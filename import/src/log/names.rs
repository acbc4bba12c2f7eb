//! Names that occur many times, kept once.

use std::collections::HashMap;

/// A name, where a program did not only say that there is none.
pub(crate) fn said(name: &str) -> Option<&str> {
    const NONE: [&str; 8] = ["", "-", "nan", "none", "null", "n/a", "unknown", "__invalid__"];
    let name = name.trim();
    (!NONE.contains(&name.to_lowercase().as_str())).then_some(name)
}

/// The names of activities and organisations.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Names {
    names: Vec<String>,
    places: HashMap<String, u32>,
}

impl Names {
    /// The place of a name.
    pub fn place(&mut self, name: &str) -> u32 {
        if let Some(at) = self.places.get(name) {
            return *at;
        }
        let at = self.names.len() as u32;
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), at);
        at
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The name at a place.
    pub fn name(&self, at: u32) -> &str {
        self.names.get(at as usize).map_or("", String::as_str)
    }
}
