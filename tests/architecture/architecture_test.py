#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""usage: architecture_test.py [REPOSITORY]

Walks the sources and prints every place that breaks a rule of the house (docs/dev/tour.md).
"""
import sys
from pathlib import Path

import code_rules
import structure_rules
from source_tree import SourceTree

RULES = structure_rules.RULES + code_rules.RULES


def violations(root: Path) -> list:
    tree = SourceTree(root)
    return sorted((v for rule in RULES for v in rule(tree)), key=lambda v: (v.path, v.line, v.rule))


def main() -> int:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    found = violations(root)
    for violation in found:
        print(violation)
    print(f"{len(RULES)} rules, {len(found)} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
