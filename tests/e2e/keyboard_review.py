#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: keyboard_review.py PROGRAM TRANSLATIONS.ts
A review from start to end by keyboard alone, in Japanese: the real program, its practice office, and
keys that come through the X server as from a keyboard. From the sign-in of the author to the words of
the seal nothing is clicked, no action is called and no focus is set: what AT-SPI says is only read, as
a screen reader would say where the focus is. Fails where Tab does not lead to what is needed, and
where Enter seals. Run it in a D-Bus session of its own, on a screen of its own."""
import subprocess
import sys
import time

from spoken_program import (Atspi, BUTTONS, GLib, NAME, PASSWORD, PATIENCE, PEOPLE, has, plain,
                            with_program)

MOST_STOPS = 400  # more presses of Tab than any round of a window has stops
TABLES = {"table", "tree table", "tree", "table cell"}
TEXTS = {"text", "label", "document text"}


class Keyboard:
    """Presses keys, and hears where the focus is."""

    def __init__(self, reader):
        self.reader = reader
        self.focus = None  # where it is, as was said last
        self.moves = 0
        self.listener = Atspi.EventListener.new(self.on_focus)
        self.listener.register("object:state-changed:focused")

    def on_focus(self, event):
        if event.detail1:
            self.focus = event.source
            self.moves += 1

    def hear(self):
        while GLib.MainContext.default().iteration(False):
            pass

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "1", *keys], check=True)

    def write(self, text):
        subprocess.run(["xdotool", "type", "--delay", "1", text], check=True)

    def step(self, key="Tab"):
        """On to the next stop; who stays where they are (a page with links) says nothing."""
        self.hear()
        before = self.moves
        self.press(key)
        end = time.monotonic() + 5
        while time.monotonic() < end and self.moves == before:
            self.hear()
            time.sleep(0.005)
        return self.moves != before

    def here(self):
        self.hear()
        return self.focus

    def until_on(self, roles, name=""):
        """Waits until the program has put the focus there."""
        roles = {roles} if isinstance(roles, str) else roles
        self.reader.until(f"the focus on {roles} “{name}”", lambda: self.is_on(roles, name))

    def where(self):
        thing = self.here()
        try:
            return f"{thing.get_role_name()} “{plain(thing.get_name() or '')}”"
        except (AttributeError, GLib.Error):
            return "nowhere"

    def is_on(self, roles, name=""):
        thing = self.here()
        try:
            return bool(thing) and thing.get_role_name() in roles and has(thing, "focused") \
                and plain(thing.get_name() or "").startswith(name)
        except GLib.Error:
            return False

    def go_to(self, roles, name="", key="Tab"):
        """Tab until the focus is there; the name begins so, or as one of these."""
        roles = {roles} if isinstance(roles, str) else roles
        stops = []
        while not self.is_on(roles, name):
            stops.append(self.where())
            if len(stops) > MOST_STOPS:
                sys.exit(f"{NAME}: {key} does not lead to {roles} “{name}”, but to\n  "
                         + "\n  ".join(dict.fromkeys(stops)))
            self.step(key)
        return self.here()


class Review:
    def __init__(self, reader, words):
        self.reader = reader
        self.say = words
        self.keys = Keyboard(reader)
        self.window = None  # the review, once it is open
        self.tick = words("ReviewPart", "I have looked at this part")

    def press(self, context, name, key="Tab"):
        """Waits until it can be pressed, goes there and presses it."""
        name = self.say(context, name).split("%1")[0]
        self.reader.until(f"“{name}” that can be pressed", lambda: any(
            plain(thing.get_name() or "").startswith(name) and has(thing, "sensitive")
            for thing in self.reader.all(BUTTONS, self.window)))
        self.keys.go_to(BUTTONS, name, key)
        self.keys.press("space")

    def sign_in(self, person):
        say, reader, keys = self.say, self.reader, self.keys
        self.press("PracticeWords", person)
        keys.until_on("password text")
        keys.write(PASSWORD)
        keys.press("Return")
        reader.wait(BUTTONS, say("Sidebar", "Campaigns"))

    def hand_in(self):
        keys = self.keys
        self.sign_in("Hanako Sato")
        keys.go_to(TABLES)
        keys.press("Home")
        self.press("CampaignsPage", "Open")
        self.press("CampaignsPage", "Submit for review")
        self.reader.wait("push button", self.say("CampaignsPage", "Withdraw…"))
        self.press("PersonButton", "Switch person. Signed in: %1")

    def open(self):
        say, reader, keys = self.say, self.reader, self.keys
        self.sign_in("Taro Suzuki")
        keys.go_to("radio button")
        while not keys.is_on({"radio button"}, say("Sidebar", "To review")):
            keys.step("Down")
        keys.press("space")
        self.press("ReviewPage", "Open the review…")
        title = say("ReviewWindow", "Review: %1").split("%1")[0]
        self.window = reader.until("the window of the review", lambda: next(
            (thing for thing in reader.all({"dialog", "frame", "window"})
             if thing.get_name().startswith(title)), None))

    def part_in_front(self):
        """What is shown in the part in front, by role; the last tick box is its own."""
        things = [(thing.get_role_name(), plain(thing.get_name() or ""), thing)
                  for thing in self.reader.showing(self.window)]
        return things, next(thing for role, name, thing in things
                            if role == "check box" and name == self.tick)

    def can_tick(self):
        return has(self.part_in_front()[1], "sensitive")

    def read(self, roles, name):
        """To its end, page by page: until nothing moves any more."""
        keys = self.keys
        here = keys.go_to(roles, name)
        def left():
            return [bar for bar in self.reader.all("scroll bar", here)
                    if Atspi.Value.get_current_value(bar) < Atspi.Value.get_maximum_value(bar)]
        def once():
            keys.press("Next")
            return not left()
        self.reader.until(f"the end of “{name}”", once)

    def look_at(self, context, name, *wants):
        """Chooses the part, does what it wants, reads it to its end, and ticks it."""
        keys, title = self.keys, self.say(context, name)
        self.press(context, name)
        self.reader.until(f"“{title}” in front", lambda: self.named("filler", title))
        for want in wants:
            want()
        self.read("filler", title)
        while not self.within(5, self.can_tick):
            self.read("filler", title)  # it has become longer since
        keys.go_to("check box", self.tick)
        keys.press("space")
        left = self.say("ReviewWindow", "not looked at yet")
        self.reader.until(f"“{title}” as looked at", lambda: any(
            plain(thing.get_name() or "") == title and thing.get_description()
            and left not in thing.get_description()
            for thing in self.reader.all(BUTTONS, self.window)))
        print(f"  {title}: read and ticked", flush=True)

    def named(self, role, name):
        return self.reader.named(role, name, self.window)

    def say_number(self):
        """Before it is told how many there are."""
        keys, reader = self.keys, self.reader
        keys.go_to("spin button")
        keys.write(str(PEOPLE))
        self.press("BlindCount", "Compare with the list")
        table = self.say("RecipientsPart", "Everybody who would be mailed")
        reader.until("the list of everybody", lambda: any(
            Atspi.Table.get_n_rows(thing) == PEOPLE
            for thing in [self.named("table", table)] if thing))
        keys.go_to(TABLES, table)
        keys.press("ctrl+End")

    def read_samples(self):
        """Each in both of its forms, with where its links go."""
        following = self.say("BodyPart", "Next sample")
        while True:
            head, left = self.sample(), self.samples_left()
            self.read_sample()
            # What came late (a picture, a longer page) is read again.
            end = time.monotonic() + PATIENCE
            while not self.within(5, lambda left=left: self.samples_left() < left):
                if time.monotonic() > end:
                    self.reader.tell()
                    sys.exit(f"{NAME}: “{head}” was read to its end and does not count")
                self.read_sample()
            if not has(self.named("push button", following), "sensitive"):
                return
            self.press("BodyPart", "Next sample")
            self.reader.until("another sample", lambda head=head: self.sample() != head)

    def read_sample(self):
        say = self.say
        forms = say("MailView", "The mail as plain text"), say("MailView", "The mail as HTML")
        for form in forms:
            self.choose_form(forms, form)
            self.reader.until(f"“{form}” in front", lambda form=form: any(
                self.named(role, form) for role in TEXTS))
            self.read(TEXTS, form)
        self.read("text", say("LinkList", "Where the links of this sample really go"))

    @staticmethod
    def within(seconds, look):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if look():
                return True
            time.sleep(0.1)
        return False

    def samples_left(self):
        """As the part says; 0 where it says nothing of them."""
        before, after = self.say("BodyPart", "Read %n more sample(s) to the end.").split("%n")
        for words in self.reader.words(self.window):
            number, found, _ = words.removeprefix(before).partition(after)
            if words.startswith(before) and found and number.isdigit():
                return int(number)
        return 0

    def choose_form(self, forms, form):
        """Tab leads to one of them, the arrows from one to the other."""
        keys = self.keys
        keys.go_to("check box", forms)
        if not keys.is_on({"check box"}, form):
            keys.step("Left" if form == forms[0] else "Right")
        keys.until_on("check box", form)
        keys.press("space")

    def sample(self):
        begins = self.say("BodyPart", "Sample %1 of %2: recipient no. %3, %4\nSubject: %5")
        return next((words for words in self.reader.words(self.window)
                     if words.startswith(begins.split("%1")[0])), None)

    def approve(self):
        say, reader, keys = self.say, self.reader, self.keys
        self.press("DecisionPanel", "Approve and seal…")
        subject = say("PracticeWords", "We are moving: our new address from 1 December")
        reader.until("the sentence that says what is approved", lambda: any(
            subject in words and str(PEOPLE) in words.replace(subject, "")
            for words in reader.words(self.window)))
        keys.until_on("password text")
        keys.write(PASSWORD)
        # Enter goes on from the field, and does nothing on the button.
        keys.press("Return")
        keys.until_on("push button", say("DecisionPanel", "Seal it"))
        keys.press("Return", "KP_Enter")
        sealed = say("ReviewWindow", "Sealed. It leaves after %1; anyone can stop it until then, "
                                     "under Delivery.").split("%1")[0]
        def outcome():
            return next((words for words in reader.words() if words.startswith(sealed)), None)
        # A key that comes later was told before: when the focus has moved, Enter was dealt with.
        keys.step("shift+Tab")
        if outcome() or not self.named("push button", say("DecisionPanel", "Seal it")):
            sys.exit(f"{NAME}: Enter sealed, or gave up")
        self.press("DecisionPanel", "Seal it")
        print("  " + reader.until("the words of the seal", outcome), flush=True)

    def walk(self):
        self.hand_in()
        self.open()
        # The number comes first: what else there is depends on it.
        self.look_at("RecipientsPart", "Recipients", self.say_number)
        self.look_at("IntentPart", "Intent")
        self.look_at("SenderPart", "Sender")
        self.look_at("SubjectPart", "Subject")
        self.look_at("BodyPart", "Body and attachments", self.read_samples)
        self.look_at("TimingPart", "Timing and pace")
        self.look_at("FindingsPart", "Findings")
        self.approve()


if __name__ == "__main__":
    with_program(lambda reader, words: Review(reader, words).walk())
