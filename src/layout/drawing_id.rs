//! Gives every drawing an id of its own, made from its text, so that two on one web page do not
//! share any.

use crate::scene::{Node, Role};

/// The start of all ids in a drawing.
pub(crate) fn drawing_id(nodes: &[Node]) -> String {
    format!("k{:016x}", fingerprint(nodes, 0xcbf2_9ce4_8422_2325))
}

/// FNV-1a over every line of text and its height, taken eight bytes at a time; and over what a plot is
/// told as, since two plots may well have the same few words at the same heights.
fn fingerprint(nodes: &[Node], hash: u64) -> u64 {
    nodes.iter().fold(hash, |hash, node| match node {
        Node::Group(group) => {
            let told = if group.role == Role::Plot { group.label.as_str() } else { "" };
            fingerprint(&group.nodes, of_text(told, hash))
        }
        Node::Paragraph(paragraph) => paragraph
            .baselines()
            .fold(hash, |hash, ((_, y), line)| of_text(line.text, mixed(hash, y.to_bits()))),
        Node::Rect(_) | Node::Path(_) | Node::Circle(_) => hash,
    })
}

fn of_text(text: &str, hash: u64) -> u64 {
    let (words, rest) = text.as_bytes().as_chunks();
    let words = words.iter().map(|&word| u64::from_le_bytes(word));
    let hash = words.fold(hash, mixed);
    rest.iter().map(|&byte| u64::from(byte)).fold(hash, mixed)
}

const fn mixed(hash: u64, word: u64) -> u64 {
    (hash ^ word).wrapping_mul(0x0000_0100_0000_01b3)
}
