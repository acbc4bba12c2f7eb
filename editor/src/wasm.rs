//! The same for a page: what it can call once this is compiled to WebAssembly.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{answer, import};
use crate::session::Session;

/// One journey that is being changed.
#[wasm_bindgen]
pub struct Desk(Session);

#[wasm_bindgen]
impl Desk {
    /// A desk without a journey, that speaks Dutch (`nl`) or English (`en`).
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(language: &str) -> Self {
        Self(Session::new(language))
    }

    /// Answers a question, both in JSON.
    pub fn ask(&mut self, question: &str) -> String {
        answer(&mut self.0, question)
    }

    /// The text as it is now.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.text().to_owned()
    }

    /// Makes a journey of a file that somebody brings along; answers in JSON.
    #[must_use]
    pub fn import(&self, name: &str, bytes: &[u8]) -> String {
        import(&self.0, name, bytes)
    }

    /// One of the files that were exported last, from 0.
    #[must_use]
    pub fn bytes(&self, file: usize) -> Vec<u8> {
        self.0.bytes(file)
    }

    /// A page as SVG, from 0.
    #[must_use]
    pub fn svg(&self, page: usize) -> String {
        self.0.svg(page)
    }
}
