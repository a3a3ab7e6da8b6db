# SPDX-License-Identifier: Apache-2.0
"""Rules about what may know what: includes, link lists, doors to the database and the network."""
import re

from source_tree import SourceTree, Violation

PRODUCTION = ("core", "ui", "app")

_WIDGETS = re.compile(
    r"\b(?:QtWidgets|QApplication|QWidget|QDialog\w*|QMainWindow|Q(?:Message|Input|Error)(?:Box|Dialog)"
    r"|QFileDialog|QLabel|Q(?:Push|Tool|Radio|Abstract|CommandLink)Button|QCheckBox|QComboBox"
    r"|QGroupBox|Q(?:Double|Abstract)?SpinBox|Q(?:Line|Text|PlainText|DateTime)Edit|QTextBrowser"
    r"|Q(?:Table|Tree|List|Column|Header|AbstractItem)View|Q(?:Table|Tree|List|Tab|Stacked|Dock)Widget"
    r"|Q(?:HBox|VBox|Box|Grid|Form|Stacked)?Layout|Q(?:Abstract)?ScrollArea|QSplitter|QFrame"
    r"|Q(?:Menu|Tool|Status|Progress|Tab)Bar|QMenu|QProgressDialog|QSystemTrayIcon|QStyle\w*"
    r"|QGraphics(?:View|Scene|Item)|QCompleter)\b")
_WIDGET_LIBRARIES = {"Qt6::Widgets", "Qt6::SvgWidgets", "Qt6::PrintSupport"}
_SQL = re.compile(r"\bQSql(?:Query|Database)\b")
_NETWORK = re.compile(r"\bQ(?:SslSocket|SslServer|TcpSocket|TcpServer|UdpSocket|NetworkAccessManager)\b")


def include_rings(tree: SourceTree):
    """No file may include itself by way of others (Tarjan's strongly connected components)."""
    graph = {}
    for file in tree.cpp():
        targets = (tree.resolve(file, name) for _, name in file.includes())
        graph[file.path] = [target.path for target in targets if target]
    for ring in _rings(graph):
        yield Violation(min(ring), 1, "include ring", " -> ".join(ring + ring[:1]))


def _rings(graph: dict):
    index, low, stack, on_stack = {}, {}, [], set()

    def start(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        on_stack.add(node)
        return node, iter(graph.get(node, ()))

    for root in sorted(graph):
        work = [] if root in index else [start(root)]
        while work:
            node, children = work[-1]
            child = next(children, None)
            if child is not None:
                if child not in index:
                    work.append(start(child))
                elif child in on_stack:
                    low[node] = min(low[node], index[child])
                continue
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[node])
            if low[node] == index[node]:
                cut = stack.index(node)
                ring, stack[cut:] = stack[cut:], []
                on_stack.difference_update(ring)
                if len(ring) > 1 or node in graph.get(node, ()):
                    yield ring


def link_rings(tree: SourceTree):
    """CMake lets static libraries link in a circle; we do not."""
    graph = {unit: sorted(names & tree.links.keys()) for unit, names in tree.links.items()}
    for ring in _rings(graph):
        yield Violation("core/CMakeLists.txt", 1, "link ring", " -> ".join(ring + ring[:1]))


def includes_follow_links(tree: SourceTree):
    """A header may be included only where the link list names its library, itself or by the way."""
    for file in tree.cpp(*PRODUCTION):
        unit = tree.unit_of(file)
        if unit in tree.links:
            allowed = tree.reach(unit) | {unit}
        elif file.is_in("app"):  # shared by the programs: what all of them may know
            allowed = set.intersection(*(tree.reach(program) for program in tree.programs)) | {unit}
        else:
            yield Violation(file.path, 1, "link list", f"{unit} has no link list")
            continue
        if unit in tree.programs:
            allowed |= {shared for shared in tree.units if shared.startswith("app/")}
        for line, name in file.includes():
            target = tree.resolve(file, name)
            if target is None:
                yield Violation(file.path, line, "include", f'"{name}" is no file of ours; use <>')
                continue
            other = tree.unit_of(target)
            if other is None:
                yield Violation(file.path, line, "include", f"{target.path} is not for programs")
            elif other not in allowed:
                yield Violation(file.path, line, "layers",
                                f"{unit} includes {name} but its link list does not reach {other}")


def windows_know_no_storage(tree: SourceTree):
    """ui/ works through office and delivery, never past them."""
    for file in tree.cpp("ui"):
        for line, name in file.includes():
            target = tree.resolve(file, name)
            if target and target.is_in("core/store", "core/smtp"):
                yield Violation(file.path, line, "layers", f"ui includes {name}")


def no_widgets_in_core(tree: SourceTree):
    for file in tree.cpp("core"):
        for line, match in file.lines_matching(_WIDGETS):
            yield Violation(file.path, line, "widgets", f"{match.group(0)} in core/")
    for unit, names in tree.links.items():
        if any(file.is_in(f"core/{unit}") for file in tree.files.values()):
            for name in sorted(names & _WIDGET_LIBRARIES):
                yield Violation(f"core/{unit}/CMakeLists.txt", 1, "widgets", f"links {name}")


def sql_stays_in_store(tree: SourceTree):
    for file in tree.cpp(*PRODUCTION):
        if not file.is_in("core/store"):
            for line, match in file.lines_matching(_SQL):
                yield Violation(file.path, line, "sql", f"{match.group(0)} outside core/store")


def network_stays_in_smtp(tree: SourceTree):
    """One door to the network."""
    for file in tree.cpp(*PRODUCTION):
        if not file.is_in("core/smtp", "core/practice"):
            for line, match in file.lines_matching(_NETWORK):
                yield Violation(file.path, line, "network",
                                f"{match.group(0)} outside core/smtp and core/practice")


RULES = (include_rings, link_rings, includes_follow_links, windows_know_no_storage,
         no_widgets_in_core, sql_stays_in_store, network_stays_in_smtp)
