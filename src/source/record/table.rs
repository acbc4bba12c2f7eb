//! What was said at a table.

use crate::model::{Table, TableQuestion};
use crate::source::form::{Each, One, Text, Whole, Word, mapped};
use crate::source::vocabulary::{TableKey, TableQuestionKey};

mapped! {
    Table by TableKey {
        name: Name as Text,
        kind: Kind as Word,
        about: About as Each<Text>,
        who: Who as Each<Text>,
        n: N as Whole,
        questions: Questions as Each<One>,
        best_practices: BestPractices as Each<Text>,
        causes: Causes as Each<Text>,
        lessons: Lessons as Each<Text>,
        insights: Insights as Each<Text>,
    }
}

mapped! {
    TableQuestion by TableQuestionKey {
        question: Question as Text,
        answers: Answers as Each<Text>,
    }
}
