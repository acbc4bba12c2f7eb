//! Makes what lets a page call the compiled editor, and packs it and other files that go into the page:
//! `klantreis-glue FILE.wasm FOLDER [FILE...]`.

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use lzma_rust2::{XzOptions, XzWriter};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(wasm), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("klantreis-glue FILE.wasm FOLDER [FILE...]".into());
    };
    let mut glue = Bindgen::new();
    glue.input_path(wasm).out_name("klantreis_editor").typescript(true);
    glue.remove_name_section(true).remove_producers_section(true);
    glue.web(true)?.generate(&folder)?;
    let made = Path::new(&folder).join("klantreis_editor_bg.wasm");
    for path in [made].into_iter().chain(arguments.map(PathBuf::from)) {
        let mut name = path.clone().into_os_string();
        name.push(".xz");
        fs::write(name, packed(&fs::read(path)?)?)?;
    }
    Ok(())
}

/// A quarter smaller than what browsers unpack by themselves.
fn packed(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut options = XzOptions::with_preset(9);
    // No more than there is to pack: who unpacks it sets as much memory aside.
    options.lzma_options.dict_size = 16 * 1024 * 1024;
    let mut writer = XzWriter::new(Vec::new(), options)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
