//! What a picture in a document is made of: its name says so, which programs keep as it is, so that it can be made
//! anew.

use std::fmt::{Display, Formatter, Result};

use klantreis::scene::{Language, View};

/// How the name of a picture begins that can be made anew.
const MARK: &str = "klantreis: ";
const BETWEEN: &str = "; ";
/// Says of a curve that it stands among those of other journeys.
const OVERVIEW: &str = "--overview";

/// What a picture is made of, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin {
    /// The file of the journey.
    pub file: String,
    /// How the journey is drawn.
    pub view: View,
    /// Which of the pages of the drawing it is, from 1.
    pub page: usize,
    /// How wide each page is, and how high at most, in mm; of an overview, the room that all of it has.
    pub size: (f64, f64),
    /// Whether it is a curve among those of other journeys.
    pub in_overview: bool,
    /// What was asked for, as on a command line.
    pub options: Vec<Vec<String>>,
    /// The language in which the view is named.
    pub language: Language,
}

impl Origin {
    /// Whether it is of the same drawing, on this page of it or another.
    #[must_use]
    pub fn is_of_same(&self, other: &Self) -> bool {
        self.in_overview == other.in_overview
            && (&self.file, self.view, &self.options) == (&other.file, other.view, &other.options)
    }

    /// What the name of a picture says; nothing where it was made otherwise.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        let mut parts = name.strip_prefix(MARK)?.split(BETWEEN);
        let file = parts.next()?.to_owned();
        let (view, page) = parts.next()?.rsplit_once(' ')?;
        let view = View::named(view)?;
        let language =
            Language::ALL.into_iter().find(|language| name.contains(view.name(*language)));
        let (width, height) = parts.next()?.strip_suffix(" mm")?.split_once(" × ")?;
        let size = (width.parse().ok()?, height.parse().ok()?);
        let words = |option: &str| {
            let (name, value) = option.split_once(' ').unwrap_or((option, ""));
            let value = Some(value.to_owned()).filter(|value| !value.is_empty());
            [name.to_owned()].into_iter().chain(value).collect()
        };
        let (overview, options): (Vec<&str>, Vec<&str>) = parts.partition(|it| *it == OVERVIEW);
        let in_overview = !overview.is_empty();
        let options = options.into_iter().map(words).collect();
        let page = page.parse().ok().filter(|page| *page > 0)?;
        Some(Self { file, view, page, size, in_overview, options, language: language? })
    }
}

impl Display for Origin {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { file, view, page, size: (width, height), .. } = self;
        let view = view.name(self.language);
        write!(f, "{MARK}{file}{BETWEEN}{view} {page}{BETWEEN}{width} × {height} mm")?;
        if self.in_overview {
            write!(f, "{BETWEEN}{OVERVIEW}")?;
        }
        for option in &self.options {
            write!(f, "{BETWEEN}{}", option.join(" "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_a_picture_is_made_of() {
        let origin = Origin {
            file: "map/inge 2.yaml".to_owned(),
            view: View::Cards,
            page: 2,
            size: (160.0, 217.5),
            in_overview: false,
            options: vec![
                vec!["--without".to_owned(), "emoties,gedachten".to_owned()],
                vec!["--analysis".to_owned()],
                vec!["--about".to_owned(), "Larissa B".to_owned()],
            ],
            language: Language::Dutch,
        };
        let name = "klantreis: map/inge 2.yaml; kaders 2; 160 × 217.5 mm; --without emoties,gedachten; \
                    --analysis; --about Larissa B";
        assert_eq!(origin.to_string(), name);
        assert_eq!(Origin::read(name), Some(origin.clone()));
        let curve = Origin { in_overview: true, ..origin };
        assert_eq!(Origin::read(&curve.to_string()), Some(curve));
        for other in
            ["", "Afbeelding 1", "klantreis: inge.yaml", "klantreis: a; kaders 0; 1 × 1 mm"]
        {
            assert_eq!(Origin::read(other), None, "{other}");
        }
    }
}
