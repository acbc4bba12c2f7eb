use crate::scene::{Group, Node, Role, Subject};
use std::collections::VecDeque;

use crate::layout::cards::deck::Entry;
use crate::layout::cards::leaf::{CARD_HEIGHT, EDGE};
use crate::layout::cards::piece::{Paragraph, Piece, SIZES, Tone};
use crate::layout::context::Sheet;
use crate::layout::spoken::unseen;

/// Room between two pieces on a card.
const GAP: f64 = 10.0;

/// One card with everything on it.
pub(crate) struct Face {
    name: String,
    pieces: Vec<Piece>,
    size: f64,
}

/// The cards of an entry: one where it fits with the largest or smaller letters, or else as many as
/// it takes. `kept` is the height at the foot that is left free.
pub(crate) fn faces(entry: Entry, kept: f64, sheet: &Sheet<'_>) -> Vec<Face> {
    let most = CARD_HEIGHT - 2.0 * EDGE - kept;
    let height = |size| {
        let pieces = entry.pieces.iter().map(|piece| piece.height(size, sheet));
        pieces.sum::<f64>() + GAP * entry.pieces.len().saturating_sub(1) as f64
    };
    if let Some(size) = SIZES.into_iter().find(|&size| height(size) <= most) {
        return vec![Face { name: entry.name, pieces: entry.pieces, size }];
    }
    several(entry, most, sheet)
}

/// Fills card after card with the smallest letters.
fn several(entry: Entry, most: f64, sheet: &Sheet<'_>) -> Vec<Face> {
    let size = SIZES[SIZES.len() - 1];
    let continued = sheet.language().pick("vervolg", "continued");
    let head =
        Piece::bare(vec![Paragraph::new(format!("{} ({continued})", entry.again), Tone::Small)]);
    let full = |name: &str, pieces| Face { name: name.to_owned(), pieces, size };
    let mut name = entry.name.clone();
    let mut faces = Vec::new();
    let (mut pieces, mut used) = (Vec::new(), 0.0);
    let mut left: VecDeque<Piece> = entry.pieces.into();
    while let Some(piece) = left.pop_front() {
        let height = piece.height(size, sheet);
        if used + height <= most {
            used += height + GAP;
            pieces.push(piece);
            continue;
        }
        // Behind the head of a card there is all the room that a card has.
        let is_all = pieces.len() <= 1 && !faces.is_empty() || pieces.is_empty();
        match piece.split(most - used, is_all, size, sheet) {
            Some((first, rest)) => {
                pieces.push(first);
                left.push_front(rest);
            }
            None => left.push_front(piece),
        }
        faces.push(full(&name, std::mem::take(&mut pieces)));
        name = format!("{} ({continued})", entry.name);
        used = head.height(size, sheet) + GAP;
        pieces.push(head.clone());
    }
    if pieces.len() > 1 || faces.is_empty() {
        faces.push(full(&name, pieces));
    }
    faces
}

impl Face {
    /// Draws the card whose top left corner is at (`x`, `y`).
    pub fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::new();
        let mut at = y + EDGE;
        for piece in self.pieces.iter().filter(|piece| !piece.is_empty()) {
            at = piece.draw((x + EDGE, at), self.size, sheet, &mut nodes) + GAP;
        }
        let unseen = unseen(&self.name, &loose(&nodes));
        Group::new(Role::Item(Subject::PrintedCard), &self.name, nodes).drawn_from(unseen).into()
    }
}

/// What stands on a card outside its frames.
fn loose(nodes: &[Node]) -> Vec<Node> {
    nodes.iter().filter(|node| !matches!(node, Node::Group(_))).cloned().collect()
}
