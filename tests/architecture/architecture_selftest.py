#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Every rule of the architecture test, fed with a small tree that breaks it and one that does not."""
import sys
import tempfile
import unittest
from pathlib import Path

import architecture_test

SPDX = "// SPDX-License-Identifier: Apache-2.0\n"
HEADER = SPDX + "#pragma once\n"
CMAKE = "# SPDX-License-Identifier: Apache-2.0\n"
GOOD = {
    "core/base/CMakeLists.txt": CMAKE + "ringi_library(base LINK Qt6::Core)\n",
    "core/mail/CMakeLists.txt": CMAKE + "ringi_core(mail LINK Ringi::base)\n",
    "core/store/CMakeLists.txt": CMAKE + "ringi_core(store LINK Ringi::mail Qt6::Sql)\n",
    "core/smtp/CMakeLists.txt": CMAKE + "ringi_core(smtp LINK Ringi::base Qt6::Network)\n",
    "core/office/CMakeLists.txt": CMAKE + "ringi_core(office LINK Ringi::store Ringi::smtp)\n",
    "ui/CMakeLists.txt": CMAKE + "ringi_library(ui LINK Ringi::office Qt6::Widgets)\n",
    "app/CMakeLists.txt": CMAKE + "ringi_program(ringi LINK Ringi::ui)\n",
    "core/base/text.h": HEADER + "namespace ringi { int length(const char* text); }\n",
    "core/mail/part.h": HEADER + '#include "base/text.h"\n',
    "core/store/rows.h": HEADER + '#include "base/text.h"\n#include <QSqlQuery>\n',
    "core/smtp/wire.h": HEADER + "#include <QSslSocket>\n",
    "core/office/desk.h": HEADER + '#include "store/rows.h"\n',
    "ui/page.h": HEADER + '#include "office/desk.h"\n#include <QWidget>\n',
    "ui/page.cpp": SPDX + '#include "page.h"\n\n#include "page.moc"\nauto t = tr("Lists");\n',
    "app/ringi/main.cpp": SPDX + '#include "ui/page.h"\nint main() { QApplication app; return app.exec(); }\n',
}
GOOD["ui/page.cpp"] = GOOD["ui/page.cpp"].replace("auto t", "const auto t")


