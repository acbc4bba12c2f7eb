"""What an SVG of klantreis says about itself: its size, its frames, and the lines of text in them."""

import copy
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

SVG = "http://www.w3.org/2000/svg"
ET.register_namespace("", SVG)

# A line of text absorbs one colour channel, by how deep its frame lies, so that one picture shows
# the letters on the page, in the lanes and on the cards apart from each other. The fourth depth, a
# label on a card, shares its channel with the page: there are always lanes and cards between them.
CHANNELS = ("#00ffff", "#ff00ff", "#ffff00")


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x, y):
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def area(self):
        return max(0, self.right - self.left) * max(0, self.bottom - self.top)

    def shared(self, other):
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        ).area()


@dataclass(frozen=True)
class Line:
    """One line of text: where it begins, and the frame that it has to stay in."""

    words: str
    x: float
    y: float
    size: float
    frame: Box
    depth: int

    @property
    def channel(self):
        return self.depth % len(CHANNELS)

    def is_label(self):
        """Whether it begins at the edge of its frame: a label on a patch, and not text on a card."""
        return self.depth > 0 and self.x < self.frame.left + 1


def tag(element):
    return element.tag.removeprefix(f"{{{SVG}}}")


def _number(element, name):
    return float(element.get(name, "0"))


def _shape(element):
    """The box of a filled shape that may hold text, or None."""
    if tag(element) == "rect":
        x, y = _number(element, "x"), _number(element, "y")
        return Box(x, y, x + _number(element, "width"), y + _number(element, "height"))
    data = element.get("d", "")
    if tag(element) != "path" or element.get("fill") == "none" or not data.endswith("Z"):
        return None
    if re.search("[^MLCZ0-9., -]", data):
        raise ValueError(f"a path with a command that this test does not know: {data}")
    numbers = [float(n) for n in re.findall(r"-?[0-9.]+", data)]
    return Box(min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2]))


class Drawing:
    """A drawing, and the places in it where letters may stand."""

    def __init__(self, source):
        self.root = ET.fromstring(source)
        self.width = int(float(self.root.get("width")))
        self.height = int(float(self.root.get("height")))
        shapes = [box for box in map(_shape, self.root.iter()) if box]
        self.page, self.frames = shapes[0], shapes[1:]
        self.lines = [self._line(element) for element in self.root.iter() if tag(element) == "text"]

    def source(self):
        return ET.tostring(self.root, encoding="unicode")

    def _line(self, element):
        x, y, size = (_number(element, name) for name in ("x", "y", "font-size"))
        around = [box for box in self.frames if box.holds(x + 1, y - size / 3)]
        frame = min(around, key=Box.area, default=self.page)
        return Line("".join(element.itertext()), x, y, size, frame, len(around))

    def depth(self, frame):
        """How many frames this one lies in, itself included."""
        within = (box for box in self.frames if frame.shared(box) > 0.9 * frame.area())
        return sum(1 for _ in within)

    def cards(self):
        """The frames with text in them at some distance from the edge, each with its channel."""
        on_card = (line for line in self.lines if line.depth >= 2 and not line.is_label())
        return list(dict.fromkeys((line.frame, line.channel) for line in on_card))

    def letters(self, sound=None):
        """The same drawing with nothing but its letters, in the colours of CHANNELS.

        `sound` is the drawing that says how deep each line lies, where this one was broken.
        """
        bare = ET.Element(self.root.tag, self.root.attrib)
        bare.append(copy.deepcopy(next(self.root.iter(f"{{{SVG}}}rect"))))
        texts = (element for element in self.root.iter() if tag(element) == "text")
        for line, element in zip((sound or self).lines, texts, strict=True):
            letters = copy.deepcopy(element)
            letters.set("fill", CHANNELS[line.channel])
            letters.tail = "\n"
            bare.append(letters)
        return ET.tostring(bare, encoding="unicode")

    def reach(self, line):
        """Where the letters of a line are looked for: up to the edge of its frame, or the next line."""
        top, bottom = line.y - 0.85 * line.size, line.y + 0.28 * line.size
        right = line.frame.right
        for other in self.lines:
            beside = other.y > top and other.y - 0.7 * other.size < bottom
            if beside and other.x > line.x + 1:
                right = min(right, other.x - 3)
        return Box(line.x - 4, top, right, bottom)
