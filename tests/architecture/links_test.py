#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Every relative link and picture in a Markdown file leads to something that is there."""
import re
import sys
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s#]+)(?:#[^)]*)?\)")


def main() -> int:
    pages = [page for page in sorted(ROOT.rglob("*.md"))
             if not {"build", ".git"} & set(page.relative_to(ROOT).parts)]
    broken = [f"{page.relative_to(ROOT)}: {target} is not there"
              for page in pages for target in LINK.findall(page.read_text(encoding="utf-8"))
              if "://" not in target and not (page.parent / unquote(target)).exists()]
    print("\n".join(broken + [f"{len(pages)} pages, {len(broken)} broken links"]))
    return 1 if broken or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
