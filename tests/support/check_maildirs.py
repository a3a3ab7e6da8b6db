#!/usr/bin/python3 -B
# SPDX-License-Identifier: Apache-2.0
"""usage: check_maildirs.py MAILDIRS EXPECTATION

Whether every recipient got their own message and nobody else's, as a mail program of today would
read it (Python's email package, which shares no code with Ringi). MAILDIRS holds one Maildir per
address. EXPECTATION is a JSON file, or - for standard input: a list of {"address", "name",
"subject", "body"}: the name is wanted in To; every word of text in "subject" and "body" (each a
string or a list of strings) is wanted in that part. Only "address" has to be there.

Of each mailbox it wants: exactly one message; exactly one To field with exactly this address; no Cc,
Bcc or Resent field; no defect; no address of anybody else of the list anywhere in the message; and
no mailbox beside those expected. Prints each fault on a line and exits 1, or prints the count and
exits 0; exits 2 when it cannot check.
"""
import email
import email.policy
import json
import os
import re
import sys

ADDRESS = re.compile(r"[^\s<>()\[\],;:\"@]+@[^\s<>()\[\],;:\"@]+[^\s<>()\[\],;:\"@.]")
FORBIDDEN = ("Cc", "Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc", "Apparently-To")


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    root, source = arguments
    try:
        with (sys.stdin if source == "-" else open(source, encoding="utf-8")) as file:
            expected = {each["address"]: each for each in json.load(file)}
        mailboxes = set(os.listdir(root))
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"cannot check: {error!r}", file=sys.stderr)
        return 2
    if not expected:
        print("cannot check: nobody is expected", file=sys.stderr)
        return 2

    everybody = {address.lower() for address in expected}
    faults = [f"{name}: a mailbox of nobody who was expected"
              for name in sorted(mailboxes - set(expected))]
    for address, wanted in expected.items():
        faults += [f"{address}: {fault}" for fault in mailbox_faults(root, wanted, everybody)]
    for fault in faults:
        print(fault)
    print(f"{len(expected)} mailboxes expected, {len(mailboxes)} there, {len(faults)} faults")
    return 1 if faults else 0


def mailbox_faults(root, wanted, everybody):
    paths = [os.path.join(root, wanted["address"], folder, name) for folder in ("new", "cur")
             for name in sorted(listing(os.path.join(root, wanted["address"], folder)))]
    if len(paths) != 1:
        yield f"{len(paths)} messages, expected 1"
    for path in paths:
        with open(path, "rb") as file:
            raw = file.read()
        yield from message_faults(raw, wanted, everybody)


def listing(folder):
    try:
        return os.listdir(folder)
    except FileNotFoundError:
        return []


def message_faults(raw, wanted, everybody):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    for part in message.walk():
        yield from (f"defect: {defect!r}" for defect in part.defects)
        for name, value in part.items():
            yield from (f"defect in {name}: {defect!r}" for defect in value.defects)
    yield from recipient_faults(message, wanted)

    texts = []
    for part in message.walk():
        if part.get_content_maintype() == "text":
            try:
                texts.append(part.get_content())
            except (LookupError, ValueError) as error:
                yield f"text that cannot be read: {error!r}"
    if not texts:
        yield "no text"
    yield from missing("subject", wanted.get("subject"), [str(message["Subject"])])
    yield from missing("body", wanted.get("body"), texts)

    # Both as it came and as it reads: an address may hide in an encoded body or header.
    everything = [raw.decode("utf-8", "replace"), *texts, *(str(value) for value in message.values())]
    mentioned = {match.lower() for text in everything for match in ADDRESS.findall(text)}
    strangers = sorted((mentioned & everybody) - {wanted["address"].lower()})
    yield from (f"mentions {stranger}" for stranger in strangers)


def recipient_faults(message, wanted):
    fields = message.get_all("To", [])
    if len(fields) != 1:
        yield f"{len(fields)} To fields, expected 1"
    addresses = [address for field in fields for address in field.addresses]
    if [address.addr_spec for address in addresses] != [wanted["address"]]:
        yield f"To is {[address.addr_spec for address in addresses]}"
    elif "name" in wanted and addresses[0].display_name != wanted["name"]:
        yield f"the name in To is {addresses[0].display_name!r}, expected {wanted['name']!r}"
    yield from (f"has a {name} field" for name in FORBIDDEN if name in message)


def missing(where, wanted, texts):
    """What is wanted there, a string or several, and is in none of the texts."""
    for words in [wanted] if isinstance(wanted, str) else wanted or []:
        if not any(words in text for text in texts):
            yield f"{where} lacks {words!r}: {' / '.join(text[:200] for text in texts)!r}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
