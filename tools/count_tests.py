#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""usage: count_tests.py CTEST_JUNIT_FILE

Prints "passed failed skipped" of a ctest run and, on stderr, the names of what failed and every
QSKIP: a test that skips itself counts as passed for ctest, and a reader should know.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree


def main() -> int:
    passed, failed, skipped = 0, [], []
    for case in ElementTree.parse(sys.argv[1]).getroot().iter("testcase"):
        name = case.get("name", "?")
        status = case.get("status", "")
        skips = re.findall(r"^SKIP\s*: (\S+)", case.findtext("system-out") or "", re.MULTILINE)
        skipped += [f"{name}: {skip}" for skip in skips]
        unasked = case.find("skipped")
        reason = unasked.get("message", "") if unasked is not None else ""
        if status == "run":
            passed += 1
        elif status == "disabled" or (status == "notrun" and reason.startswith("SKIP")):
            skipped.append(name)
        else:
            failed.append(name)
    for name in failed:
        print(f"failed: {name}", file=sys.stderr)
    for name in skipped:
        print(f"skipped: {name}", file=sys.stderr)
    print(passed, len(failed), len(skipped))
    return 0


if __name__ == "__main__":
    sys.exit(main())
