//! Records, one or more, that build a value of their own.

use crate::source::form::form::Form;
use crate::source::form::text::Text;
use crate::source::reader::{Fields, Reader, Spot};
use crate::source::vocabulary::Keys;
use crate::source::writer::{Entries, Entry, Writer};

/// A value that a record of a file says. `mapped!` declares which key says which part of it, and in
/// which form.
pub(crate) trait Mapped: Sized {
    /// The keys of the record.
    type Keys: Keys;

    /// Builds the value; `None` where what it cannot do without is missing or wrong, which is
    /// reported.
    fn from_fields<'a>(
        reader: &mut Reader<'a, '_>,
        fields: &Fields<'a, Self::Keys>,
    ) -> Option<Self>;

    /// Writes every part of it that there is.
    fn entries(&self, writer: &Writer<'_>) -> Entries;
}

/// A record.
pub(crate) struct One;

impl<T: Mapped> Form<T> for One {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<T> {
        let fields = reader.fields(spot)?;
        T::from_fields(reader, &fields)
    }

    fn write(value: &T, writer: &Writer<'_>) -> Option<Entry> {
        Some(value.entries(writer).into())
    }
}

/// A value that a text alone can say, where nothing else is known of it.
pub(crate) trait Short: Mapped {
    /// What the text says.
    fn from_text(text: String) -> Self;

    /// The text, where nothing else is known.
    fn as_text(&self) -> Option<&str>;
}

/// A text as the short way to write a record, or the record itself.
pub(crate) struct TextOr;

impl<T: Short> Form<T> for TextOr {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<T> {
        if reader.is_record(spot.node) && !reader.says_its_language(spot.node) {
            return One::read(reader, spot);
        }
        Text::read(reader, spot).map(T::from_text)
    }

    fn write(value: &T, writer: &Writer<'_>) -> Option<Entry> {
        match value.as_text() {
            Some(text) => Text::write(&text.to_owned(), writer),
            None => One::write(value, writer),
        }
    }
}

impl<'a> Reader<'a, '_> {
    /// What a key says in this form.
    pub(crate) fn part<F: Form<Value>, Value, K: Keys>(
        &mut self,
        fields: &Fields<'a, K>,
        key: K,
    ) -> Option<Value> {
        let read = fields.get(key).and_then(|spot| F::read(self, spot));
        read.or_else(F::absent)
    }
}

/// Declares how a record of a file says a value: the keys, and for each part of the value the key
/// that says it and the form in which it does; where it lasts, the keys of both ends; and a part that no
/// file says. Parts are read and written in this order.
macro_rules! mapped {
    ($type:ident by $keys:ident {
        $($part:ident: $key:ident as $form:ty,)+
    } $(from $from:ident to $until:ident)? $(saying nothing of $unsaid:ident: $value:expr)?) => {
        impl $crate::source::form::record::Mapped for $type {
            type Keys = $keys;

            fn from_fields<'a>(
                reader: &mut $crate::source::reader::Reader<'a, '_>,
                fields: &$crate::source::reader::Fields<'a, $keys>,
            ) -> Option<Self> {
                $(let $part = reader.part::<$form, _, _>(fields, $keys::$key);)+
                $(let stretch = reader.stretch(fields, $keys::$from, $keys::$until);)?
                Some(Self {
                    $($part: $part?,)+
                    $(stretch: { let _ = $keys::$from; stretch? },)?
                    $($unsaid: $value,)?
                })
            }

            fn entries(
                &self,
                writer: &$crate::source::writer::Writer<'_>,
            ) -> $crate::source::writer::Entries {
                let mut entries = writer.entries();
                $(
                    let entry = <$form as $crate::source::form::form::Form<_>>::write(&self.$part, writer);
                    entries.add($keys::$key, entry);
                )+
                $(
                    let ends = [$keys::$from, $keys::$until];
                    $crate::source::form::stretch::put_stretch(ends, self.stretch, writer, &mut entries);
                )?
                entries
            }
        }
    };
}
pub(crate) use mapped;
