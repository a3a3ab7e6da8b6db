#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The check of the table of bypasses, fed with faults of every kind."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parent / "bypass_table_test.py"
HEAD = ("| way | at the window | through the use cases | by editing the database | refused by |\n"
        "|---|---|---|---|---|\n")
TEST = "class RoundAboutTest final : public QObject {\n    void isRefused()\n    {\n    }\n};\n"
ROW = "| the author | no control | `RoundAboutTest::isRefused` | `RoundAboutTest` | the digest |\n"


class BypassTableTest(unittest.TestCase):
    def check(self, row: str, test: str = TEST):
        with tempfile.TemporaryDirectory() as folder:
            for path, text in {"docs/dev/bypasses.md": HEAD + row,
                               "tests/office/round_about_test.cpp": test}.items():
                file = Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            run = subprocess.run([sys.executable, TOOL, folder], capture_output=True, text=True,
                                 check=False)
            return run.returncode, run.stdout + run.stderr

    def refused(self, word: str, row: str, test: str = TEST):
        code, said = self.check(row, test)
        self.assertEqual(code, 1, said)
        self.assertIn(word, said)

    def test_a_table_that_is_true(self):
        code, said = self.check(ROW)
        self.assertEqual(code, 0, said)

    def test_a_test_that_went(self):
        self.refused("isRefused is not there", ROW, TEST.replace("isRefused", "isAllowed"))
        self.refused("isRefused is not there", ROW, TEST.replace("class RoundAboutTest", "class X"))
        self.refused("OtherTest::isRefused is not there", ROW.replace("RoundAbout", "Other", 1))

    def test_a_cell_that_is_empty(self):
        self.refused("4 of 5 cells", ROW.replace("no control", " "))
        self.refused("4 of 5 cells", ROW.replace("| the digest ", ""))

    def test_a_way_that_nobody_tries(self):
        self.refused("no test tries it", ROW + "| magic | no | no | no | hope |\n")

    def test_a_table_without_tests(self):
        self.refused("names no test", "")


if __name__ == "__main__":
    unittest.main()
