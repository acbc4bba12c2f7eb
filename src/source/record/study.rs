//! How a journey was studied.

use crate::model::{DataSource, Study};
use crate::source::form::{Each, One, Text, Whole, mapped};
use crate::source::vocabulary::{AccountKey, DataKey};

mapped! {
    Study by AccountKey {
        client: Client as Text,
        researchers: Researchers as Each<Text>,
        reference: Reference as Text,
        data: Data as Each<One>,
        limits: Limits as Each<Text>,
    }
}

mapped! {
    DataSource by DataKey {
        name: Name as Text,
        n: N as Whole,
    }
}
