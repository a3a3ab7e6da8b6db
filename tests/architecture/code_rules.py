# SPDX-License-Identifier: Apache-2.0
"""Rules about single files: state, size, event loops, words for people, what must not be written."""
import ast
import re
import unicodedata

from source_tree import SourceTree, Violation
from structure_rules import PRODUCTION

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60
# The verifier is handed to auditors as one file that needs nothing beside it.
MAX_VERIFIER_LINES = 600

_SINGLETON = re.compile(
    r"\bstatic\s+[\w:<>]+\s*[&*]\s*(?:instance|self|get|global)\s*\("
    r"|\bQ_GLOBAL_STATIC\w*|\bQ_APPLICATION_STATIC\b")
_NO_VARIABLE = re.compile(
    r"^(?:using|typedef|namespace|template|class|struct|union|enum|friend|static_assert|extern"
    r"|concept|return|goto|case|default|Q_[A-Z_]+|QT_[A-Z_]+|RINGI_[A-Z_]+)\b")
_VARIABLE = re.compile(r"^(?P<type>[\w:\s*&]+[\s*&])(?P<name>[\w:]+)\s*(?:\[[^\]]*\]\s*)*$")
_TR = re.compile(r"(?<![\w:.>])tr\s*\(|\bQCoreApplication::translate\b|\bQObject::tr\b|->tr\("
                 r"|\bQT_TR(?:ANSLATE)?_NOOP\w*")
_LOOPS = re.compile(r"\bQEventLoop\b|\bprocessEvents\b|\bwaitFor(?!Done\b)[A-Z]\w*\b")
_EXEC = re.compile(r"(?:\b\w+(?:\(\))?(?:\.|->|::))?(?<![\w])exec\s*\(")
_PROGRAM_LOOP = re.compile(r"^(?:Q(?:Core|Gui)?Application::|app\.)")
_SLEEP = re.compile(r"\b(?:sleep_for|sleep_until|msleep|usleep|qSleep|nanosleep)\b|\bQThread::sleep\b"
                    r"|\bQTest::qWait\s*\(")
_TODO = re.compile(r"\b(?:TODO|FIXME|XXX)\b(?!\(#\d+\))")
# Written in pieces, so that this file does not break its own rule.
_MACHINE_PATH = re.compile(r"(?<![\w.~$}/-])/(?:" + "wo" + "rk|ho" + r"me)/")
_ADDRESS = re.compile(r"[\w.+%-]+@((?:[\w-]+\.)+[^\W\d_]{2,})")
_FREE_DOMAIN = re.compile(r"(?:^|\.)(?:example\.(?:com|org|net)|test|example|invalid|テスト)$", re.I)
_NO_DOMAIN = re.compile(r"_|(?:^|\.)-|-(?:\.|$)")  # malformed on purpose, so nobody's
_ICONS = (
    re.compile(r'(?:\bicon\(|\bsetIconLabel\([^,;()]*,\s*|\bsetEmptyState\(\{)\s*'
               r'(?:QStringLiteral\(|u)"([\w-]+)"'),
    re.compile(r'(?:QStringLiteral\(|u)"([\w-]+)"(?:\)|_s),\s*Tone::'))
_CASE = re.compile(r"\s*case [\w:]+: return [^;{}]+;$")
_ROW = re.compile(r"\b(?:row|newRow|addRow)\s*[(<]")
_SIZED = (".h", ".cpp", ".py", ".cmake")
_LICENCE = "SPDX-License-Identifier: Apache-2.0"


def no_singletons(tree: SourceTree):
    for file in tree.cpp(*PRODUCTION):
        for line, match in file.lines_matching(_SINGLETON):
            yield Violation(file.path, line, "singleton", match.group(0))


def _is_const(declared: str) -> bool:
    if "constexpr" in declared:
        return True
    pointer = declared.rfind("*")
    return bool(re.search(r"\bconst\b", declared[pointer + 1:]))


def _mutable_variable(text: str, scope: str):
    """The name, if this statement declares a variable that lives as long as the program and changes."""
    text = re.sub(r"\[\[.*?\]\]|\balignas\s*\([^)]*\)", "", text).strip()
    lasting = re.match(r"(?:inline\s+)?(?:static|thread_local)\b", text)
    if _NO_VARIABLE.match(text) or (scope != "namespace" and not lasting):
        return None
    declared = re.split(r"[={]", text, maxsplit=1)[0]
    if "operator" in declared:
        return None
    if "(" in declared:
        if scope != "function":
            return None  # a function's declaration
        declared = declared.split("(", 1)[0]
    before = None
    while before != declared:
        before, declared = declared, re.sub(r"<[^<>]*>", "", declared)
    match = _VARIABLE.match(declared.strip())
    return match.group("name") if match and not _is_const(match.group("type")) else None


