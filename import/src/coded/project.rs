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
    /// How many memos there are.
    pub notes: usize,
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
    /// How many codings are on what is no text: a time, a piece of a picture, the whole of the source.
    pub other_codings: usize,
}

/// A coded passage of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Selection {
    pub guid: String,
    pub start: usize,
    pub end: usize,
    /// The codes on it, by guid.
    pub codes: Vec<String>,
    /// What the researcher noted with it.
    pub description: String,
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
    /// do not nest write with two colons between.
    pub fn path(&self, code: usize) -> Vec<&str> {
        let mut path: Vec<&str> = Vec::new();
        let mut next = Some(code);
        while let Some(at) = next {
            let own = self.codes[at].name.split("::").map(str::trim);
            let own: Vec<&str> = own.filter(|name| !name.is_empty()).collect();
            path.splice(0..0, own);
            // A parent stands before its children, so this ends.
            next = self.codes[at].parent;
        }
        path
    }

    /// What a code is called in a mapping, such as `Emotie::boos`.
    pub fn key(&self, code: usize) -> String {
        self.path(code).join("::")
    }
}
