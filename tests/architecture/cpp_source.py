# SPDX-License-Identifier: Apache-2.0
"""Just enough C++ to ask about structure: comments and strings blanked, scopes told apart.

An approximation on purpose: it knows namespaces, classes, functions and initialisers by their braces.
"""
import re
from dataclasses import dataclass, field

_NOISE = re.compile(
    r"//[^\n]*"
    r"|/\*.*?\*/"
    r'|R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)
_PREPROCESSOR = re.compile(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", re.MULTILINE)
_PIECE = re.compile(r"[{}();]|[^{}();]+")
_LABEL = re.compile(r"^\s*(?:(?:public|private|protected)(?:\s+Q_SLOTS)?|Q_SIGNALS|Q_SLOTS)\s*:(?!:)")
# Macros that need no semicolon: the next declaration begins behind them.
_MACRO = re.compile(r"^\s*(?:Q_OBJECT|Q_GADGET|[A-Z][A-Z0-9_]+\s*\([^()]*\))(?=\s+\w)")
_INIT_LIST = re.compile(r"\)\s*(?:noexcept(?:\([^()]*\))?\s*)?:(?!:)")
_AFTER_PARAMETERS = {"const", "noexcept", "override", "final", "try", "mutable"}


def _keep_lines(text: str) -> str:
    return "\n" * text.count("\n")


def without_comments(text: str) -> str:
    """Comments go, strings stay, line numbers hold."""

    def blank(match: re.Match) -> str:
        piece = match.group(0)
        return " " + _keep_lines(piece) if piece.startswith(("//", "/*")) else piece

    return _NOISE.sub(blank, text)


def code_only(text: str) -> str:
    """Comments go, strings and characters become "", line numbers hold."""

    def blank(match: re.Match) -> str:
        piece = match.group(0)
        return (" " if piece.startswith(("//", "/*")) else '""') + _keep_lines(piece)

    return _NOISE.sub(blank, text)


@dataclass(frozen=True)
class Statement:
    text: str
    line: int
    scope: str  # namespace, class, function or init


@dataclass(frozen=True)
class Function:
    name: str
    line: int
    length: int


@dataclass
class Outline:
    statements: list = field(default_factory=list)
    functions: list = field(default_factory=list)


@dataclass
class _Scope:
    kind: str
    head: str = ""
    line: int = 0
    parens: int = 0


def _declaration(head: str) -> str:
    """The head without access labels and macros in front."""
    before = None
    while before != head:
        before, head = head, _MACRO.sub("", _LABEL.sub("", head))
    return head.strip()


def _outside_brackets(head: str) -> str:
    """The head without what stands in () and <>."""
    previous = None
    while previous != head:
        previous = head
        head = re.sub(r"\([^()]*\)", "", head)
    previous = None
    while previous != head:
        previous = head
        head = re.sub(r"<[^<>]*>", "", head)
    return head


def _kind_of_brace(head: str, scope: _Scope) -> str:
    if scope.kind in ("function", "init"):
        return "function" if scope.kind == "function" else "init"
    if scope.parens > 0:
        return "init"
    head = _declaration(head)
    if re.match(r"(?:inline\s+)?namespace\b", head) or re.match(r'extern\s*""\s*$', head):
        return "namespace"
    bare = _outside_brackets(head)
    if re.search(r"\b(?:class|struct|union|enum)\b", bare) and "=" not in bare and "(" not in head:
        return "class"
    last_word = re.search(r"([\w>]+)\s*$", head)
    if _INIT_LIST.search(head) and last_word and last_word.group(1) not in _AFTER_PARAMETERS:
        return "init"
    if "(" in head and ("=" not in bare or "operator" in bare):
        return "function"
    return "init"


def _function_name(head: str) -> str:
    match = re.search(r"([\w:~]+|operator\s*\S+)\s*\(", _declaration(head))
    return match.group(1) if match else "?"


def outline(code: str) -> Outline:
    """Statements and functions of code_only() text."""
    code = _PREPROCESSOR.sub(lambda m: _keep_lines(m.group(0)), code)
    found = Outline()
    scopes = [_Scope("namespace")]
    head, line, head_line = "", 1, 1
    for match in _PIECE.finditer(code):
        piece, scope = match.group(0), scopes[-1]
        if not head.strip():
            head_line = line + _keep_lines(piece[: len(piece) - len(piece.lstrip())]).count("\n")
        if piece == "{":
            kind = _kind_of_brace(head, scope)
            if scope.kind == "function":
                found.statements.append(Statement(head.strip(), head_line, "function"))
            scopes.append(_Scope(kind, head, line))
            head = ""
        elif piece == "}":
            if len(scopes) > 1:
                scopes.pop()
            opened, outer = scope, scopes[-1]
            head = opened.head + "{}" if opened.kind == "init" else ""
            if opened.kind == "function" and outer.kind in ("namespace", "class"):
                found.functions.append(
                    Function(_function_name(opened.head), opened.line, line - opened.line + 1))
        elif piece == ";" and scope.parens == 0:
            text = _declaration(head)
            if text:
                found.statements.append(Statement(text, head_line, scope.kind))
            head = ""
        else:
            scope.parens += (piece == "(") - (piece == ")")
            head += piece
        line += piece.count("\n")
    return found
