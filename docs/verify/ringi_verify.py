#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Proves an export of Ringi's audit log, in either format, without Ringi.

usage: ringi_verify.py FILE [--head HEX]

Needs Python 3.9 and nothing else; the format is described in README.md beside this file.
With --head, a head somebody wrote down earlier, it also proves that nothing up to that entry was
cut off or written anew. Exit status: 0 proven, 1 broken, 2 not run (usage, unreadable file).
"""
import datetime
import hashlib
import json
import re
import sys

FORMAT = "ringi-audit-1"
BOM = b"\xef\xbb\xbf"
ZERO_HASH = "00" * 32
MAX_INTEGER = 2**53
MAX_DEPTH = 64
MAX_LINE = 64 << 20
LATEST = 253402300799999  # the last millisecond of the year 9999


class Broken(Exception):
    """Why something is not what it claims to be."""


def need(condition, why):
    if not condition:
        raise Broken(why)


# --- Ed25519 (RFC 8032 section 5.1), verification only -------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)


def point_add(a, b):
    """Extended coordinates (X, Y, Z, T) with x = X/Z, y = Y/Z, x*y = T/Z."""
    s = (a[1] - a[0]) * (b[1] - b[0]) % P
    t = (a[1] + a[0]) * (b[1] + b[0]) % P
    u = 2 * a[3] * b[3] * D % P
    v = 2 * a[2] * b[2] % P
    e, f, g, h = t - s, v - u, v + u, t + s
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def point_multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = point_add(result, point)
        point = point_add(point, point)
        scalar >>= 1
    return result


def recover_x(y, sign):
    """The x of a point on the curve, or None where there is none."""
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * SQRT_M1 % P
    if (x * x - square) % P:
        return None
    return P - x if x & 1 != sign else x


def point_decompress(data):
    number = int.from_bytes(data, "little")
    y = number & ((1 << 255) - 1)
    x = recover_x(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def signature_holds(key_hex, message, signature_hex):
    key, signature = bytes.fromhex(key_hex), bytes.fromhex(signature_hex)
    a, r = point_decompress(key), point_decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = point_multiply(s, BASE), point_add(r, point_multiply(k, a))
    return ((left[0] * right[2] - right[0] * left[2]) % P == 0 and
            (left[1] * right[2] - right[1] * left[2]) % P == 0)


# --- Canonical JSON (RFC 8785), whole numbers only -----------------------------------------------

ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r",
           "\t": "\\t"}


def utf16_order(text):
    return text.encode("utf-16-be", "surrogatepass")


def canonical_text(text):
    out = []
    for c in text:
        need(not 0xD800 <= ord(c) <= 0xDFFF, "a text is no Unicode")
        out.append(ESCAPES.get(c) or ("\\u%04x" % ord(c) if c < " " else c))
    return '"' + "".join(out) + '"'


def canonical_value(value, depth):
    need(depth <= MAX_DEPTH, "nested too deep")
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, int):
        need(abs(value) <= MAX_INTEGER, "a number is too large")
        return str(value)
    if isinstance(value, str):
        return canonical_text(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical_value(v, depth + 1) for v in value) + "]"
    need(isinstance(value, dict), "a number is not whole")
    return "{" + ",".join(canonical_text(k) + ":" + canonical_value(value[k], depth + 1)
                          for k in sorted(value, key=utf16_order)) + "}"


def canonical(value):
    return canonical_value(value, 0).encode("utf-8")


def sha256_hex(data):
    return hashlib.sha256(data).hexdigest()


def parse(data):
    """A JSON object; what the canonical form cannot hold shows when it is written again."""
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Broken("its record cannot be read") from None
    need(isinstance(value, dict), "its record is no object")
    return value


# --- Members of known type -----------------------------------------------------------------------

def is_whole(value, least=-MAX_INTEGER, most=MAX_INTEGER):
    return type(value) is int and least <= value <= most


def is_text(value):
    return isinstance(value, str)


def is_flag(value):
    return isinstance(value, bool)


def is_texts(value):
    return isinstance(value, list) and all(is_text(v) for v in value)


def is_object(value):
    return isinstance(value, dict)


def is_id(value):
    return is_whole(value, 1)


def is_moment(value):
    return is_whole(value, 0, LATEST)


def is_hex(count):
    def check(value):
        return (isinstance(value, str) and len(value) == 2 * count and
                all(c in "0123456789abcdef" for c in value))
    return check


def is_exactly(text):
    return lambda value: isinstance(value, str) and value == text


def check_members(value, members, what, exact=True):
    need(is_object(value), what + " is missing")
    for name, check in members.items():
        need(name in value and check(value[name]), "%s: its \"%s\" is wrong" % (what, name))
    need(not exact or len(value) == len(members), what + " has a member too many")


ENTRY = {"sequence": is_id, "at": is_moment, "actor": lambda v: is_whole(v, 0),
         "actorName": is_text, "action": is_text, "subject": is_text, "details": is_object,
         "previousHash": is_hex(32), "hash": is_hex(32)}
ABOUT = {"format": is_exactly(FORMAT), "workspace": is_text, "exportedAt": is_moment}
TRAILER = dict(ABOUT, end=lambda v: v is True, entries=lambda v: is_whole(v, 0),
               head=is_hex(32), digest=is_hex(32))
PERSON = {"version": is_id, "id": is_id, "name": is_text, "login": is_text, "roles": is_texts,
          "publicKey": is_hex(32), "active": is_flag, "signedBy": is_id, "signedAt": is_whole}
PERSON_DETAILS = {"person": is_object, "signature": is_hex(64)}
SEALS = ("ringi-seal-1", "ringi-seal-2")
STATEMENT = {"format": lambda v: v in SEALS, "campaign": is_id, "revision": is_id,
             "packetDigest": is_hex(32), "parts": is_texts, "decision": is_exactly("approve"),
             "approver": is_id, "publicKey": is_hex(32), "at": is_whole}
APPROVAL = {"campaign": is_id, "revision": is_id, "statement": is_object, "signature": is_hex(64)}
SUBMISSION = {"campaign": is_id, "revision": is_id, "packet": is_object,
              "packetDigest": is_hex(32)}
PACKETS = ("ringi-packet-1", "ringi-packet-2", "ringi-packet-3", "ringi-packet-4")
PACKET = {"format": lambda v: v in PACKETS, "workspace": is_text, "campaign": is_id, "revision": is_id,
          "author": is_object, "touchedBy": lambda v: isinstance(v, list),
          "policy": lambda v: is_object(v) and is_text(v.get("form"))}


# --- What the entries say ------------------------------------------------------------------------

class People:
    """Everybody's latest record, each accepted only if a trusted administrator signed it."""

    def __init__(self):
        self.records = {}
        self.founder = None

    @staticmethod
    def is_active(record, role):
        return record["active"] and role in record["roles"]

    @staticmethod
    def signed_by(details, key):
        message = b"ringi-person-1\n" + canonical(details["person"])
        return signature_holds(key, message, details["signature"])

    def create(self, details):
        check_members(details, PERSON_DETAILS, "the founder", exact=False)
        record = details["person"]
        check_members(record, PERSON, "the founder's record")
        need(self.founder is None, "a workspace is created once")
        need(details.get("founderKey") == record["publicKey"] and
             record["signedBy"] == record["id"] and self.is_active(record, "administrator"),
             "the founder is not an administrator who signed their own record")
        need(self.signed_by(details, record["publicKey"]),
             "the founder's signature does not hold")
        self.founder = record["id"]
        self.records[self.founder] = record

    def put(self, details, is_new):
        check_members(details, PERSON_DETAILS, "the person", exact=False)
        record = details["person"]
        check_members(record, PERSON, "the person record")
        known = self.records.get(record["id"])
        if is_new:
            need(known is None, "this person is known already")
        else:
            need(known is not None, "nobody has added this person")
            need(record["version"] > known["version"],
                 "the person record is not newer than the one before")
        signer = self.trusted(record["signedBy"])
        need(signer is not None and self.is_active(signer, "administrator"),
             "the person record is not signed by an active administrator")
        need(self.signed_by(details, signer["publicKey"]),
             "the administrator's signature on the person record does not hold")
        if record["id"] == self.founder:
            need(record["signedBy"] == self.founder and
                 record["publicKey"] == known["publicKey"],
                 "the founder's record is not signed with the founder's key")
        else:
            step = record["signedBy"]
            while step != self.founder:
                need(step != record["id"], "the signatures on person records lead in a ring")
                step = self.records[step]["signedBy"]
        self.records[record["id"]] = record

    def trusted(self, person):
        """The latest record, if every signer up to the founder is an active administrator now."""
        step = person
        while step in self.records and step != self.founder:
            step = self.records[step]["signedBy"]
            if not self.is_active(self.records[step], "administrator"):
                return None
        return self.records.get(person)


