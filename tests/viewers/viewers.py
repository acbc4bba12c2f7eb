"""The programs that a reader may open a drawing with, and how to have each make a picture."""

import json
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

SECONDS = 180


class Failed(Exception):
    """A program that is installed did not do what it was asked."""


def call(command, environment):
    """Runs a program to its end, and gives what it printed.

    A browser that is killed by a signal, as Chromium now and then is while others take the machine, is
    started once more.
    """
    done = ended(command, environment)
    if done.returncode < 0:
        done = ended(command, environment)
    output = done.stdout.decode(errors="replace").strip()
    if done.returncode != 0:
        raise Failed(f"{command[0]} ended with {done.returncode}: {output[-500:]}")
    return output


def ended(command, environment):
    try:
        return subprocess.run(
            [str(part) for part in command],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Failed(f"{command[0]} was not ready after {SECONDS} s") from error


@dataclass
class Viewer:
    """A program that draws an SVG."""

    name: str
    programs: tuple
    install: str
    draw: callable

    def program(self):
        return next(filter(None, map(shutil.which, self.programs)), None)

    def version(self):
        output = call([self.program(), "--version"], None)
        found = re.search(r"\d+(\.\d+)+", output)
        return found.group() if found else "?"

    def picture(self, drawing, svg, png, environment):
        """Draws the file `svg` into the file `png`."""
        with tempfile.TemporaryDirectory(dir=png.parent) as scratch:
            self.draw(self.program(), drawing, svg, png, Path(scratch), environment)
        if not png.exists():
            raise Failed(f"{self.name} made no picture of {svg.name}")


def chromium(program, drawing, svg, png, scratch, environment):
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--hide-scrollbars",
        "--force-device-scale-factor=1",
        "--force-color-profile=srgb",
        "--disable-lcd-text",
    ]
    size = f"--window-size={drawing.width},{drawing.height}"
    profile = f"--user-data-dir={scratch}"
    call([program, *options, profile, size, f"--screenshot={png}", svg.as_uri()], environment)


def firefox(program, drawing, svg, png, scratch, environment):
    size = f"--window-size={drawing.width},{drawing.height}"
    profile = ["--headless", "--no-remote", "--profile", scratch]
    call([program, *profile, size, "--screenshot", png, svg.as_uri()], environment)


def librsvg(program, drawing, svg, png, scratch, environment):
    call([program, svg, "-o", png], environment)


def inkscape(program, drawing, svg, png, scratch, environment):
    private = {**environment, "INKSCAPE_PROFILE_DIR": str(scratch)}
    call([program, svg, "--export-type=png", "-o", png], private)


def libreoffice(program, drawing, svg, png, scratch, environment):
    # Without a size LibreOffice draws no more than 2048 pixels wide.
    size = {
        name: {"type": "long", "value": str(value)}
        for name, value in (("PixelWidth", drawing.width), ("PixelHeight", drawing.height))
    }
    export = f"png:draw_png_Export:{json.dumps(size)}"
    convert(program, svg, export, scratch, environment)
    shutil.move(scratch / f"{svg.stem}.png", png)


def convert(program, file, form, folder, environment):
    """Has LibreOffice turn a file into another form, in a folder."""
    profile = f"-env:UserInstallation={(Path(environment['HOME']) / 'libreoffice').as_uri()}"
    output = call([program, profile, "--headless", "--convert-to", form, "--outdir", folder, file], environment)
    made = Path(folder) / f"{file.stem}.{form.split(':')[0]}"
    if not made.exists():
        raise Failed(f"LibreOffice made no {made.name}: {output[-500:]}")
    return made


CHROMIUM = Viewer("Chromium", ("chromium", "chromium-browser", "google-chrome"), "chromium", chromium)
FIREFOX = Viewer("Firefox", ("firefox-esr", "firefox"), "firefox-esr", firefox)
LIBRSVG = Viewer("librsvg", ("rsvg-convert",), "librsvg2-bin", librsvg)
INKSCAPE = Viewer("Inkscape", ("inkscape",), "inkscape", inkscape)
LIBREOFFICE = Viewer("LibreOffice", ("soffice", "libreoffice"), "libreoffice-draw libreoffice-writer", libreoffice)

# Chromium first: the others are compared with it.
ALL = [CHROMIUM, FIREFOX, LIBRSVG, INKSCAPE, LIBREOFFICE]
