# SPDX-License-Identifier: Apache-2.0
"""The repository as the rules see it: its files, what they include, what the link lists allow."""
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import cpp_source

_LEFT_OUT = {".git", "build", "tour", "__pycache__", ".cache"}
_CPP = (".h", ".cpp")
_BINARY = (".png", ".ico", ".icns", ".pyc", ".qm", ".gz", ".pdf", ".sqlite")
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.MULTILINE)
_LINKS = re.compile(
    r"\b(ringi_core|ringi_library|ringi_program|target_link_libraries)\s*\(\s*(\S+)([^)]*)\)")
_GENERATED = re.compile(r"\.moc$|(?:^|/)moc_\w+\.cpp$")


@dataclass(frozen=True)
class Violation:
    path: str
    line: int
    rule: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.text}"


class SourceFile:
    """One file, read once; the derived forms are made when they are first wanted."""

    def __init__(self, root: Path, path: str):
        self.path = path
        self.suffix = os.path.splitext(path)[1]
        self.folder = os.path.dirname(path)
        self._file = root / path

    @cached_property
    def text(self) -> str:
        return self._file.read_text(encoding="utf-8", errors="replace")

    @cached_property
    def code(self) -> str:
        return cpp_source.code_only(self.text)

    @cached_property
    def outline(self) -> cpp_source.Outline:
        return cpp_source.outline(self.code)

    @property
    def is_cpp(self) -> bool:
        return self.suffix in _CPP

    def is_in(self, *folders: str) -> bool:
        return any(self.path.startswith(folder + "/") for folder in folders)

    def includes(self):
        """(line, name) of every include in double quotes."""
        for line, match in self.lines_matching(_INCLUDE, self.plain):
            if not _GENERATED.search(match.group(1)):
                yield line, match.group(1)

    @cached_property
    def plain(self) -> str:
        """Without comments, strings kept."""
        return cpp_source.without_comments(self.text)

    def lines_matching(self, pattern: re.Pattern, text: str = None):
        """(line, match) in the given form of the text; by default the code without strings."""
        text = self.code if text is None else text
        for match in pattern.finditer(text):
            yield text.count("\n", 0, match.start()) + 1, match


class SourceTree:
    def __init__(self, root: Path):
        self.root = Path(root)
        self.files = {}
        for folder, folders, names in os.walk(self.root):
            folders[:] = sorted(name for name in folders if name not in _LEFT_OUT)
            for name in sorted(names):
                path = (Path(folder) / name).relative_to(self.root).as_posix()
                if not name.endswith(_BINARY):
                    self.files[path] = SourceFile(self.root, path)

    def cpp(self, *folders: str):
        """The C++ files below these folders; without folders, all of them."""
        return [file for file in self.files.values()
                if file.is_cpp and (not folders or file.is_in(*folders))]

    def resolve(self, including: SourceFile, name: str):
        """The file of ours that an include means, or None. The order is the compiler's."""
        for base in (including.folder, "core", "", "ui", "app", "tests"):
            path = os.path.normpath(os.path.join(base, name)).replace(os.sep, "/")
            if path in self.files:
                return self.files[path]
        return None

    @cached_property
    def _link_lists(self) -> list:
        """(folder, unit, names in its link list) as the CMakeLists.txt of core/, ui/ and app/ say."""
        found = []
        for file in self.files.values():
            if not file.path.endswith("CMakeLists.txt") or not file.is_in("core", "ui", "app"):
                continue
            for match in _LINKS.finditer(re.sub(r"#[^\n]*", "", file.text)):
                kind, name, words = match.groups()
                if kind == "target_link_libraries":
                    name = re.sub(r"^ringi_", "", name)
                    words = re.sub(r"\b(?:PUBLIC|PRIVATE|INTERFACE)\b", "", words)
                else:
                    words = re.split(r"\bLINK\b", words + " LINK ")[1]
                names = {re.sub(r"^Ringi::|^ringi_(?=\w)", "", word) for word in words.split()}
                program = kind == "ringi_program" or f"{file.folder}/{name}/main.cpp" in self.files
                folder = f"{file.folder}/{name}" if program else file.folder
                if "$" not in name:
                    found.append((folder, name, names - {"options"}))
        return found

    @cached_property
    def links(self) -> dict:
        """Unit (library or program) -> the names in its link list, ours without "Ringi::"."""
        links = {}
        for _, unit, names in self._link_lists:
            links.setdefault(unit, set()).update(names)
        return links

    @cached_property
    def programs(self) -> list:
        return sorted({unit for folder, unit, _ in self._link_lists if folder.startswith("app/")})

    @cached_property
    def units(self) -> set:
        return {self.unit_of(file) for file in self.cpp("core", "ui", "app")}

    def unit_of(self, file: SourceFile):
        """The unit of the nearest folder that has one. None for tests and tools; for a folder of core/
        without a link list, the folder's own name."""
        folders = {folder: unit for folder, unit, _ in self._link_lists}
        folder = file.folder
        while folder:
            if folder in folders:
                return folders[folder]
            folder = os.path.dirname(folder)
        return file.folder if file.is_in("core", "ui", "app") else None

    def reach(self, unit: str) -> set:
        """Every unit whose headers this one may include: its link list, carried on (PUBLIC)."""
        seen, waiting = set(), [unit]
        while waiting:
            for name in self.links.get(waiting.pop(), ()):
                if name in self.links and name not in seen:
                    seen.add(name)
                    waiting.append(name)
        return seen