class Log:
    """The chain, and what its entries claim."""

    def __init__(self):
        self.entries = 0
        self.head = ZERO_HASH
        self.seals = 0
        self.workspace = None
        self.people = People()
        self.submissions = {}

    def add(self, entry):
        due = self.entries + 1
        need(entry["sequence"] <= due, "missing, entry %d is in its place" % entry["sequence"])
        need(entry["sequence"] >= due, "entry %d is in its place again" % entry["sequence"])
        content = {name: value for name, value in entry.items() if name != "hash"}
        need(sha256_hex(canonical(content)) == entry["hash"],
             "its content does not have its hash")
        need(entry["previousHash"] == self.head, "it does not follow the entry before it")
        self.look(entry)
        self.entries, self.head = due, entry["hash"]

    def look(self, entry):
        action, details = entry["action"], entry["details"]
        if action == "workspace.created":
            need(entry["sequence"] == 1, "a workspace is created by its first entry")
            need(is_text(details.get("workspace")) and details["workspace"],
                 "the workspace has no name")
            self.people.create(details)
            self.workspace = details["workspace"]
        elif action in ("person.added", "person.changed"):
            self.people.put(details, action == "person.added")
        elif action == "campaign.submitted":
            self.submit(details)
        elif action == "campaign.approved":
            self.approve(entry["actor"], details)
        need(self.workspace is not None, "it is not the creation of a workspace")

    def submit(self, details):
        check_members(details, SUBMISSION, "the submission", exact=False)
        packet = details["packet"]
        check_members(packet, PACKET, "the packet", exact=False)
        need(packet["workspace"] == self.workspace, "the packet is another workspace's")
        need(packet["campaign"] == details["campaign"] and
             packet["revision"] == details["revision"], "the packet is another campaign's")
        for person in [packet["author"]] + packet["touchedBy"]:
            check_members(person, {"id": is_id}, "somebody in the packet", exact=False)
        need(sha256_hex(canonical(packet)) == details["packetDigest"],
             "the packet does not have its digest")
        self.submissions[details["campaign"]] = details

    def approve(self, actor, details):
        check_members(details, APPROVAL, "the approval", exact=False)
        statement = details["statement"]
        expected = {"expected": lambda v: is_whole(v, 0)}
        check_members(statement, dict(STATEMENT, **expected) if statement.get("format") == SEALS[1]
                      else STATEMENT, "the seal's statement")
        submission = self.submissions.get(details["campaign"])
        need(submission is not None, "a seal on a campaign that was never submitted")
        need(statement["campaign"] == details["campaign"] and
             statement["revision"] == details["revision"] == submission["revision"] and
             statement["packetDigest"] == submission["packetDigest"],
             "the seal is for another packet than the one submitted last")
        approver, packet = statement["approver"], submission["packet"]
        need(approver == actor, "the seal is somebody else's than the entry says")
        own = packet["author"]["id"] == approver
        need(packet["policy"]["form"] == "solo" if own else
             all(person["id"] != approver for person in packet["touchedBy"]),
             "the seal is by somebody who wrote what it approves")
        record = self.people.trusted(approver)
        need(record is not None, "the approver's record does not lead to the founder")
        need(record["publicKey"] == statement["publicKey"],
             "the seal's key is not the approver's")
        need(People.is_active(record, "approver"),
             "the seal is by somebody who was no approver then")
        signed = statement["format"].encode() + b"\n" + canonical(statement)
        need(signature_holds(statement["publicKey"], signed, details["signature"]),
             "the seal's signature does not hold")
        self.seals += 1


