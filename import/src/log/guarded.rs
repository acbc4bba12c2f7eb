//! Reads what is packed or without end only as far as a log can go.

use std::io::{self, Read};

/// What a log is at most, unpacked, in bytes.
const MAX_LOG: u64 = 2 * 1024 * 1024 * 1024;
/// What stands at most between two ends of elements.
const MAX_ELEMENT: u64 = 4 * 1024 * 1024;

/// A reader that gives up where a log or a piece of it is larger than anybody writes.
pub(crate) struct Guarded<R> {
    inner: R,
    read: u64,
    since_end: u64,
}

impl<R> Guarded<R> {
    pub const fn new(inner: R) -> Self {
        Self { inner, read: 0, since_end: 0 }
    }
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let size = self.inner.read(buffer)?;
        self.read += size as u64;
        self.since_end = match buffer[..size].iter().rposition(|byte| *byte == b'>') {
            Some(at) => (size - at) as u64,
            None => self.since_end + size as u64,
        };
        if self.read > MAX_LOG || self.since_end > MAX_ELEMENT {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        Ok(size)
    }
}
