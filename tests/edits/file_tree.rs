//! A file taken apart by the parser alone, so that changes are held against something that the code under
//! test has no part in.

use granit_parser::{Event, Parser, ScalarStyle, Span};
use klantreis::edit::{Path, Value};
use serde_json::Value as Json;

/// What a part of a file holds.
#[derive(Debug, Clone)]
pub enum Held {
    Nothing,
    Text(String),
    List(Vec<Node>),
    Record(Vec<(Node, Node)>),
}

/// A part of a file: what it holds, and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    pub held: Held,
    pub start: usize,
    pub end: usize,
}

/// One step on the way to a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    Key(String),
    At(usize),
}

/// Takes a file apart.
pub fn tree(text: &str) -> Node {
    let mut parser = Parser::new_from_str(text);
    let mut next = || loop {
        let (event, span) = parser.next_event().expect("an event").expect("reads");
        if !matches!(event, Event::StreamStart | Event::DocumentStart(..)) {
            return (event, span);
        }
    };
    let first = next();
    node(text, first, &mut next)
}

fn node<'t>(
    text: &str,
    (event, span): (Event<'t>, Span),
    next: &mut dyn FnMut() -> (Event<'t>, Span),
) -> Node {
    let at = |it: Option<usize>| it.unwrap_or_default();
    let (start, mut end) = (at(span.start.byte_offset()), at(span.end.byte_offset()));
    let held = match event {
        Event::Scalar(said, style, ..) => {
            end = start + text[start..end].trim_end().len();
            let nothing = ["", "~", "null", "Null", "NULL"];
            let is_nothing = style == ScalarStyle::Plain && nothing.contains(&said.trim());
            if is_nothing { Held::Nothing } else { Held::Text(said.into_owned()) }
        }
        Event::SequenceStart(..) => {
            let mut items = Vec::new();
            loop {
                match next() {
                    (Event::SequenceEnd, span) => break end = at(span.end.byte_offset()),
                    event => items.push(node(text, event, next)),
                }
            }
            end = closed(text, start, end, items.last());
            Held::List(items)
        }
        Event::MappingStart(..) => {
            let mut pairs: Vec<(Node, Node)> = Vec::new();
            loop {
                match next() {
                    (Event::MappingEnd, span) => break end = at(span.end.byte_offset()),
                    event => {
                        let key = node(text, event, next);
                        let value = next();
                        pairs.push((key, node(text, value, next)));
                    }
                }
            }
            end = closed(text, start, end, pairs.last().map(|(_, value)| value));
            Held::Record(pairs)
        }
        other => panic!("{other:?} in a made-up file"),
    };
    Node { held, start, end }
}

/// Where a list or record ends: at its bracket, or with what is last in it.
fn closed(text: &str, start: usize, end: usize, last: Option<&Node>) -> usize {
    if text[start..].starts_with(['[', '{']) { end } else { last.map_or(end, |last| last.end) }
}

impl Node {
    pub fn text(&self) -> Option<&str> {
        if let Held::Text(text) = &self.held { Some(text) } else { None }
    }

    /// All parts in it, each with the way to it.
    pub fn all(&self) -> Vec<(Vec<Way>, &Self)> {
        let mut found = Vec::new();
        self.collect(&mut Vec::new(), &mut found);
        found
    }

    fn collect<'n>(&'n self, way: &mut Vec<Way>, found: &mut Vec<(Vec<Way>, &'n Self)>) {
        found.push((way.clone(), self));
        let mut inner = |step: Way, node: &'n Self| {
            way.push(step);
            node.collect(way, found);
            way.pop();
        };
        match &self.held {
            Held::List(items) => {
                items.iter().enumerate().for_each(|(at, item)| inner(Way::At(at), item));
            }
            Held::Record(pairs) => pairs.iter().for_each(|(key, value)| {
                inner(Way::Key(key.text().unwrap_or_default().to_owned()), value);
            }),
            _ => {}
        }
    }

    /// The key behind which a value stands.
    pub fn pair(&self, way: &[Way]) -> Option<&(Self, Self)> {
        let (Way::Key(word), around) = way.split_last()? else { return None };
        match &self.at(around)?.held {
            Held::Record(pairs) => pairs.iter().find(|(key, _)| key.text() == Some(word)),
            _ => None,
        }
    }

    pub fn at(&self, way: &[Way]) -> Option<&Self> {
        match (way.first(), &self.held) {
            (None, _) => Some(self),
            (Some(Way::At(at)), Held::List(items)) => items.get(*at)?.at(&way[1..]),
            (Some(Way::Key(word)), Held::Record(pairs)) => {
                let found = pairs.iter().find(|(key, _)| key.text() == Some(word))?;
                found.1.at(&way[1..])
            }
            _ => None,
        }
    }

    /// Where each key and each text begins and ends, in the order of the file.
    pub fn words(&self) -> Vec<(usize, usize)> {
        match &self.held {
            Held::Nothing | Held::Text(_) => vec![(self.start, self.end)],
            Held::List(items) => items.iter().flat_map(Self::words).collect(),
            Held::Record(pairs) => pairs
                .iter()
                .flat_map(|(key, value)| [key.words(), value.words()].concat())
                .collect(),
        }
    }

    pub fn json(&self) -> Json {
        match &self.held {
            Held::Nothing => Json::Null,
            Held::Text(text) => Json::String(text.clone()),
            Held::List(items) => Json::Array(items.iter().map(Self::json).collect()),
            Held::Record(pairs) => {
                let pair =
                    |(key, value): &(Self, Self)| (key.text().unwrap().to_owned(), value.json());
                Json::Object(pairs.iter().map(pair).collect())
            }
        }
    }

    /// As a value that a change puts somewhere; nothing where nothing is said in it.
    pub fn value(&self) -> Option<Value> {
        Some(match &self.held {
            Held::Nothing => return None,
            Held::Text(text) if text.trim().is_empty() => return None,
            Held::Text(text) => Value::Text(text.clone()),
            Held::List(items) => Value::List(items.iter().map(Self::value).collect::<Option<_>>()?),
            Held::Record(pairs) => {
                let pair =
                    |(key, value): &(Self, Self)| Some((key.text()?.to_owned(), value.value()?));
                Value::Record(pairs.iter().map(pair).collect::<Option<_>>()?)
            }
        })
    }
}

/// The path of a way.
pub fn path(way: &[Way]) -> Path {
    way.iter().fold(Path::root(), |path, step| match step {
        Way::Key(word) => path.key(word),
        Way::At(at) => path.at(*at),
    })
}

/// The part of a file in JSON at the end of a way.
pub fn json_at<'j>(json: &'j mut Json, way: &[Way]) -> &'j mut Json {
    way.iter().fold(json, |json, step| match step {
        Way::Key(word) => &mut json[word.as_str()],
        Way::At(at) => &mut json[*at],
    })
}
