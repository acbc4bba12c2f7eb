//! The few words that a key allows, each with the value that it stands for.

use crate::source::vocabulary::record::Words;

/// A value that a file gives by one of a few words.
pub(crate) trait Choice: Copy + PartialEq + 'static {
    /// The words, in the order of [`Self::VALUES`].
    const WORDS: &'static [Words];
    /// What each of them stands for.
    const VALUES: &'static [Self];
    /// What holds where a file says nothing, if anything does: it is not written either.
    const USUAL: Option<Self>;

    /// The words for this value.
    fn words(self) -> Option<Words> {
        let at = Self::VALUES.iter().position(|value| *value == self)?;
        Self::WORDS.get(at).copied()
    }
}

/// The words of one key: the table of them, and what each stands for.
macro_rules! choices {
    (
        $(#[$about:meta])*
        $table:ident: $type:ty, usual $usual:expr;
        $($value:expr => $dutch:literal / $english:literal,)+
    ) => {
        $(#[$about])*
        pub(crate) const $table: [$crate::source::vocabulary::record::Words;
            <$type as $crate::source::vocabulary::choice::Choice>::VALUES.len()] =
            [$($crate::source::vocabulary::record::Words::new($dutch, $english)),+];

        impl $crate::source::vocabulary::choice::Choice for $type {
            const WORDS: &'static [$crate::source::vocabulary::record::Words] = &$table;
            const VALUES: &'static [Self] = &[$($value),+];
            const USUAL: Option<Self> = $usual;
        }
    };
}
pub(crate) use choices;
