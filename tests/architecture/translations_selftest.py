#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The translation check, fed with faults of every kind."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "translations.py"
SOURCE = '''
class Page : public QWidget {
    Q_OBJECT
    void f() { tr("Hello %1"); tr("%n list(s)", nullptr, 2); }
};
'''
HELLO = "<message><source>Hello %1</source><translation>こんにちは %1</translation></message>"
LISTS = ('<message numerus="yes"><source>%n list(s)</source><translation>'
         "<numerusform>名簿 %n 件</numerusform></translation></message>")
ENGLISH = LISTS.replace("<numerusform>名簿 %n 件</numerusform>",
                        "<numerusform>One list</numerusform><numerusform>%n lists</numerusform>")


def ts(language: str, *messages: str) -> str:
    return (f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{language}">'
            f"<context><name>Page</name>{''.join(messages)}</context></TS>")


class TranslationCheckTest(unittest.TestCase):
    def check(self, japanese: tuple, english: tuple = (ENGLISH,)):
        with tempfile.TemporaryDirectory() as folder:
            for path, text in {"ui/page.cpp": SOURCE, "app/main.cpp": "",
                               "translations/ringi_ja.ts": ts("ja", *japanese),
                               "translations/ringi_en.ts": ts("en", *english)}.items():
                file = Path(folder, path)
                file.parent.mkdir(exist_ok=True)
                file.write_text(text, encoding="utf-8")
            run = subprocess.run([sys.executable, TOOL, "check", "--root", folder],
                                 capture_output=True, text=True, check=False)
            return run.returncode, run.stdout + run.stderr

    def refused(self, word: str, japanese: tuple, english: tuple = (ENGLISH,)):
        code, said = self.check(japanese, english)
        self.assertEqual(code, 1, said)
        self.assertIn(word, said)
        self.assertIn("1 faults", said)

    def test_complete_files_pass(self):
        code, said = self.check((HELLO, LISTS))
        self.assertEqual(code, 0, said)

    def test_missing(self):
        self.refused("not in the file", (LISTS,))
        self.refused("not in the file", (HELLO, LISTS), ())

    def test_obsolete(self):
        self.refused("obsolete", (HELLO, LISTS, HELLO.replace("Hello", "Bye")))

    def test_unfinished(self):
        self.refused("unfinished", (HELLO.replace("<translation>", '<translation type="unfinished">'), LISTS))
        self.refused("vanished", (HELLO.replace("<translation>", '<translation type="vanished">'), LISTS))

    def test_empty(self):
        self.refused("empty", (HELLO.replace("こんにちは %1", " "), LISTS))

    def test_placeholders(self):
        self.refused("placeholders", (HELLO.replace("は %1", "は"), LISTS))
        self.refused("placeholders", (HELLO.replace("は %1", "は %2"), LISTS))
        self.refused("placeholders", (HELLO, LISTS.replace("%n 件", "件")))
        self.refused("placeholders", (HELLO, LISTS), (ENGLISH.replace("%n lists<", "lists<"),))

    def test_plural_forms(self):
        self.refused("plural forms", (HELLO, LISTS), (
            ENGLISH.replace("<numerusform>One list</numerusform>", ""),))


if __name__ == "__main__":
    unittest.main()
