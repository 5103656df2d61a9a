"""A job as one PO file, through polib."""

from __future__ import annotations

import gettext
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

import django
import polib
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import to_locale

from editorial.translation_files.entries import Entry, FileRefused, JobFile
from editorial.translation_files.units import Unit, name_of
from editorial.translation_jobs.models import TranslationJob

JOB = "X-Kudelma-Job"
_SEEN = "kudelma: said="
_SEEN_LINE = re.compile(rf"^{_SEEN}(\S+)$", re.MULTILINE)


def po_of(job: TranslationJob, units: Iterable[Unit]) -> bytes:
    file = polib.POFile(wrapwidth=100)
    file.header = "\n".join([f"{job.title} → {job.language}", *job.note.splitlines()])
    file.metadata = {
        "Project-Id-Version": "Kudelma",
        "POT-Creation-Date": timezone.now().strftime("%Y-%m-%d %H:%M%z"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": job.language,
        "Plural-Forms": _plural_forms(job.language),
        "X-Source-Language": job.source_language,
        JOB: name_of(job),
    }
    file.extend(_entry(unit) for unit in units)
    return f"{file}\n".encode()


def _entry(unit: Unit) -> polib.POEntry:
    about = [f"{unit.group.title} › {unit.label}", *unit.notes]
    if unit.longest:
        about.append(_("At most %(count)d characters.") % {"count": unit.longest})
    return polib.POEntry(
        msgctxt=unit.id,
        msgid=unit.tidy_source,
        msgstr=unit.tidy_said,
        comment="\n".join([*(" ".join(line.split()) for line in about), f"{_SEEN}{unit.seen}"]),
        occurrences=[(unit.group.address, "")],
        flags=["fuzzy"] if unit.is_outdated else [],
    )


def _plural_forms(language: str) -> str:
    """As Django's own catalogue of the language says; that of English where it has none."""
    folder = Path(django.__file__).parent / "conf" / "locale"
    found = gettext.translation("django", folder, [to_locale(language)], fallback=True)
    return found.info().get("plural-forms", "nplurals=2; plural=(n != 1);")


def read_po(content: bytes) -> JobFile:
    file = parsed_po(content)
    name = file.metadata.get(JOB)
    if not name:
        sentence = _(
            "This PO file does not say which job it belongs to: its header was lost. Take the "
            "file along from here again, and keep the lines at its top."
        )
        raise FileRefused(sentence)
    entries = [_read(entry) for entry in file if not entry.obsolete]
    return JobFile(name, "PO", entries)


def _read(entry: polib.POEntry) -> Entry:
    seen = _SEEN_LINE.search(entry.comment)
    plural = list(entry.msgstr_plural.values())
    is_plural = bool(plural or entry.msgid_plural)
    return Entry(
        id=entry.msgctxt or "",
        source=entry.msgid,
        target=" / ".join(filter(None, plural)) if is_plural else entry.msgstr,
        seen=seen[1] if seen else None,
        problem=_("No text of a page has plural forms: say it in one.") if is_plural else "",
        is_unsure=entry.fuzzy,
        is_confirmed=not entry.fuzzy,
    )


def parsed_po(content: bytes) -> polib.POFile:
    """Raises ``FileRefused``."""
    # From a file: polib would take short contents for the name of one, and open that.
    handle, name = tempfile.mkstemp(suffix=".po")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        return polib.pofile(name, encoding="utf-8", wrapwidth=100)
    except UnicodeDecodeError as error:
        raise FileRefused(_not_utf8()) from error
    except (OSError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise FileRefused(_broken(str(error))) from error
    finally:
        os.unlink(name)


def _not_utf8() -> str:
    return _("The file is not in UTF-8. Save it in that encoding and bring it back again.")


def _broken(told: str) -> str:
    line = re.search(r"line (\d+)", told)
    if line and line[1] != "1":
        sentence = _(
            "This PO file is broken at line %(line)s. Open it in a program for PO files, mend "
            "what it complains of, and bring it back again."
        )
        return sentence % {"line": line[1]}
    return _("This is neither a PO file nor an XLIFF 2 file. Bring back one that was taken here.")
