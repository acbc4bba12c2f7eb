//! How a journey was studied.

use crate::model::{DataSource, Study};
use crate::source::form::{Many, Text, Texts, Whole, mapped};
use crate::source::vocabulary::{AccountKey, DataKey};

mapped! {
    Study by AccountKey {
        client: Client as Text,
        researchers: Researchers as Texts,
        reference: Reference as Text,
        data: Data as Many,
        limits: Limits as Texts,
    }
}

mapped! {
    DataSource by DataKey {
        name: Name as Text,
        n: N as Whole,
    }
}