class RuleTest(unittest.TestCase):
    def rules_broken(self, changes: dict) -> set:
        with tempfile.TemporaryDirectory() as folder:
            for path, text in {**GOOD, **changes}.items():
                file = Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return {v.rule for v in architecture_test.violations(Path(folder))}

    def breaks(self, rule: str, path: str, body: str, head: str = None):
        head = (HEADER if path.endswith(".h") else SPDX) if head is None else head
        with self.subTest(path=path, body=body[:60]):
            self.assertEqual(self.rules_broken({path: head + body}), {rule})

    def allows(self, path: str, body: str):
        head = HEADER if path.endswith(".h") else SPDX
        with self.subTest(path=path, body=body[:60]):
            self.assertEqual(self.rules_broken({path: head + body}), set())

    def test_a_clean_tree_passes(self):
        self.assertEqual(self.rules_broken({}), set())

    def test_include_rings(self):
        self.breaks("include ring", "core/base/text.h", '#include "text.h"\n')
        ring = {"ui/a.h": HEADER + '#include "b.h"\n', "ui/b.h": HEADER + '#include "sub/c.h"\n',
                "ui/sub/c.h": HEADER + '#include "ui/a.h"\n'}
        self.assertEqual(self.rules_broken(ring), {"include ring"})
        self.allows("core/base/other.h", '// #include "other.h"\n')

    def test_link_rings(self):
        self.assertEqual(self.rules_broken(
            {"core/base/CMakeLists.txt": CMAKE + "ringi_library(base LINK Ringi::office)\n"}),
            {"link ring"})

    def test_includes_follow_the_link_lists(self):
        self.breaks("layers", "core/mail/part.h", '#include "smtp/wire.h"\n')
        self.breaks("layers", "core/base/up.cpp", '#include "mail/part.h"\n')
        self.allows("core/office/more.cpp", '#include "mail/part.h"\n')
        self.breaks("link list", "core/stray/a.h", "\n")
        inner = {"ui/words/CMakeLists.txt": CMAKE + "ringi_library(words LINK Ringi::base)\n",
                 "ui/words/a.h": HEADER + '#include "base/text.h"\n'}
        self.assertEqual(self.rules_broken(inner), set())
        inner["ui/words/a.h"] = HEADER + '#include "mail/part.h"\n'
        self.assertEqual(self.rules_broken(inner), {"layers"})
        self.breaks("layers", "app/CMakeLists.txt", "ringi_program(ringi PCH ui LINK Ringi::office)\n", CMAKE)
        shared = {"app/common/a.h": HEADER + '#include "base/text.h"\n',
                  "app/ringi/b.cpp": SPDX + '#include "common/a.h"\n'}
        self.assertEqual(self.rules_broken(shared), set())
        shared["ui/b.cpp"] = SPDX + '#include "app/common/a.h"\n'
        self.assertEqual(self.rules_broken(shared), {"layers"})
        self.breaks("include", "core/base/gone.cpp", '#include "base/gone.h"\n')
        self.assertEqual(self.rules_broken({
            "tests/support/fake.h": HEADER, "ui/x.cpp": SPDX + '#include "support/fake.h"\n'}), {"include"})

    def test_windows_reach_no_storage_although_it_is_linked(self):
        self.breaks("layers", "ui/page.cpp", '#include "store/rows.h"\n')
        self.breaks("layers", "ui/page.cpp", '#include "smtp/wire.h"\n')

    def test_widgets(self):
        self.breaks("widgets", "core/mail/part.h", "#include <QtWidgets/QLabel>\n")
        self.breaks("widgets", "core/mail/part.h", "class QWidget;\n")
        self.breaks("widgets", "core/mail/CMakeLists.txt",
                    "ringi_core(mail LINK Ringi::base Qt6::Widgets)\n", CMAKE)

    def test_sql(self):
        self.breaks("sql", "core/mail/part.h", "#include <QSqlQuery>\n")
        self.breaks("sql", "ui/page.cpp", "void f() { QSqlDatabase::database(); }\n")

    def test_network(self):
        self.breaks("network", "core/mail/part.h", "#include <QSslSocket>\n")
        self.breaks("network", "ui/page.cpp", "void f() { QNetworkAccessManager m; }\n")
        self.allows("core/mail/part.h", "// like a QSslSocket\n")

    def test_singletons(self):
        self.breaks("singleton", "core/base/text.h", "class A { static A& instance(); };\n")
        self.breaks("singleton", "core/base/a.cpp", "Q_GLOBAL_STATIC(QString, theText)\n")

    def test_mutable_statics(self):
        for body in ("static int count = 0;\n", "namespace { int count; }\n",
                     "namespace ringi { QHash<int, QString> names{}; }\n",
                     "const char* name = nullptr;\n", "inline std::atomic<int> count{0};\n",
                     "int f() { static int calls = 0; return ++calls; }\n",
                     "int f() { static QMutex mutex(Recursive); return 1; }\n",
                     "void f() { g([] { thread_local Buffer buffer; }); }\n",
                     "class A { static inline int s_count = 0; };\n", "class A { static int s_count; };\n"):
            self.breaks("mutable static", "core/base/a.cpp", body)

    def test_what_is_no_mutable_static(self):
        for body in ("static const int kCount = 3;\n", "constexpr int kCount = 3;\n",
                     "namespace { constexpr std::array<int, 2> kTwo{1, 2}; }\n",
                     "const char* const kName = nullptr;\n", "static int helper(int value);\n",
                     "int f() { static const auto names = [] { return 1; }(); int x = 0; return x; }\n",
                     "class A { static A make(); int m_count = 0; };\n", "using A = std::vector<int>;\n",
                     "struct A { int x = 0; };\nenum class B { C, D };\n",
                     "A::A(int b) : m_a{b}, m_c{0}\n{\n}\n", "Q_LOGGING_CATEGORY(log, \"a\")\n",
                     "bool operator==(const A& a, const A& b) { return true; }\n"):
            self.allows("core/base/a.cpp", body)

    def test_sizes(self):
        self.breaks("file length", "core/base/a.cpp", "\n" * 400)
        self.breaks("file length", "tools/a.py", "\n" * 400, CMAKE)
        self.breaks("function length", "core/base/a.cpp", "int f()\n{\n" + "    g();\n" * 60 + "}\n")
        self.breaks("function length", "core/base/a.cpp",
                    "A::A() : m_a{1}, m_b(2)\n{\n" + "    g();\n" * 60 + "}\n")
        self.breaks("function length", "core/base/a.h",
                    "class A {\npublic:\n    int f() const {\n" + "    if (a) { g(); }\n" * 60 + "} };\n")
        self.breaks("function length", "tools/a.py", "def f():\n" + "    g()\n" * 60, CMAKE)
        self.breaks("function length", "tests/unit/a_test.cpp",
                    "Q_DECLARE_METATYPE(A)\nclass T {\n    Q_OBJECT\n\nprivate Q_SLOTS:\n    void f()\n    {\n"
                    + "    g();\n" * 60 + "    }\n};\n")
        self.allows("tests/unit/a_test.cpp", "Q_DECLARE_METATYPE(A)\nclass T {\n    Q_OBJECT\n"
                    + "    void f() { g(); }\n" * 70 + "};\n")
        self.allows("tests/unit/a_test.cpp", "void T::f_data()\n{\n" + "    row(1);\n" * 90 + "}\n")
        rows = "".join(f"    case A::B{i}: return {i};\n" for i in range(80))
        self.allows("core/base/a.cpp", "int f(A a)\n{\n    switch (a) {\n" + rows + "    }\n    return 0;\n}\n")
        self.breaks("function length", "core/base/a.cpp", "int f(A a)\n{\n    switch (a) {\n" + rows
                    + "    g();\n" * 30 + "    }\n    return 0;\n}\n")
        self.breaks("file length", "docs/verify/a.py", "\n" * 600, CMAKE)
        self.allows("tests/unit/a_test.cpp", "void T::forged()\n{\n" + "    row(1,\n\n\n2);\n" * 20 + "}\n")
        self.allows("core/base/a.cpp", ("int f()\n{\n" + "    g();\n" * 55 + "}\n") * 6)
        self.allows("core/base/a.cpp", "namespace ringi {\nclass A {\n" + "    int x();\n" * 90 + "};\n}\n")

    def test_words(self):
        self.breaks("words", "core/mail/a.cpp", "auto f() { return tr(\"Hello\"); }\n")
        self.breaks("words", "core/mail/a.cpp", "auto f() { return QCoreApplication::translate(a, b); }\n")
        self.allows("core/mail/a.cpp", "auto f() { return str(1); }\n")

    def test_event_loops(self):
        for body in ("QEventLoop loop;", "dialog->exec();", "dialog.exec();", "exec();",
                     "QCoreApplication::processEvents();", "socket.waitForReadyRead(5);"):
            self.breaks("event loop", "ui/a.cpp", "void f() { " + body + " }\n")
        self.breaks("event loop", "app/ringi/main.cpp", "int main() { dialog.exec(); return app.exec(); }\n")
        self.breaks("event loop", "ui/a.cpp", "int f() { return QApplication::exec(); }\n")
        self.allows("app/ringi/main.cpp", "int main() { return QCoreApplication::exec(); }\n")
        self.allows("ui/a.cpp", "void f() { shellexec(1); }\n")
        self.allows("core/store/a.cpp", "void f() { query.exec(); }\n")

    def test_sleeps(self):
        self.breaks("sleep", "core/base/a.cpp", "void f() { std::this_thread::sleep_for(1s); }\n")
        self.breaks("sleep", "tests/unit/a_test.cpp", "void f() { QTest::qWait(10); }\n")
        self.allows("tests/unit/a_test.cpp", "void f() { QTest::qWaitFor(done); }\n")

    def test_licence_and_header(self):
        self.breaks("licence", "core/base/a.cpp", "int f();\n", "")
        self.breaks("licence", "tools/a", "#!/bin/bash\necho\n", "")
        self.breaks("licence", "cmake/a.cmake", "\n", "")
        self.breaks("header", "core/base/a.h", "int f();\n", SPDX)
        self.assertEqual(self.rules_broken({"tools/b": "#!/bin/bash\n" + CMAKE}), set())

    def test_todos(self):
        self.breaks("todo", "core/base/a.cpp", "// TODO" + " later\n")
        self.allows("core/base/a.cpp", "// TODO" + "(#12) later\n")

    def test_icons(self):
        for body in ('a.setIcon(icon(QStringLiteral("gone")));', 'setIconLabel(a, u"gone"_s, b);',
                     'setEmptyState({QStringLiteral("gone"), b});', 'return {u"gone"_s, Tone::Ink};'):
            self.breaks("icon", "ui/a.cpp", "void f() { " + body + " }\n")
        self.assertEqual(self.rules_broken({
            "resources/icons/ui/there.svg": "<svg/>",
            "ui/a.cpp": SPDX + 'void f() { icon(QStringLiteral("there")); }\n'}), set())

    def test_private_things(self):
        self.breaks("machine path", "docs/a.md", "see /ho" + "me/someone/x\n", "")
        self.breaks("machine path", "core/base/a.cpp", 'const auto a = "/wo' + 'rk/x";\n')
        self.breaks("address", "docs/a.md", "write to someone@" + "gmail.com\n", "")
        self.breaks("address", "core/base/a.cpp", 'const auto a = "a@' + 'b.co.jp";\n')
        self.assertEqual(self.rules_broken(
            {"docs/a.md": "a@example.com b@mail.example.org c@relay.test d@例え.テスト ../framework/x\n"}), set())


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    unittest.main()
