//! Why a drawing cannot be written in a format.

use klantreis::model::Language;
use klantreis::write::{Format, FormatError, MissingGlyphs, OutlinesError, PdfError, PngError};

use crate::messages::missing_glyphs::undrawable;
use crate::messages::problem::Problem;

/// What is in the way, and what to do.
pub fn unwritable(error: FormatError, language: Language) -> Problem {
    match error {
        FormatError::NoStory(format) => no_journey(format, language),
        FormatError::Outlines(error) => no_outlines(error, language),
        FormatError::Png(error) => unpaintable(error, language),
        FormatError::Pdf(error) => unprintable(error, language),
        FormatError::TooLarge { format, size, most } => too_large_for(format, size, most, language),
        FormatError::Office(format, why) => {
            let name = format.name();
            Problem::found(match language {
                Language::Dutch => format!("De tekening kan geen {name} worden ({why})."),
                Language::English => format!("The drawing cannot become a {name} ({why})."),
            })
        }
    }
}

fn too_large_for(format: Format, size: (u32, u32), most: u32, language: Language) -> Problem {
    let (name, (width, height)) = (format.name(), size);
    match language {
        Language::Dutch => Problem::found(format!(
            "Een pagina van {width} × {height} mm is te groot voor een {name}."
        ))
        .help(format!("Een dia mag {most} mm lang zijn: kies met --page een maat, of kies svg.")),
        Language::English => {
            Problem::found(format!("A page of {width} × {height} mm is too large for a {name}."))
                .help(format!(
                    "A slide can be {most} mm long: choose a size with --page, or choose svg."
                ))
        }
    }
}

fn no_journey(format: Format, language: Language) -> Problem {
    let name = format.name();
    match language {
        Language::Dutch => Problem::wrong_usage(format!("Alleen een klantreis kan {name} worden."))
            .help("Kies hier svg, png of pdf."),
        Language::English => Problem::wrong_usage(format!("Only a journey can become {name}."))
            .help("Choose svg, png or pdf here."),
    }
}

fn no_outlines(error: OutlinesError, language: Language) -> Problem {
    match error {
        OutlinesError::MissingGlyphs(missing) => {
            let (form, way_out) = language.pick(
                ("svg met --text paths", "of laat --text paths weg."),
                ("svg with --text paths", "or leave --text paths out."),
            );
            undrawable(&missing, form, way_out, language)
        }
        OutlinesError::Letters(_) => Problem::found(match language {
            Language::Dutch => format!("De letters kunnen geen omtrek worden ({error})."),
            Language::English => format!("The letters cannot become outlines ({error})."),
        }),
    }
}

fn unpaintable(error: PngError, language: Language) -> Problem {
    match error {
        PngError::TooLarge { width, height, fitting_dpi } => {
            too_large(width, height, fitting_dpi, language)
        }
        PngError::MissingGlyphs(missing) => undrawable_but_in_svg(&missing, "png", language),
        PngError::Empty | PngError::Drawing(_) => Problem::found(match language {
            Language::Dutch => format!("De tekening kan geen png worden ({error})."),
            Language::English => format!("The drawing cannot become a png ({error})."),
        }),
    }
}

fn unprintable(error: PdfError, language: Language) -> Problem {
    match error {
        PdfError::NotEmbeddable { family } => match language {
            Language::Dutch => Problem::found(format!(
                "De maker van het lettertype {family} staat niet toe dat het in een pdf komt."
            ))
            .help("Kies een ander lettertype, of teken als svg of png."),
            Language::English => Problem::found(format!(
                "The maker of the font {family} does not allow that it is put into a pdf."
            ))
            .help("Choose another font, or draw as svg or png."),
        },
        PdfError::TooLarge { width, height, .. } => match language {
            Language::Dutch => Problem::found(format!(
                "Een pagina van {width} × {height} mm is te groot voor een pdf."
            ))
            .help("Een pagina mag 5080 mm lang zijn: teken minder fasen of banen, of kies svg."),
            Language::English => {
                Problem::found(format!("A page of {width} × {height} mm is too large for a pdf."))
                    .help("A page can be 5080 mm long: draw fewer phases or lanes, or choose svg.")
            }
        },
        PdfError::MissingGlyphs(missing) => undrawable_but_in_svg(&missing, "pdf", language),
        PdfError::Empty | PdfError::Document(_) => Problem::found(match language {
            Language::Dutch => format!("De tekening kan geen pdf worden ({error})."),
            Language::English => format!("The drawing cannot become a pdf ({error})."),
        }),
    }
}

fn too_large(width: u64, height: u64, fitting_dpi: u32, language: Language) -> Problem {
    match language {
        Language::Dutch => Problem::found(format!(
            "Een png van {width} × {height} beeldpunten is te groot."
        ))
        .help(format!("Met --dpi {fitting_dpi} past het wel; svg en pdf zijn altijd scherp.")),
        Language::English => {
            Problem::found(format!("A png of {width} × {height} pixels is too large."))
                .help(format!("With --dpi {fitting_dpi} it fits; svg and pdf are always sharp."))
        }
    }
}

fn undrawable_but_in_svg(missing: &MissingGlyphs, form: &str, language: Language) -> Problem {
    let way_out = language.pick("of teken als svg.", "or draw as svg.");
    undrawable(missing, form, way_out, language)
}
