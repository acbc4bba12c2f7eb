//! How much a file may hold. A real journey stays far below every one of these.

/// The most parties of a journey, and the most themes, experiences, comparisons or pieces of advice.
pub const MAX_PARTIES: usize = 8;
/// See [`MAX_PARTIES`].
pub const MAX_BESIDE: usize = 500;
/// The largest file in bytes: 64 MiB. Check a file's size against it before reading the file.
pub const MAX_FILE_BYTES: usize = 64 * 1024 * 1024;
/// The most parts (words, lists and blocks) in a file, which bounds the memory a file takes.
pub const MAX_PARTS: usize = 4_000_000;
/// How deep lists and blocks may stand inside each other.
pub const MAX_NESTING: usize = 64;
/// How many parts all repetitions with `*name` together may stand for.
pub const MAX_REPEATED_PARTS: u64 = 1_000_000;
/// The most steps.
pub const MAX_STEPS: usize = 100_000;
/// The longest single text, in characters.
pub const MAX_TEXT_CHARS: usize = 100_000;
/// The most phases of a journey's own set.
pub const MAX_PHASES: usize = 100;
/// The most lines beside that of the narrator: more cannot be told apart without colours.
pub const MAX_LINES: usize = 2;
/// The most lanes that a journey makes for itself.
pub const MAX_OWN_LANES: usize = 20;
/// The longest name of such a lane, in characters.
pub const MAX_LANE_NAME: usize = 60;
/// The most errors reported in one run.
pub const MAX_ERRORS: usize = 50;
