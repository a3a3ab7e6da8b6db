#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""usage: translations.py update | check [--root REPOSITORY]

update  brings translations/*.ts up to date with the sources in ui/ and app/
check   fails when they are not: a message is missing, obsolete, unfinished or empty, a plural form
        is missing, or a translation lost a placeholder (%1, %L1, %n) or a tag of its source
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCES = ("ui", "app")
# English needs a file for its plural forms only; every other language translates everything.
LANGUAGES = {"en": ("-pluralonly",), "ja": ()}
PLURAL_FORMS = {"en": 2, "ja": 1}
SHOWN = 40
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)|</?\w+|\{\{|\}\}")


def lupdate_program() -> str:
    for candidate in (os.environ.get("LUPDATE"), "/usr/lib/qt6/bin/lupdate", shutil.which("lupdate")):
        if candidate and Path(candidate).exists():
            return candidate
    sys.exit("translations: lupdate is not installed (package qt6-l10n-tools)")


def lupdate(root: Path, language: str, ts: Path) -> str:
    """Brings one .ts file up to date; returns lupdate's warnings."""
    command = [lupdate_program(), "-silent", "-no-obsolete", "-locations", "none",
               "-source-language", "en", "-target-language", language,
               "-disable-heuristic", "similartext", "-disable-heuristic", "number",
               *LANGUAGES[language], *SOURCES, "-I", ".", "-I", "core", "-ts", str(ts)]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if result.returncode != 0 or not ts.exists():
        sys.exit("translations: lupdate failed\n" + result.stderr)
    return result.stderr.strip()


def messages(ts: Path) -> dict:
    """(context, source, comment, plural) -> its <translation> element."""
    found = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source") or "",
                   message.findtext("comment") or "", message.get("numerus") == "yes")
            found[key] = message.find("translation")
    return found


def placeholders(text: str) -> list:
    return sorted(PLACEHOLDER.findall(text))


def faults_of(language: str, key: tuple, translation) -> list:
    _, source, _, plural = key
    if translation is None or translation.get("type"):
        state = "untranslated" if translation is None else translation.get("type")
        return [state]
    forms = [form.text or "" for form in translation.iter("numerusform")] if plural else [
        "".join(translation.itertext())]
    faults = []
    if plural and len(forms) != PLURAL_FORMS[language]:
        faults.append(f"{len(forms)} plural forms, {PLURAL_FORMS[language]} wanted")
    for number, form in enumerate(forms):
        wanted, given = placeholders(source), placeholders(form)
        # "One recipient" need not say the number.
        if plural and len(forms) > 1 and number == 0:
            wanted, given = [[p for p in side if p != "%n"] for side in (wanted, given)]
        if not form.strip():
            faults.append("empty")
        elif wanted != given:
            faults.append(f"placeholders {given} where the source has {wanted}")
    return faults


def check_language(root: Path, language: str) -> list:
    committed = root / "translations" / f"ringi_{language}.ts"
    if not committed.exists():
        return [f"{committed.name}: missing"]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, committed.name)
        warnings = lupdate(root, language, fresh)
        wanted = messages(fresh)
    given = messages(committed)
    faults = [(key, "not in the file: run tools/update_translations") for key in wanted if key not in given]
    faults += [(key, "obsolete: run tools/update_translations") for key in given if key not in wanted]
    faults += [(key, fault) for key, translation in given.items() if key in wanted
               for fault in faults_of(language, key, translation)]
    return [f"lupdate: {line}" for line in warnings.splitlines()] + [
        f"{committed.name}: {key[0]}: {key[1]!r}: {fault}" for key, fault in faults]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("command", choices=("update", "check"))
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[1])
    options = parser.parse_args()
    root = options.root.resolve()
    if options.command == "update":
        for language in LANGUAGES:
            print(lupdate(root, language, root / "translations" / f"ringi_{language}.ts"), end="")
        return 0
    faults = [fault for language in LANGUAGES for fault in check_language(root, language)]
    more = [f"... and {len(faults) - SHOWN} more"] if len(faults) > SHOWN else []
    print("\n".join(faults[:SHOWN] + more + [f"{len(LANGUAGES)} languages, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
