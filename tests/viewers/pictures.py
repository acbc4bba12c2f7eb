"""Comparing pictures: with the picture of another viewer, and with the frames of the drawing."""

import math
from dataclasses import dataclass, field

from PIL import Image, ImageChops, ImageDraw, ImageFilter

INK = 128
BLUR = 2
TILE = 8
VISIBLE = 32

# How far a picture may be off, from measuring three journeys in five viewers and in resvg, in Arimo
# and in DejaVu Sans.
#
# LIMIT_SHARE: the part of the picture that differs visibly. LibreOffice: 0.13 %; the others: none.
LIMIT_SHARE = 0.005
# LIMIT_TILE: the mean difference, of 255, in the worst square of TILE pixels without letters near.
# LibreOffice: 27, as it puts steep lines half a pixel aside; the others: 8. A dot of 8 pixels that is
# missing gives 34.
LIMIT_TILE = 30
# LIMIT_EDGE: how far a line of text may begin, or stand higher or lower, in pixels. Most of what is
# measured, up to 3, is the dot on an i that is just dark enough in one picture and not in the other.
LIMIT_EDGE = 3
# LIMIT_LENGTH: how much longer or shorter a line may be besides, as a part of its length. LibreOffice
# puts each letter of a picture on a whole pixel, and comes to 2.5 %.
LIMIT_LENGTH = 0.03
# LABEL: how far a label may reach beyond the patch behind it, in pixels. The patch is as wide as the
# label is in DejaVu Sans, has the colour of the lane, and is not a card. LibreOffice comes to 2.
LABEL = 3


@dataclass
class Findings:
    """How far a picture is from what it should be, and what is wrong with it."""

    share: float = 0.0
    tile: float = 0.0
    shift: float = 0.0
    room: float = math.inf
    wrong: list = field(default_factory=list)

    def found(self, kind, message):
        self.wrong.append((kind, message))


def read(path):
    """A picture as a reader sees it: on white paper."""
    with Image.open(path) as picture:
        over = picture.convert("RGBA")
    paper = Image.new("RGBA", over.size, "white")
    return Image.alpha_composite(paper, over).convert("RGB")


def same_size(drawing, picture, findings):
    if picture.size == (drawing.width, drawing.height):
        return True
    wanted = f"{drawing.width} × {drawing.height}"
    findings.found("size", f"is {picture.width} × {picture.height}, should be {wanted}")
    return False


def compare(pair, reference, findings):
    """The whole picture: how much differs at all, and how much at the worst place without letters."""
    blurred = (image.filter(ImageFilter.GaussianBlur(BLUR)) for image in (pair[0], reference[0]))
    apart = _brightest(ImageChops.difference(*blurred))
    counts = apart.histogram()
    findings.share = sum(counts[VISIBLE:]) / sum(counts)
    tiles = ImageChops.multiply(apart, _without_letters(pair[1], reference[1])).reduce(TILE)
    findings.tile = tiles.getextrema()[1]
    if findings.share > LIMIT_SHARE:
        findings.found("share", f"{findings.share:.2%} of the picture differs visibly")
    if findings.tile > LIMIT_TILE:
        at = tiles.tobytes().index(findings.tile)
        x, y = at % tiles.width * TILE, at // tiles.width * TILE
        findings.found("tile", f"differs by {findings.tile} around x {x}, y {y}")


def _brightest(picture):
    first, second, third = picture.split()
    return ImageChops.lighter(ImageChops.lighter(first, second), third)


def _without_letters(*letters):
    """White where there are no letters near, in any of these pictures."""
    darkest = ImageChops.darker(*letters)
    near = _brightest(ImageChops.invert(darkest)).filter(ImageFilter.GaussianBlur(2 * BLUR))
    return near.point(lambda value: 255 if value < 4 else 0)


def _ink(picture):
    return [channel.point(lambda value: 255 if value < INK else 0) for channel in picture.split()]


def _crop(image, box):
    edges = (math.floor(box.left), math.floor(box.top), math.ceil(box.right), math.ceil(box.bottom))
    return image.crop(edges).getbbox()


def compare_letters(drawing, picture, reference, findings):
    """Each line of text: whether its letters begin and end where they do in the reference."""
    ink, wanted = _ink(picture), _ink(reference)
    for line in drawing.lines:
        reach = drawing.reach(line)
        here, there = (_crop(image[line.channel], reach) for image in (ink, wanted))
        if here is None or there is None:
            if here != there:
                findings.found("letters", f"“{line.words}” is missing")
            continue
        begin, top, end, bottom = (abs(a - b) for a, b in zip(here, there))
        length = max(0, end - LIMIT_LENGTH * (there[2] - there[0]))
        findings.shift = max(findings.shift, begin, top, bottom, end)
        if max(begin, top, bottom, length) > LIMIT_EDGE:
            shift = max(begin, top, bottom, end)
            findings.found("letters", f"“{line.words}” is {shift} px off")


def _room(drawing, channel):
    """Where the letters of this channel may stand: white is allowed."""
    mask = Image.new("L", (drawing.width, drawing.height), 0)
    paint = ImageDraw.Draw(mask)
    written = {line.frame for line in drawing.lines if line.channel == channel}
    labels = {line.frame for line in drawing.lines if line.is_label()}
    for box in sorted([drawing.page, *drawing.frames], key=drawing.depth):
        right = box.right + (LABEL if box in labels else 0)
        paint.rectangle(
            (math.ceil(box.left), math.ceil(box.top), math.floor(right) - 1, math.floor(box.bottom) - 1),
            fill=255 if box in written else 0,
        )
    return mask


def inside(drawing, picture, findings):
    """Whether all letters stand in their own frames, and how near the edge of a card they come."""
    ink = _ink(picture)
    for channel, letters in enumerate(ink):
        beyond = ImageChops.multiply(letters, ImageChops.invert(_room(drawing, channel)))
        spot = beyond.getbbox()
        if spot:
            x, y = spot[0], spot[1]
            findings.found("outside", f"letters leave their place, from x {x}, y {y} to x {spot[2]}, y {spot[3]}")
    for card, channel in drawing.cards():
        box = _crop(ink[channel], card)
        if box:
            wide, high = card.right - card.left, card.bottom - card.top
            findings.room = min(findings.room, box[0], box[1], wide - box[2], high - box[3])


def widths(drawing, picture):
    """How wide the letters are, all lines together."""
    ink = _ink(picture)
    boxes = (_crop(ink[line.channel], drawing.reach(line)) for line in drawing.lines)
    return sum(box[2] - box[0] for box in boxes if box)
