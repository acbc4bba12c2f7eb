"""Drawings that are broken on purpose, and what has to be found wrong with each."""

import copy

from drawing import Drawing, tag


def _copy(drawing):
    return Drawing(drawing.source())


def _texts(drawing):
    return [element for element in drawing.root.iter() if tag(element) == "text"]


def _card_line(drawing):
    """The place of a line of text on a card, halfway the drawing."""
    on_cards = [at for at, line in enumerate(drawing.lines) if line.depth >= 2 and len(line.words) > 8]
    return on_cards[len(on_cards) // 2]


def text_beside_its_card(drawing):
    other = _copy(drawing)
    at = _card_line(drawing)
    line = drawing.lines[at]
    _texts(other)[at].set("x", f"{line.frame.right - 20:.2f}")
    return other


def text_a_little_off(drawing):
    other = _copy(drawing)
    at = _card_line(drawing)
    _texts(other)[at].set("x", f"{drawing.lines[at].x + 5:.2f}")
    return other


def text_left_out(drawing):
    other = _copy(drawing)
    _texts(other)[_card_line(drawing)].text = ""
    return other


def wider_letters(drawing):
    other = _copy(drawing)
    for element in _texts(other):
        element.set("font-size", f"{float(element.get('font-size')) * 1.3:.2f}")
    return other


def _without(drawing, wanted):
    other = _copy(drawing)
    for parent in other.root.iter():
        for child in list(parent):
            if wanted(child):
                parent.remove(child)
                return other
    raise ValueError("the drawing has nothing of the kind to leave out")


def card_left_out(drawing):
    frame = drawing.lines[_card_line(drawing)].frame

    def is_card(element):
        sides = [float(element.get(name, "-1")) for name in ("x", "y")]
        near = abs(sides[0] - frame.left) < 1 and abs(sides[1] - frame.top) < 1
        return tag(element) == "rect" and near and float(element.get("width")) > 50

    return _without(drawing, is_card)


def dot_left_out(drawing):
    return _without(drawing, lambda element: tag(element) == "circle")


def connector_left_out(drawing):
    return _without(drawing, lambda element: tag(element) == "path" and element.get("stroke-width") == "2")


def another_size(drawing):
    other = _copy(drawing)
    root = copy.deepcopy(other.root)
    root.set("width", str(drawing.width - 4))
    other.root = root
    return other


# What was broken, and the kind of finding that has to show it.
ALL = [
    (text_beside_its_card, "outside"),
    (text_a_little_off, "letters"),
    (text_left_out, "letters"),
    (wider_letters, "outside"),
    (card_left_out, "tile"),
    (dot_left_out, "tile"),
    (connector_left_out, "tile"),
    (another_size, "size"),
]
