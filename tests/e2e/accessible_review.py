#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: accessible_review.py PROGRAM TRANSLATIONS.ts
A review from start to end as a screen reader meets it, in Japanese: the real program, its practice
office, and nothing but names, roles, states, actions and keys that come over AT-SPI. The author hands
the campaign in, the reviewer looks at every part, says the number, ticks, approves with the password,
and hears the words of the seal. Fails where something that is needed has no name, or keeps its state
to itself. Run it in a D-Bus session of its own, on a screen of its own."""
import sys

from spoken_program import Atspi, BUTTONS, PASSWORD, PEOPLE, has, plain, with_program

HOME = 0xFF50


def act(thing, *names):
    """The first of these actions that it offers."""
    for index in range(thing.get_n_actions()):
        if Atspi.Action.get_action_name(thing, index) in names:
            return Atspi.Action.do_action(thing, index)
    return False


def press(reader, role, name, root=None):
    """Waits until it is there and can be pressed, then presses it."""
    def once():
        thing = reader.named(role, name, root)
        return thing and has(thing, "sensitive") and act(thing, "Press", "Toggle") and thing
    return reader.until(f"{role} “{name}” that can be pressed", once)


def key(symbol):
    Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)


def write(reader, field, text):
    """Into a field that says that it can be written in."""
    def once():
        Atspi.Component.grab_focus(field)
        Atspi.EditableText.set_text_contents(field, text)
        return Atspi.Text.get_character_count(field) == len(text)
    reader.until("text in the field", once)


class Review:
    def __init__(self, reader, words):
        self.reader = reader
        self.say = words
        self.backwards = False  # through the samples
        self.dialog = None  # the review, once it is open

    def sign_in(self, person):
        say, reader = self.say, self.reader
        press(reader, BUTTONS, say("PracticeWords", person))
        field = reader.until("a field for the password", lambda: next(iter(
            thing for thing in reader.all("password text") if thing.get_name()), None))
        write(reader, field, PASSWORD)
        press(reader, "push button", say("SignInPage", "Sign in"))
        reader.wait(BUTTONS, say("Sidebar", "Campaigns"))

    def open_first(self, page, table):
        """The first row of a page's table, by the keyboard: rows have no action of their own."""
        reader = self.reader
        press(reader, BUTTONS, page)
        rows = reader.until(f"a row in “{table}”", lambda: self.table_with_rows(table))

        def cell():
            first = Atspi.Table.get_accessible_at(rows, 0, 0)
            Atspi.Component.grab_focus(rows)
            act(first, "SetFocus", "Toggle", "Press")
            return first.get_name() and first
        reader.until("a name for the first cell", cell)
        return rows

    def table_with_rows(self, name):
        for thing in self.reader.all({"table", "tree table", "tree"}):
            if thing.get_name() == name and Atspi.Table.get_n_rows(thing) > 0:
                return thing
        return None

    def hand_in(self):
        say, reader = self.say, self.reader
        self.sign_in("Hanako Sato")
        self.open_first(say("Sidebar", "Campaigns"), say("CampaignsPage", "Campaigns"))
        if not reader.named("push button", say("CampaignsPage", "Submit for review")):
            key(HOME)
            press(reader, "push button", say("CampaignsPage", "Open"))
        press(reader, "push button", say("CampaignsPage", "Submit for review"))
        reader.wait("push button", say("CampaignsPage", "Withdraw…"))
        press(reader, BUTTONS, say("PersonButton", "Switch person. Signed in: %1").split("%1")[0])

    def open(self):
        say, reader = self.say, self.reader
        self.sign_in("Taro Suzuki")
        self.open_first(say("Sidebar", "To review"),
                        say("ReviewPage", "Campaigns waiting for review"))
        press(reader, "push button", say("ReviewPage", "Open the review…"))
        self.dialog = reader.until("the window of the review", self.window)

    def window(self):
        if self.dialog is not None:
            return self.dialog
        title = self.say("ReviewWindow", "Review: %1").split("%1")[0]
        for thing in self.reader.all({"dialog", "frame", "window"}):
            if thing.get_name().startswith(title):
                return thing
        return None

    def part_buttons(self):
        """The parts, as their buttons tell whether they were looked at."""
        tells = {self.say("ReviewWindow", "looked at"),
                 self.say("ReviewWindow", "not looked at yet")}
        return [thing for thing in self.reader.all(BUTTONS, self.window())
                if any(tell in plain(thing.get_description() or "") for tell in tells)]

    def tick_box(self):
        """The tick of the part in front, and the part."""
        box = self.reader.named("check box", self.tick_name(), self.window())
        return box and (box, box.get_parent())

    def look_at(self, name):
        """Does what there is to do until the part can be ticked, and ticks it."""
        reader = self.reader
        press(reader, BUTTONS, name, self.window())
        turn = 0

        def once():
            nonlocal turn
            here = self.tick_box()
            if not here:
                return False
            box, part = here
            things = [(thing, thing.get_role_name()) for thing in reader.showing(part)]
            self.read_to_end(things)
            if has(box, "sensitive"):
                return has(box, "checked") or (act(box, "Toggle", "Press") and has(box, "checked"))
            turn += 1
            self.go_on(things, turn)
            return False
        reader.until(f"the tick of “{name}”", once)
        left = self.say("ReviewWindow", "not looked at yet")
        reader.until(f"“{name}” as looked at", lambda: any(
            plain(button.get_name()) == name and left not in plain(button.get_description())
            for button in self.part_buttons()))
        print(f"  {name}: read and ticked", flush=True)

    @staticmethod
    def read_to_end(things):
        for bar in (thing for thing, role in things if role == "scroll bar"):
            end = Atspi.Value.get_maximum_value(bar)
            if Atspi.Value.get_current_value(bar) < end:
                Atspi.Value.set_current_value(bar, end)

    def go_on(self, things, turn):
        """What a part still wants: a number, each form of a sample, a look inside, another sample."""
        for spin in (thing for thing, role in things if role == "spin button"):
            if has(spin, "sensitive") and Atspi.Value.get_current_value(spin) != PEOPLE:
                Atspi.Value.set_current_value(spin, PEOPLE)
        buttons = {plain(thing.get_name() or ""): thing for thing, role in things if role in BUTTONS}
        if "" in buttons:
            self.reader.tell()
            sys.exit("accessible_review: a button of a part has no name")
        ways = [buttons.get(self.say("BodyPart", name))
                for name in ("Next sample", "Previous sample")]
        offered = [thing for name, thing in buttons.items()
                   if thing not in ways and not self.is_aside(name)]
        turn %= len(offered) + 1
        if turn < len(offered):
            if has(offered[turn], "sensitive") and not has(offered[turn], "checked"):
                act(offered[turn], "Press", "Toggle")
                self.close_what_opened()
        elif all(ways):
            if not has(ways[self.backwards], "sensitive"):
                self.backwards = not self.backwards
            act(ways[self.backwards], "Press")

    def is_aside(self, name):
        """What nobody has to do who looks: save a file, comment, look at another width or colour."""
        return name == self.tick_name() or any(
            word in name for word in ("保存", "コメント", "今はしない", "幅", "背景"))

    def tick_name(self):
        return self.say("ReviewPart", "I have looked at this part")

    def close_what_opened(self):
        """A window that a part opened is read to its end and closed."""
        reader = self.reader
        for window in reader.all("dialog"):
            if window == self.dialog:
                continue
            self.read_to_end([(thing, thing.get_role_name())
                              for thing in reader.showing(window)])
            for button in reader.all("push button", window):
                if "閉じる" in button.get_name():
                    act(button, "Press")
                    return

    def approve(self):
        say, reader = self.say, self.reader
        press(reader, "push button", say("DecisionPanel", "Approve and seal…"), self.window())
        subject = say("PracticeWords", "We are moving: our new address from 1 December")
        reader.until("the sentence that says what is approved", lambda: any(
            subject in words and str(PEOPLE) in words.replace(subject, "")
            for words in reader.words(self.window())))
        field = reader.wait("password text", say("DecisionPanel", "Your password"), self.window())
        write(reader, field, PASSWORD)
        press(reader, "push button", say("DecisionPanel", "Seal it"), self.window())
        sealed = say("ReviewWindow", "Sealed. It leaves after %1; anyone can stop it until then, "
                                     "under Delivery.").split("%1")[0]
        print("  " + reader.until("the words of the seal", lambda: next(
            (words for words in reader.words() if words.startswith(sealed)), None)), flush=True)

    def walk(self):
        self.hand_in()
        self.open()
        names = self.reader.until("the parts", lambda: [
            plain(button.get_name()) for button in self.part_buttons()])
        if len(names) < 7 or not all(names) or len(set(names)) != len(names):
            sys.exit(f"accessible_review: the parts are named {names}")
        # The number comes first: what else there is depends on it.
        first = self.say("RecipientsPart", "Recipients")
        for name in sorted(names, key=lambda name: name != first):
            self.look_at(name)
        self.approve()


if __name__ == "__main__":
    with_program(lambda reader, words: Review(reader, words).walk())
