//! Writes what programs for coding interviews read (REFI-QDA 1.5): the codes of a journey as a codebook,
//! and its quotes as a project in which they are coded.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use klantreis::model::{Consent, Evidence, Journey, Language, Organisation, Scale, Step};
use sha2::{Digest, Sha256};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::coded::codebook::{self, CodeNode, phase_name};
use crate::coded::meaning::{CodeKind, Meaning};
use crate::export::exported::Exported;
use crate::refusal::Refusal;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const ORIGIN: &str = concat!("klantreis ", env!("CARGO_PKG_VERSION"));

/// A project with what the journey says that it does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedProject {
    /// The bytes of the .qdpx.
    pub bytes: Vec<u8>,
    /// As in [`Exported`].
    pub not_held: Vec<String>,
}

/// Writes the kinds, phases, levels and organisations of a journey as a codebook (.qdc). Interviews that
/// are coded with it are imported without a mapping.
#[must_use]
pub fn codebook(journey: &Journey) -> Exported {
    let mut text =
        format!("{HEAD}<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"{ORIGIN}\">\n");
    codes(&codebook::of(journey), &mut text);
    text.push_str("</CodeBook>\n");
    Exported { text, not_held: own_scale(journey) }
}

/// Writes the quotes of a journey as a text in which they are coded (.qdpx), with where each comes from if
/// that may leave too. Quotes of people who did not agree stay out.
///
/// # Errors
/// Where several parties tell the journey, or it has no quotes that may leave.
pub fn quotes(
    journey: &Journey,
    with_sources: bool,
    messages: Language,
) -> Result<ExportedProject, Refusal> {
    if !journey.parties.is_empty() {
        return Err(Refusal::several_tellers(messages));
    }
    let mut told = Told::default();
    for step in &journey.steps {
        told.step(journey, step, with_sources);
    }
    if told.selections.is_empty() {
        return Err(no_quotes(messages));
    }
    let source = guid(&["source", &journey.title, &told.text]);
    let title = escaped(&journey.title);
    let user = user();
    let mut xml = format!(
        "{HEAD}<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"{title}\" origin=\"{ORIGIN}\">\n<Users><User guid=\"{user}\" name=\"klantreis\"/></Users>\n<CodeBook>\n"
    );
    codes(&codebook::of(journey), &mut xml);
    let by = by(&user);
    let _ = write!(
        xml,
        "</CodeBook>\n<Sources>\n<TextSource guid=\"{source}\" name=\"{title}\" plainTextPath=\"internal://{source}.txt\"{by}>\n{}</TextSource>\n</Sources>\n</Project>\n",
        told.selections
    );
    let parts = [
        ("project.qde".to_owned(), xml.as_bytes()),
        (format!("sources/{source}.txt"), told.text.as_bytes()),
    ];
    let bytes = zipped(&parts).map_err(|_| Refusal::damaged(messages))?;
    Ok(ExportedProject { bytes, not_held: own_scale(journey) })
}

/// The guid of who coded: this program.
fn user() -> String {
    guid(&["user"])
}

/// Who made something and when. The standard lets both out; programs fail where they are not there. No
/// moment is known that is the same whenever this is written, so it is that of the parts of the zip.
fn by(user: &str) -> String {
    format!(" creatingUser=\"{user}\" creationDateTime=\"1980-01-01T00:00:00Z\"")
}

/// The quotes as they are put one below another.
#[derive(Default)]
struct Told {
    text: String,
    /// How many code points the text has.
    length: usize,
    selections: String,
}

impl Told {
    fn step(&mut self, journey: &Journey, step: &Step, with_sources: bool) {
        let kinds = [
            (step.event.is_some(), CodeKind::Event),
            (step.event.is_none() && step.emotion.is_some(), CodeKind::Emotion),
            (step.event.is_none() && step.thought.is_some(), CodeKind::Thought),
        ];
        let kind = kinds.into_iter().find_map(|(is, kind)| is.then_some(kind));
        let mut meanings: Vec<Meaning> = kind.map(Meaning::Kind).into_iter().collect();
        if own_scale(journey).is_empty() {
            meanings.extend(step.level().filter(|_| kind.is_some()).map(Meaning::Level));
        }
        let of_actions = step.actions.iter().flat_map(|action| &action.organisations);
        let named = of_actions.map(|own| Meaning::Organisation(own.label()));
        let phase = step.phase.as_deref().map(|id| Meaning::Phase(phase_name(journey, id)));
        let own = meanings.into_iter().chain(named).chain(phase.clone()).collect::<Vec<_>>();
        self.passage(&may_leave(&step.evidence), &own, journey, with_sources);
        for action in &step.actions {
            let organisations = action.organisations.iter().map(Organisation::label);
            let own = organisations.map(Meaning::Organisation).chain(phase.clone());
            let own = own.chain([Meaning::Kind(CodeKind::Action)]).collect::<Vec<_>>();
            self.passage(&may_leave(&action.evidence), &own, journey, with_sources);
        }
    }