def no_mutable_statics(tree: SourceTree):
    for file in tree.cpp(*PRODUCTION):
        for statement in file.outline.statements:
            name = _mutable_variable(statement.text, statement.scope)
            if name:
                yield Violation(file.path, statement.line, "mutable static",
                                f"{name} is shared state; make it const or hand it in")


def files_stay_small(tree: SourceTree):
    for file in tree.files.values():
        length = file.text.count("\n")
        allowed = MAX_VERIFIER_LINES if file.is_in("docs/verify") else MAX_FILE_LINES
        if file.suffix in _SIZED and length > allowed:
            yield Violation(file.path, length, "file length", f"{length} lines, {allowed} allowed")


def _is_table(file, name: str, line: int, length: int) -> bool:
    """Tables are read by the row and may be long: test cases, and switches that only return."""
    lines = file.code.split("\n")[line - 1:line - 1 + length]
    if sum(bool(_CASE.match(text)) for text in lines) * 10 >= length * 8:
        return True
    if not file.is_in("tests"):
        return False
    body = "\n".join(lines)
    return name.endswith(("_data", "Rows")) or len(_ROW.findall(body)) * 15 >= length


def functions_stay_small(tree: SourceTree):
    for file in tree.files.values():
        found = ()
        if file.is_cpp:
            found = ((f.name, f.line, f.length) for f in file.outline.functions)
        elif file.suffix == ".py":
            found = ((n.name, n.lineno, n.end_lineno - n.lineno + 1) for n in ast.walk(ast.parse(file.text))
                     if isinstance(n, ast.FunctionDef))
        for name, line, length in found:
            if length > MAX_FUNCTION_LINES and not _is_table(file, name, line, length):
                yield Violation(file.path, line, "function length",
                                f"{name} has {length} lines, {MAX_FUNCTION_LINES} allowed")


def words_are_made_in_windows(tree: SourceTree):
    for file in tree.cpp("core"):
        for line, match in file.lines_matching(_TR):
            yield Violation(file.path, line, "words", f"{match.group(0).strip()} outside ui/ and app/")


def no_nested_loops(tree: SourceTree):
    for file in tree.cpp(*PRODUCTION):
        for line, match in file.lines_matching(_LOOPS):
            yield Violation(file.path, line, "event loop", match.group(0))
        if file.is_in("core/store"):
            continue  # QSqlQuery::exec()
        for line, match in file.lines_matching(_EXEC):
            if not (file.is_in("app") and _PROGRAM_LOOP.search(match.group(0))):
                yield Violation(file.path, line, "event loop",
                                "exec(); only a program runs a loop, its own: QCoreApplication::exec()")


def nobody_sleeps(tree: SourceTree):
    for file in tree.cpp(*PRODUCTION, "tests"):
        for line, match in file.lines_matching(_SLEEP):
            yield Violation(file.path, line, "sleep", match.group(0).rstrip(" ("))


def files_are_licensed(tree: SourceTree):
    for file in tree.files.values():
        script = file.suffix == "" and file.text.startswith("#!")
        if file.suffix in (*_SIZED, ".sh") or script or file.path.endswith("CMakeLists.txt"):
            first = file.text.split("\n", 3)[:3]
            if _LICENCE not in first[0] and not (first[0].startswith("#!") and _LICENCE in first[1]):
                yield Violation(file.path, 1, "licence", "the first line must say " + _LICENCE)
        if file.suffix == ".h" and "#pragma once" not in file.text:
            yield Violation(file.path, 1, "header", "no #pragma once")


def todos_name_an_issue(tree: SourceTree):
    for file in tree.cpp():
        for line, match in file.lines_matching(_TODO, file.text):
            yield Violation(file.path, line, "todo", match.group(0) + " without an issue: TODO(#12)")


def nothing_private(tree: SourceTree):
    """No path of somebody's machine, no address that could be somebody's."""
    for file in tree.files.values():
        for line, match in file.lines_matching(_MACHINE_PATH, file.text):
            yield Violation(file.path, line, "machine path", match.group(0))
        for line, match in file.lines_matching(_ADDRESS, file.text):
            domain = unicodedata.normalize("NFKC", match.group(1))
            if not _FREE_DOMAIN.search(domain) and not _NO_DOMAIN.search(domain):
                yield Violation(file.path, line, "address", f"an address at {match.group(1)}; "
                                "use example.com, .org, .net or .test")


def icons_are_there(tree: SourceTree):
    """An icon that is named but not drawn would be an empty square for somebody else to find."""
    for file in tree.cpp("ui"):
        for pattern in _ICONS:
            for line, match in file.lines_matching(pattern, file.plain):
                if f"resources/icons/ui/{match.group(1)}.svg" not in tree.files:
                    yield Violation(file.path, line, "icon", f"{match.group(1)}.svg is not drawn")


RULES = (no_singletons, no_mutable_statics, files_stay_small, functions_stay_small,
         words_are_made_in_windows, no_nested_loops, nobody_sleeps, files_are_licensed,
         todos_name_an_issue, nothing_private, icons_are_there)
