"""What the checks of documents of office programs share: what fails, how a program is run, PDF by LibreOffice, and
how a check ends."""

import importlib.util
import shutil
import subprocess
import sys


class Failed(Exception):
    """What does not hold, in words."""


def hold(truth, message):
    if not truth:
        raise Failed(message)


def run(program, *arguments):
    """What a program says."""
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    hold(done.returncode == 0, done.stderr)
    return done.stdout


def has_office():
    """Whether LibreOffice is there; says so where it is not."""
    found = shutil.which("soffice") is not None
    if not found:
        print("LibreOffice is not installed: its PDF is left out.")
    return found


def pdf_of(path, folder):
    """The PDF that LibreOffice makes of a document."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return path.with_suffix(".pdf")


def text_of_pdf(pdf, *options):
    """The words of a PDF."""
    return subprocess.run(["pdftotext", *options, pdf, "-"], check=True, capture_output=True, text=True).stdout


def check_standard(path, *options):
    """Holds a document against the standard, where the validator is there."""
    if importlib.util.find_spec("openxml_audit") is None:
        return
    command = [sys.executable, "-m", "openxml_audit", *options, str(path)]
    done = subprocess.run(command, capture_output=True, text=True)
    hold(done.returncode == 0, done.stdout)


def end_after(checks):
    """Makes all checks, each a name and what does it, and ends with what failed."""
    failed = 0
    for name, check in checks:
        try:
            check()
        except Failed as error:
            failed += 1
            print(f"{name}: {error}")
    sys.exit(bool(failed))
