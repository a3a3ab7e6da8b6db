#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads DIR/0.eml, 1.eml ... with Python's email package and compares them with DIR/expected.json.

Each message is read by both parsers (policy.default and compat32), written out again and read once
more. Prints what differs and exits 1, or "N messages agree".
"""
import email.header
import email.policy
import email.utils
import html.parser
import json
import pathlib
import sys

DEFAULT = email.policy.default.clone(refold_source="none")
UTF8 = DEFAULT.clone(utf8=True)
# The name of a file in encoded words in quotes is no standard, but what older Outlook reads.
KNOWN = {
    ("Content-Type", "encoded word inside quoted string"),
    ("Content-Type", "missing trailing whitespace after encoded-word"),
    # What RFC 6532 allows is still a defect to it; only messages that need it are read so.
    ("To", "local-part contains non-ASCII characters)"),
}


class Values(html.parser.HTMLParser):
    """The title and the text of the one <p>."""

    def __init__(self, source):
        super().__init__()
        self.title, self.text, self.inside, self.tags = None, "", False, []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "p":
            self.title, self.inside = dict(attrs)["title"], True
        elif tag == "br":
            self.text += "\n"

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "p"

    def handle_data(self, data):
        if self.inside:
            self.text += data


def lines(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


def wire_faults(raw, want):
    if not raw.endswith(b"\r\n"):
        yield "does not end in CRLF"
    if raw.replace(b"\r\n", b"").translate(None, b"\r\n") != raw.replace(b"\r\n", b""):
        yield "bare CR or LF"
    for line in raw.split(b"\r\n"):
        if not line.isascii() and not (want["utf8"] and line.endswith(b">") or line.startswith(b"To: ")):
            yield f"not ASCII {line!r}"
        foldable = b"@" not in line and not line.lower().startswith((b" <https", b"content-type: "))
        if len(line) > 998 or len(line) > 78 and foldable:
            yield f"long line {line!r}"


def old_text(value):
    """RFC 2047 as compat32 does it, on an unfolded value."""
    return str(email.header.make_header(email.header.decode_header(value.replace("\r\n", ""))))


def mailboxes(message, name, modern):
    if modern:
        # Python's modern parser leaves the space between two encoded words in a name, against
        # RFC 2047 section 6.2: the old one says whether the spaces are right.
        return [
            (a.display_name.replace(" ", ""), f"{a.username}@{a.domain}")
            for a in message[name].addresses
        ]
    found = email.utils.getaddresses([message[name].replace("\r\n", "")])
    return [(old_text(n), a) for n, a in found]


def wanted_mailboxes(want, modern):
    name, address = want
    if modern:  # it takes the quotes off a local part
        return [(name.replace(" ", ""), address.replace('"', ""))]
    return [(name, address)]


def content_faults(message, want, modern):
    subject = message["Subject"] if modern else old_text(message["Subject"])
    if subject != want["subject"]:
        yield f"subject {subject!r}"
    for name, key in (("From", "from"), ("To", "to"), ("Reply-To", "replyTo")):
        if key in want:
            found, wanted = mailboxes(message, name, modern), wanted_mailboxes(want[key], modern)
            if found != wanted:
                yield f"{name} {found!r}, not {wanted!r}"
        elif message[name] is not None:
            yield f"a {name}"
    if (message["List-Unsubscribe-Post"] is not None) != want["list"]:
        yield "List-Unsubscribe-Post"
    files, texts = [], {}
    for part in message.walk():
        if part.defects:
            yield f"defects {part.defects}"
        if part.is_multipart():
            continue
        body = part.get_payload(decode=True)
        if part.get_content_disposition():
            identity = (part["Content-ID"] or "").strip("<>")
            files.append([part.get_filename() or "", identity, body.hex()])
        else:
            texts[part.get_content_subtype()] = lines(body.decode("utf-8"))
    if files != want["files"]:
        yield f"files {files!r}, not {want['files']!r}"
    if set(texts) != {k for k, v in (("plain", "text"), ("html", "html")) if v in want}:
        yield f"texts {texts.keys()}"
    if "text" in want and texts.get("plain") != lines(want["text"]):
        yield f"text {texts.get('plain')!r}"
    if "html" in want:
        values = Values(texts.get("html", ""))
        if [values.title, values.text] != [lines(value) for value in want["html"]]:
            yield f"html {values.title!r} {values.text!r}"
        if set(values.tags) - {"p", "br"}:
            yield f"tags {values.tags}"


def header_defects(message):
    """What policy.default has against single headers."""
    for part in message.walk():
        for name in part.keys():
            for defect in part[name].defects:
                if (name, str(defect)) not in KNOWN:
                    yield f"{name}: {defect!r}"


def read(raw, policy, utf8):
    if utf8:  # RFC 6532: the whole message is UTF-8
        return email.message_from_string(raw.decode("utf-8"), policy=policy)
    return email.message_from_bytes(raw, policy=policy)


def faults(number, raw, want):
    yield from wire_faults(raw, want)
    for policy in (UTF8 if want["utf8"] else DEFAULT, email.policy.compat32):
        modern = policy is not email.policy.compat32
        message = read(raw, policy, want["utf8"])
        yield from content_faults(message, want, modern)
        if modern:
            yield from header_defects(message)
        if want["utf8"] and not modern or modern and number % 4:
            continue  # the old one cannot write RFC 6532, the modern one is slow
        again = message.as_string().encode("utf-8") if want["utf8"] else message.as_bytes()
        for fault in content_faults(read(again, policy, want["utf8"]), want, modern):
            yield f"written again: {fault}"


def main():
    folder = pathlib.Path(sys.argv[1])
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    faulty = 0
    for number, want in enumerate(expected):
        found = list(faults(number, (folder / f"{number}.eml").read_bytes(), want))
        for fault in found:
            print(f"{number}: {fault}")
        faulty += bool(found)
    if faulty:
        print(f"{faulty} of {len(expected)} messages differ")
        return 1
    print(f"{len(expected)} messages agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
