#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads one packet a line, writes the SHA-256 of its canonical form (RFC 8785) a line.

Parses and writes again by itself, so that a packet which is not canonical, or whose meaning another
program would read differently, gives another digest than Ringi's.
"""
import hashlib
import json
import sys

_SHORT = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}


def canonical_text(text):
    return '"' + "".join(
        _SHORT.get(ord(c)) or (f"\\u{ord(c):04x}" if ord(c) < 32 else c) for c in text) + '"'


def canonical(value):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return canonical_text(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        # RFC 8785 section 3.2.3: by UTF-16 code units, which is what big-endian bytes compare as.
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(f"{canonical_text(n)}:{canonical(value[n])}" for n in names) + "}"
    raise ValueError("a packet holds whole numbers only")


def without_repeats(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member is named twice")
    return members


def main():
    for line in sys.stdin.buffer:
        packet = json.loads(line.decode("utf-8"), object_pairs_hook=without_repeats)
        print(hashlib.sha256(canonical(packet).encode("utf-8")).hexdigest())


if __name__ == "__main__":
    main()
