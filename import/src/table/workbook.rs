//! Reads workbooks: tells those of Excel from those of LibreOffice.

use std::io::{Cursor, Read};

use klantreis::model::Language;
use zip::ZipArchive;

use crate::package::Package;
use crate::refusal::Refusal;
use crate::table::ods;
use crate::table::sheet::Sheet;

/// What all parts of a workbook take at most once they are unpacked, in bytes.
const MAX_UNPACKED: u64 = 192 * 1024 * 1024;

/// Reads all sheets, whatever the name of the file ends in.
pub(crate) fn read(bytes: &[u8], messages: Language) -> Result<Vec<Sheet>, Refusal> {
    let mut package = Package::open(bytes, messages)?;
    let parts = part_names(bytes, messages)?;
    if parts.iter().any(|part| part == "content.xml") {
        if package.part("META-INF/manifest.xml")?.is_some_and(|it| it.contains("encryption-data")) {
            return Err(Refusal::locked(messages));
        }
        let content = package.part("content.xml")?.unwrap_or_default();
        return ods::read(&content, messages);
    }
    if !parts.iter().any(|part| part == "xl/workbook.xml") {
        return Err(Refusal::no_workbook(messages));
    }
    of_excel(bytes, messages)
}

#[cfg(feature = "programs")]
use crate::table::xlsx::read as of_excel;

#[cfg(not(feature = "programs"))]
fn of_excel(_: &[u8], messages: Language) -> Result<Vec<Sheet>, Refusal> {
    Err(crate::advice::only_on_command_line("xlsx", messages))
}

/// The names of the parts of a workbook, of which none grows without end.
fn part_names(bytes: &[u8], messages: Language) -> Result<Vec<String>, Refusal> {
    let damaged = |_| Refusal::damaged(messages);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut names = Vec::new();
    let mut unpacked = 0_u64;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.into_owned();
        // What a zip says of the size of a part need not be so.
        let left = MAX_UNPACKED.saturating_sub(unpacked);
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        unpacked += size.map_err(|_| Refusal::damaged(messages))?;
        if unpacked > MAX_UNPACKED {
            return Err(Refusal::grows_without_end(&name, messages));
        }
        names.push(name);
    }
    Ok(names)
}
