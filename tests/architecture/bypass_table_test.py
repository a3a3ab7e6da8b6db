#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""usage: bypass_table_test.py [ROOT]
Every test that docs/dev/bypasses.md names is there, and every way in its tables says for each of its
columns which test tries it or why there is none."""
import re
import sys
from pathlib import Path

NAMED = re.compile(r"`([A-Z]\w*Test)(?:::(\w+))?`")
HEAD = ["way", "at the window", "through the use cases", "by editing the database", "refused by"]


def is_there(root: Path, name: str, function: str) -> bool:
    """In tests/<suite>/foo_bar_test.cpp of FooBarTest; two suites may have a test of one name."""
    snake = re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower() + ".cpp"
    sources = [file.read_text(encoding="utf-8") for file in root.glob(f"tests/*/{snake}")]
    return any(re.search(rf"\bclass {name}\b", source)
               and (not function or re.search(rf"\bvoid {function}\(\)", source))
               for source in sources)


def rows(page: str):
    for line in page.splitlines():
        if line.startswith("|") and not re.match(r"^\|[-|\s]+$", line):
            yield [cell.strip() for cell in line.strip().strip("|").split("|")]


def faults(root: Path) -> list:
    page = (root / "docs/dev/bypasses.md").read_text(encoding="utf-8")
    found = []
    named = sorted(set(NAMED.findall(page)))
    if not named:
        found.append("the table names no test")
    for name, function in named:
        if not is_there(root, name, function):
            found.append(f"{name}::{function or '(class)'} is not there")
    for row in rows(page):
        if row == HEAD:
            continue
        if len(row) != len(HEAD) or not all(row):
            found.append(f"{row[0]}: {len([cell for cell in row if cell])} of {len(HEAD)} cells")
        elif not any(NAMED.search(cell) for cell in row[1:4]):
            found.append(f"{row[0]}: no test tries it")
    return found


def main() -> int:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    found = faults(root)
    print("\n".join(found + [f"{len(found)} faults in the table of bypasses"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
