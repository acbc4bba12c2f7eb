//! The bytes of a drawing in a format, whichever package writes it.

use klantreis::write::{Drawing, Format, FormatError};
use klantreis_office::{SlidesError, pptx};

/// Writes a drawing: a file for each page, or one for all.
pub fn written(format: Format, drawing: Drawing<'_>) -> Result<Vec<Vec<u8>>, FormatError> {
    match format {
        Format::Pptx => match pptx(drawing.pages, drawing.story) {
            Ok(document) => Ok(vec![document]),
            Err(SlidesError::TooLarge { width, height, most }) => {
                Err(FormatError::TooLarge { format, size: (width, height), most })
            }
            Err(why) => Err(FormatError::Office(format, why.to_string())),
        },
        _ => format.write(drawing),
    }
}
