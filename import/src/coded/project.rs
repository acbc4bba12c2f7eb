//! A project of a program for coding interviews, as far as a journey is made of it.

/// A project, or a codebook alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Project {
    /// The program that wrote it, as it says itself.
    pub origin: String,
    /// Its codes, parents before their children.
    pub codes: Vec<Code>,
    pub sources: Vec<Source>,
    pub cases: Vec<Case>,
    /// Groups of codes.
    pub sets: Vec<Set>,
    pub notes: Vec<Note>,
    /// How many values of variables, links and pictures of links there are.
    pub unread: Unread,
}

/// What no journey is made of, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Unread {
    pub variables: usize,
    pub links: usize,
    /// Sources that stand in a group.
    pub grouped_sources: usize,
}

/// A group of codes that does not nest them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Set {
    pub name: String,
    /// The codes in it, by guid.
    pub codes: Vec<String>,
}

/// A memo.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Note {
    pub guid: String,
    /// What it says, where that stands in the project itself.
    pub text: String,
}

/// A code of the codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Code {
    pub guid: String,
    pub name: String,
    /// The place of the code that it is nested in.
    pub parent: Option<usize>,
}

/// Something that was coded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Source {
    pub guid: String,
    pub name: String,
    /// What it is called in the file, such as `AudioSource`.
    pub element: String,
    /// The text itself, where it stands in the project.
    pub inline: Option<String>,
    /// Where its plain text stands.
    pub plain_path: Option<String>,
    /// Where it stands as a document.
    pub rich_path: Option<String>,
    /// What is selected in its text.
    pub selections: Vec<Selection>,
    /// What is coded and is no text: a time, a piece of a picture, the whole of the source; the guid of
    /// its selection, for each coding. What is selected in a PDF is often said of its text too.
    pub elsewhere: Vec<String>,
}

/// A coded passage of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Selection {
    pub guid: String,
    /// What it is called: with some programs the words that are selected, or the first of them.
    pub name: String,
    pub start: usize,
    pub end: usize,
    /// The codes on it, by guid.
    pub codes: Vec<String>,
    /// What the researcher noted with it.
    pub description: String,
    /// The memos on it, by guid.
    pub notes: Vec<String>,
}

/// A case: a person or a family, with what belongs to it, by guid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Case {
    pub name: String,
    pub sources: Vec<String>,
    pub selections: Vec<String>,
    pub codes: Vec<String>,
}

impl Project {
    /// The names that lead to a code, from the outermost: those it is nested in, and what programs that
    /// do not nest write with two colons between, or Taguette with a dot.
    pub fn path(&self, code: usize) -> Vec<&str> {
        let is_taguette = self.origin.starts_with("Taguette");
        let sign = if is_taguette { "." } else { "::" };
        let own = self.nested(code).into_iter().flat_map(|name| name.split(sign));
        own.map(str::trim).filter(|name| !name.is_empty()).collect()
    }

    /// What a code is called in a mapping, such as `Emotie::boos`.
    pub fn key(&self, code: usize) -> String {
        let names = self.nested(code).into_iter().filter(|name| !name.is_empty());
        names.collect::<Vec<_>>().join("::")
    }

    /// The groups that a code is in.
    pub fn sets_of(&self, code: usize) -> impl Iterator<Item = &Set> {
        let guid = &self.codes[code].guid;
        self.sets.iter().filter(move |set| set.codes.contains(guid))
    }

    /// The names of the codes that a code is nested in, and its own.
    fn nested(&self, code: usize) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        let mut next = Some(code);
        while let Some(at) = next {
            names.insert(0, &self.codes[at].name);
            // A parent stands before its children, so this ends.
            next = self.codes[at].parent;
        }
        names
    }
}