# --- The cells people read -----------------------------------------------------------------------

def defused(text):
    clean = "".join(" " if c < " " or c == "\x7f" else c for c in text)
    risky = clean.lstrip(" ")[:1] in tuple("=+-@\uff1d\uff0b\uff0d\uff20")
    return "'" + clean if risky or clean[:1] != text[:1] else clean


def readable_scalar(value):
    if isinstance(value, str):
        return value
    return canonical(value).decode("utf-8")


def readable_parts(details, path="", depth=1):
    for key in sorted(details, key=utf16_order):
        value, name = details[key], path + "." + key if path else key
        if isinstance(value, dict) and depth < 8:
            yield from readable_parts(value, name, depth + 1)
        elif isinstance(value, dict):
            yield "%s: (%d)" % (name, len(value))
        elif isinstance(value, list) and any(isinstance(v, (dict, list)) for v in value):
            yield "%s: (%d)" % (name, len(value))
        elif isinstance(value, list):
            yield name + ": " + ", ".join(readable_scalar(v) for v in value)
        else:
            yield name + ": " + readable_scalar(value)


def readable_details(details):
    whole = "; ".join(readable_parts(details))
    return whole if len(whole) <= 1000 else whole[:1000] + "\u2026"


def iso_time(ms):
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=ms)
    return moment.isoformat(timespec="milliseconds") + "Z"


def csv_line(cells):
    return ",".join('"' + c.replace('"', '""') + '"' for c in cells).encode("utf-8") + b"\r\n"


CELL = rb'"([^"]*(?:""[^"]*)*)"'
ROW = re.compile(b",".join([CELL] * 8) + rb"\r\n")


