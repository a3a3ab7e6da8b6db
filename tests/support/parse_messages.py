#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads DIR/0.eml, 1.eml ... with Python's email package and compares them with DIR/expected.json.

Both of its parsers are asked: the modern one (policy.default) and the old one (compat32), which
decodes by other code. Prints what differs and exits 1, or "N messages agree".
"""
import email.header
import email.policy
import email.utils
import json
import pathlib
import sys

HEADERS = [
    "Date", "From", "Reply-To", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding",
]


def wire_faults(raw):
    """What the bytes themselves break, before any parsing."""
    if not raw.endswith(b"\r\n"):
        yield "does not end in CRLF"
    if raw.replace(b"\r\n", b"").translate(None, b"\r\n") != raw.replace(b"\r\n", b""):
        yield "bare CR or LF"
    if not raw.isascii():
        yield "not ASCII"
    head = raw.split(b"\r\n\r\n", 1)[0]
    for line in raw.split(b"\r\n"):
        if len(line) > 998:
            yield "line over 998 octets"
    for line in head.split(b"\r\n"):
        if b"=?" in line and len(line) > 76:
            yield "line with an encoded word over 76 octets"
        if len(line) > 78 and b"@" not in line:
            yield "header line over 78 octets that could be folded"


def raw_values(raw):
    """The header fields as bytes, unfolded."""
    head = raw.split(b"\r\n\r\n", 1)[0].replace(b"\r\n ", b" ")
    fields = (line.split(b": ", 1) for line in head.split(b"\r\n"))
    return {name.decode(): value for name, value in fields}


def expected_text(text):
    return text if not text or text.endswith("\n") else text + "\n"


def modern_mailboxes(header):
    return [(a.display_name, a.username, a.domain) for a in header.addresses]


def wanted_mailboxes(want):
    local, domain = want["address"].rsplit("@", 1)
    if local.startswith('"'):  # Python takes the quotes off
        local = local[1:-1]
    return [(want["name"], local, domain)]


def without_spaces(mailboxes):
    return [(name.replace(" ", ""), *rest) for name, *rest in mailboxes]


def modern_faults(raw, want):
    """Compares by policy.default, which also reports defects."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    names = [name for name in HEADERS if name != "Reply-To" or "replyTo" in want]
    if message.keys() != names:
        yield f"headers {message.keys()}"
    for part in [message, *(message[name] for name in message.keys())]:
        if part.defects:
            yield f"defects {part.defects}"
    if message["Subject"] != want["subject"]:
        yield f"subject {message['Subject']!r}"
    for name, key in (("From", "from"), ("To", "to"), ("Reply-To", "replyTo")):
        if key not in want:
            continue
        found, wanted = modern_mailboxes(message[name]), wanted_mailboxes(want[key])
        # Python's modern parser leaves the space between two encoded words in a name, against
        # RFC 2047 section 6.2; the old one below, which does not, says whether the text is right.
        if raw_values(raw)[name].count(b"=?") > 1:
            found, wanted = without_spaces(found), without_spaces(wanted)
        if found != wanted:
            yield f"{name} {found!r}"
    if message["Message-ID"] != f"<{want['messageId']}>":
        yield f"message id {message['Message-ID']!r}"
    if message["Date"].datetime.timestamp() != want["seconds"]:
        yield f"date {message['Date']}"
    if message.get_content_type() != "text/plain" or message.get_content_charset() != "utf-8":
        yield f"content type {message['Content-Type']}"
    if message.get_content().replace("\r\n", "\n") != expected_text(want["text"]):
        yield f"text {message.get_content()!r}"


def decode_old(value):
    """RFC 2047 as compat32 does it, on an unfolded value."""
    return str(email.header.make_header(email.header.decode_header(value)))


def old_faults(raw, want):
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    if message.defects:
        yield f"compat32 defects {message.defects}"
    unfolded = {name: value.replace("\r\n", "") for name, value in message.items()}
    if decode_old(unfolded["Subject"]) != want["subject"]:
        yield f"compat32 subject {decode_old(unfolded['Subject'])!r}"
    for name, key in (("From", "from"), ("To", "to"), ("Reply-To", "replyTo")):
        if key not in want:
            continue
        found = [(decode_old(n), a) for n, a in email.utils.getaddresses([unfolded[name]])]
        if found != [(want[key]["name"], want[key]["address"])]:
            yield f"compat32 {name} {found!r}"
    text = message.get_payload(decode=True).decode("utf-8").replace("\r\n", "\n")
    if text != expected_text(want["text"]):
        yield f"compat32 text {text!r}"


def main():
    folder = pathlib.Path(sys.argv[1])
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    faulty = 0
    for number, want in enumerate(expected):
        raw = (folder / f"{number}.eml").read_bytes()
        faults = [*wire_faults(raw), *modern_faults(raw, want), *old_faults(raw, want)]
        for fault in faults:
            print(f"{number}: {fault}; expected {want}")
        faulty += bool(faults)
    if faulty:
        print(f"{faulty} of {len(expected)} messages differ")
        return 1
    print(f"{len(expected)} messages agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
