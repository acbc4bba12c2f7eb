//! How a journey was studied: for whom, by whom, from what data.

/// What the reader of a picture is owed: who studied whom, how many, and with what limits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Study {
    /// Who commissioned the study (opdrachtgever).
    pub client: Option<String>,
    /// Who carried it out (uitvoerders).
    pub researchers: Vec<String>,
    /// The reference number of the publication (kenmerk).
    pub reference: Option<String>,
    /// What was asked of whom, with numbers.
    pub data: Vec<DataSource>,
    /// What the study cannot say (beperkingen), a sentence each.
    pub limits: Vec<String>,
}

impl Study {
    /// Whether there is anything to print.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One way in which data was gathered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DataSource {
    /// What it was, such as "interviews met gezinnen".
    pub name: String,
    /// How many people or families took part.
    pub n: Option<u32>,
}
