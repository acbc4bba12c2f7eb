//! Gives every drawing an id of its own, made from its text, so that two on one web page do not
//! share any.

use crate::scene::Node;

/// The start of all ids in a drawing.
pub(crate) fn drawing_id(nodes: &[Node]) -> String {
    format!("k{:016x}", fingerprint(nodes, 0xcbf2_9ce4_8422_2325))
}

/// FNV-1a over every line of text and its height, taken eight bytes at a time.
fn fingerprint(nodes: &[Node], hash: u64) -> u64 {
    let mixed = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x0000_0100_0000_01b3);
    nodes.iter().fold(hash, |hash, node| match node {
        Node::Group(group) => fingerprint(&group.nodes, hash),
        Node::Paragraph(paragraph) => paragraph.baselines().fold(hash, |hash, ((_, y), line)| {
            let (words, rest) = line.text.as_bytes().as_chunks();
            let words = words.iter().map(|&word| u64::from_le_bytes(word));
            let hash = words.fold(mixed(hash, y.to_bits()), mixed);
            rest.iter().map(|&byte| u64::from(byte)).fold(hash, mixed)
        }),
        Node::Rect(_) | Node::Path(_) | Node::Circle(_) => hash,
    })
}