def csv_cells(line):
    """The eight cells of a line in which every cell is in quotes."""
    row = ROW.fullmatch(line)
    need(row, "this is no row of eight quoted cells")
    return [cell.replace(b'""', b'"') for cell in row.groups()]


# --- The file ------------------------------------------------------------------------------------

class Export:
    def __init__(self, expected_head):
        self.log = Log()
        self.is_csv = None  # not known before the first line
        self.about = None
        self.digest = hashlib.sha256()
        self.ended = False
        self.line = 0
        self.proven = 0
        self.expected_head = expected_head
        self.passed_expected = expected_head in (None, ZERO_HASH)

    def take(self, line):
        self.line += 1
        need(len(line) < MAX_LINE or line.endswith(b"\n"), "the line is longer than any entry")
        need(line.endswith(b"\n"), "the file ends within this line: its tail was cut")
        need(not self.ended, "something follows the trailer")
        if self.is_csv is None:
            self.header(line)
            return
        value = parse(csv_cells(line)[7] if self.is_csv else line)
        if "end" in value:
            self.trailer(value, line)
        else:
            self.entry(value, line)

    def header(self, line):
        if line.startswith(BOM):
            csv_cells(line[len(BOM):])
            self.is_csv = True
        else:
            about = parse(line)
            check_members(about, ABOUT, "the header")
            need(canonical(about) + b"\n" == line, "the header is not in its canonical form")
            self.about, self.is_csv = about, False
        self.digest.update(line)

    def entry(self, entry, line):
        check_members(entry, ENTRY, "the entry")
        self.log.add(entry)
        need(self.about is None or self.about["workspace"] == self.log.workspace,
             "the header names another workspace")
        record = canonical(entry)
        if self.is_csv:
            expected = csv_line([
                str(entry["sequence"]), iso_time(entry["at"]), defused(entry["actorName"]),
                defused(entry["action"]), defused(entry["subject"]),
                defused(readable_details(entry["details"])), entry["hash"],
                record.decode("utf-8")])
        else:
            expected = record + b"\n"
        need(expected == line, "what is written beside its record does not agree with it")
        self.digest.update(line)
        self.proven = self.log.entries
        self.passed_expected = self.passed_expected or entry["hash"] == self.expected_head

    def trailer(self, trailer, line):
        check_members(trailer, TRAILER, "the trailer")
        record = canonical(trailer)
        expected = csv_line(["", iso_time(trailer["exportedAt"]), "", "export.end", "",
                             "entries: %d" % trailer["entries"], trailer["head"],
                             record.decode("utf-8")]) if self.is_csv else record + b"\n"
        need(expected == line, "what is written beside the trailer's record does not agree with it")
        need(trailer["entries"] <= self.proven, "missing, the tail was cut")
        need(trailer["entries"] == self.proven and trailer["head"] == self.log.head,
             "the trailer names another head")
        need(trailer["workspace"] == self.log.workspace, "the trailer names another workspace")
        need(self.about is None or self.about["exportedAt"] == trailer["exportedAt"],
             "header and trailer do not agree")
        bare = {name: value for name, value in trailer.items() if name != "digest"}
        self.digest.update(canonical(bare))
        need(self.digest.hexdigest() == trailer["digest"], "header or trailer was changed")
        self.ended = True

    def end(self):
        if not self.ended:
            self.line += 1
            need(self.is_csv is not None, "the file is empty")
            raise Broken("no trailer: the tail was cut")
        need(self.proven > 0, "the log is empty: not even its workspace was created")
        need(self.passed_expected,
             "no entry has the expected head: the tail was cut, or the log was written anew")


def verify(file, expected_head):
    """Prints what was found; True when everything is proven."""
    export = Export(expected_head)
    try:
        while True:
            line = file.readline(MAX_LINE)
            if not line:
                break
            export.take(line)
        export.end()
    except Broken as broken:
        where = "header" if export.is_csv is None else "entry %d" % (export.proven + 1)
        print("BROKEN: %s (line %d): %s" % (where, export.line, broken))
        print("proven before it: %d entries" % export.proven)
        return False
    log = export.log
    print("PROVEN: %d entries, %d seals" % (log.entries, log.seals))
    print("workspace: " + ascii(log.workspace)[1:-1])
    print("founder key: " + log.people.records[log.people.founder]["publicKey"])
    print("head: " + log.head)
    return True


def main(arguments):
    head = None
    if len(arguments) == 3 and arguments[1] == "--head":
        head = arguments.pop().lower().replace(" ", "")  # written down in groups
        arguments.pop()
    if len(arguments) != 1 or arguments[0].startswith("-") or (head and not is_hex(32)(head)):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(arguments[0], "rb") as file:
            return 0 if verify(file, head) else 1
    except OSError as error:
        print("cannot read the file: %s" % error.strerror, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