    /// Puts quotes of one step one behind another, coded as what they are together.
    fn passage(
        &mut self,
        quotes: &[&Evidence],
        own: &[Meaning],
        journey: &Journey,
        with_sources: bool,
    ) {
        if quotes.is_empty() {
            return;
        }
        let words = quotes.iter().filter_map(|piece| piece.quote.as_deref());
        let words: Vec<String> =
            words.map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        let words = words.join(" ");
        let (start, end) = (self.length, self.length + words.chars().count());
        let at = format!("{start}-{end}");
        let by = by(&user());
        let guid_of = |what: &str| guid(&[what, &journey.title, &at, &words]);
        let _ = writeln!(
            self.selections,
            "<PlainTextSelection guid=\"{}\" startPosition=\"{start}\" endPosition=\"{end}\"{by}>",
            guid_of("selection")
        );
        let sources = quotes.iter().filter_map(|piece| piece.source.as_deref());
        let sources: Vec<&str> = sources.filter(|_| with_sources).collect();
        if !sources.is_empty() {
            let sources = escaped(&sources.join("; "));
            let _ = writeln!(self.selections, "<Description>{sources}</Description>");
        }
        for path in own.iter().filter_map(|meaning| path_of(meaning, journey)) {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            let code = guid_of_code(&path);
            let coding = guid_of(&format!("coding {code}"));
            let _ = writeln!(
                self.selections,
                "<Coding guid=\"{coding}\"{by}><CodeRef targetGUID=\"{code}\"/></Coding>"
            );
        }
        self.selections.push_str("</PlainTextSelection>\n");
        self.text.push_str(&words);
        self.text.push('\n');
        self.length = end + 1;
    }
}

/// The quotes among evidence of which nobody said that they may not be used.
fn may_leave(evidence: &[Evidence]) -> Vec<&Evidence> {
    let agreed = |piece: &&Evidence| piece.consent.as_ref().is_none_or(Consent::is_given);
    evidence.iter().filter(|piece| piece.quote.is_some()).filter(agreed).collect()
}

/// The names that lead to the code of a meaning in the codebook of a journey.
fn path_of(meaning: &Meaning, journey: &Journey) -> Option<Vec<String>> {
    fn find(codes: &[CodeNode], meaning: &Meaning) -> Option<Vec<String>> {
        codes.iter().find_map(|code| {
            if code.meaning == *meaning {
                return Some(vec![code.name.clone()]);
            }
            let mut path = find(&code.children, meaning)?;
            path.insert(0, code.name.clone());
            Some(path)
        })
    }
    find(&codebook::of(journey), meaning)
}

/// The key of a scale that an import of coded interviews does not know.
fn own_scale(journey: &Journey) -> Vec<String> {
    let is_usual = journey.scale == Scale::satisfaction(journey.language);
    let key = journey.language.pick("schaal", "scale").to_owned();
    if is_usual { Vec::new() } else { vec![key] }
}

fn codes(codes: &[CodeNode], out: &mut String) {
    out.push_str("<Codes>\n");
    for node in codes {
        code(node, &mut Vec::new(), out);
    }
    out.push_str("</Codes>\n");
}

fn code<'c>(node: &'c CodeNode, above: &mut Vec<&'c str>, out: &mut String) {
    above.push(&node.name);
    let is_codable = node.meaning != Meaning::Nothing;
    let _ = write!(
        out,
        "<Code guid=\"{}\" name=\"{}\" isCodable=\"{is_codable}\"",
        guid_of_code(above),
        escaped(&node.name)
    );
    if node.children.is_empty() {
        out.push_str("/>\n");
    } else {
        out.push_str(">\n");
        for child in &node.children {
            code(child, above, out);
        }
        out.push_str("</Code>\n");
    }
    above.pop();
}

/// The guid of a code: the same for the same names, so that the codes of many journeys are the same codes.
fn guid_of_code(path: &[&str]) -> String {
    let all: Vec<&str> = std::iter::once("code").chain(path.iter().copied()).collect();
    guid(&all)
}

/// A guid that follows from words (version 8: of a way of its own).
fn guid(words: &[&str]) -> String {
    let mut hash = Sha256::new();
    hash.update("klantreis");
    for words in words {
        hash.update([0]);
        hash.update(words);
    }
    let mut bytes: Vec<u8> = hash.finalize().iter().copied().take(16).collect();
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let mut hex = String::new();
    for byte in bytes {
        let _ = write!(hex, "{byte:02x}");
    }
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

fn zipped(parts: &[(String, &[u8])]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The same journey gives the same bytes, whenever it is written.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (name, bytes) in parts {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn no_quotes(messages: Language) -> Refusal {
    let (message, help) = messages.pick(
        (
            "deze klantreis heeft geen citaten die naar buiten mogen",
            "zet ze bij een stap onder bewijs, of schrijf de codes zonder citaten als .qdc",
        ),
        (
            "this journey has no quotes that may leave",
            "put them with a step under evidence, or write the codes without quotes as .qdc",
        ),
    );
    Refusal::new("no-quotes", message.to_owned()).with_help(help.to_owned())
}
