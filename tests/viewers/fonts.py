"""Which fonts a viewer sees: only those of one folder, whatever is installed on this computer."""

import os
from pathlib import Path

ARIMO = Path(__file__).resolve().parents[2] / "fonts"
DEJAVU = [
    Path("/usr/share/fonts/truetype/dejavu"),
    Path("/usr/share/fonts/dejavu-sans-fonts"),
    Path("/usr/share/fonts/dejavu"),
    Path("/usr/share/fonts/TTF"),
]

# What replaces a font that is missing, fontconfig's own rules say, as they do for every reader.
# Hinting and colour at the edges of letters are a matter of screens, and would differ by viewer.
CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{folder}</dir>
<cachedir>{cache}</cachedir>
<include ignore_missing="yes">/etc/fonts/conf.d</include>
<selectfont><rejectfont><glob>*</glob></rejectfont><acceptfont><glob>{folder}/{files}</glob></acceptfont></selectfont>
<match target="font">
<edit name="antialias" mode="assign"><bool>true</bool></edit>
<edit name="hinting" mode="assign"><bool>false</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
<edit name="rgba" mode="assign"><const>none</const></edit>
</match>
</fontconfig>
"""


def dejavu():
    """The folder with DejaVu Sans, or None."""
    return next((folder for folder in DEJAVU if (folder / "DejaVuSans.ttf").exists()), None)


def only(folder, files, work):
    """The environment in which a program sees no other fonts than these."""
    work.mkdir(parents=True, exist_ok=True)
    configuration = work / "fonts.conf"
    configuration.write_text(
        CONFIGURATION.format(folder=folder, files=files, cache=work / "cache"), encoding="utf-8"
    )
    return {
        **os.environ,
        "FONTCONFIG_FILE": str(configuration),
        "XDG_CACHE_HOME": str(work / "xdg"),
        "HOME": str(work),
        "LC_ALL": "C.UTF-8",
    }
