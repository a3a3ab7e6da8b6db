# SPDX-License-Identifier: Apache-2.0
"""The real program in Japanese, as assistive technology knows it: what is shown, its names, roles and
states over AT-SPI. For scripts that review a campaign of the practice office from start to end."""
import os
import pathlib
import subprocess
import sys
import time
import xml.etree.ElementTree

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (needs the line above)

NAME = pathlib.Path(sys.argv[0]).stem
PASSWORD = "practice-2026"
PEOPLE = 12
PATIENCE = 300  # seconds for one step: a busy machine may take long, and a step that is done waits for none
# Qt tells a button that stays down as a check box.
BUTTONS = {"push button", "toggle button", "radio button", "check box"}
STATES = {name: getattr(Atspi.StateType, name.upper())
          for name in ("showing", "sensitive", "checked", "focused", "focusable")}


class Words:
    """What the program says in Japanese where its sources say it in English."""

    def __init__(self, path):
        self.table = {}
        for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                form = translation.find("numerusform")
                text = (translation if form is None else form).text
                source = message.findtext("source").replace("&", "")
                self.table[context.findtext("name"), source] = text

    def __call__(self, context, source):
        text = self.table.get(("ringi::" + context, source))
        if not text:
            sys.exit(f"{NAME}: no Japanese for {context}: {source}")
        return plain(text)


def plain(text):
    """Without what marks a key: 'Open(&O)' and 'Open(O)' are 'Open', '&Open' too."""
    for mark in ("(&", "("):
        at = text.rfind(mark)
        if at >= 0 and len(text) >= at + len(mark) + 2 and text[at + len(mark) + 1] == ")" \
                and text[at + len(mark)].isascii() and text[at + len(mark)].isalnum():
            text = text[:at] + text[at + len(mark) + 2:]
    return text.replace("&", "").strip()


class Reader:
    """What a screen reader knows of a program."""

    def __init__(self, process):
        self.process = process
        self.app = self.until("the program on the accessibility bus", self.find_program)
        self.app.set_cache_mask(Atspi.Cache.NONE)  # what is read is what is there now

    def find_program(self):
        if self.process.poll() is not None:
            sys.exit(f"{NAME}: the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app and app.get_process_id() == self.process.pid:
                return app
        return None

    def until(self, what, look):
        """The first thing that is something; asks again until there is one."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = look()
                if found:
                    return found
            except GLib.Error:
                pass  # it went away between two questions
            time.sleep(0.1)
        print(f"{NAME}: {what} did not come; what is there:", file=sys.stderr)
        self.tell()
        sys.exit(1)

    def showing(self, root=None):
        """Everything that is shown, from the top; what is hidden hides what is in it."""
        stack = [root or self.app]
        while stack:
            thing = stack.pop()
            if thing is None:
                continue
            try:
                if thing is not self.app and not has(thing, "showing"):
                    continue
                # Lists and tables have as many children as they have cells: none is walked to its end.
                children = min(thing.get_child_count(), 80)
                stack.extend(thing.get_child_at_index(i) for i in reversed(range(children)))
            except GLib.Error:
                continue
            yield thing

    def all(self, role, root=None):
        roles = {role} if isinstance(role, str) else role
        return [thing for thing in self.showing(root) if thing.get_role_name() in roles]

    def named(self, role, name, root=None):
        """The one whose name begins so, or nothing."""
        for thing in self.all(role, root):
            if plain(thing.get_name() or "").startswith(name):
                return thing
        return None

    def wait(self, role, name, root=None):
        return self.until(f"{role} “{name}”", lambda: self.named(role, name, root))

    def tell(self):
        for thing in self.showing():
            name = thing.get_name()
            if name:
                states = [state for state in STATES if has(thing, state)]
                print(f"  {thing.get_role_name()} “{name[:70]}” {states}", file=sys.stderr)

    def words(self, root=None):
        return [thing.get_name() for thing in self.all("label", root) if thing.get_name()]


def has(thing, state):
    return thing.get_state_set().contains(STATES[state])


def with_program(walk):
    """Calls walk(Reader, Words) while the program runs; its command line is the script's."""
    program, translations = sys.argv[1:]
    process = subprocess.Popen([program, "--practice", "--language", "ja", "--theme", "light"],
                               env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    try:
        walk(Reader(process), Words(translations))
    finally:
        process.terminate()
        process.wait()
