#!/usr/bin/python3 -B
# SPDX-License-Identifier: Apache-2.0
"""usage: verify_dkim.py FOLDER

What two verifiers that share no code, with Ringi or with each other, say about signed messages:
dkimpy and libopendkim (called as its filter calls it). FOLDER holds messages as *.eml, whose lines
may end in LF as they do in a Maildir, and records.json, which stands for the DNS: {name: TXT value}.

Prints a JSON object: {file: {"dkimpy": {selector: verdict}, "opendkim": {selector: verdict}}} with
"pass" or the reason why not, one for each signature of the file. Exits 2 when it cannot verify.
"""
import ctypes
import json
import os
import re
import sys

import dkim

LIBRARY = "libopendkim.so.11"
FOUND, NOT_FOUND = 0, 3         # DKIM_CBSTAT_CONTINUE, DKIM_CBSTAT_NOTFOUND
PROCESSED, PASSED = 0x02, 0x04  # DKIM_SIGFLAG_*
BODY_MATCHES = 0                # DKIM_SIGBH_MATCH


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    folder, = arguments
    try:
        with open(os.path.join(folder, "records.json"), encoding="utf-8") as file:
            records = json.load(file)
        messages = {name: read(os.path.join(folder, name)) for name in sorted(os.listdir(folder))
                    if name.endswith(".eml")}
        opendkim = OpenDkim(records)
    except (OSError, ValueError) as error:
        print(f"cannot verify: {error!r}", file=sys.stderr)
        return 2
    print(json.dumps({name: {"dkimpy": by_dkimpy(message, records),
                             "opendkim": opendkim.verdicts(message)}
                      for name, message in messages.items()}))
    return 0


def read(path):
    with open(path, "rb") as file:
        return re.sub(rb"\r?\n", b"\r\n", file.read())


def by_dkimpy(message, records):
    def look_up(name, timeout=5):
        value = records.get(name.decode("ascii").rstrip("."))
        return value and value.encode("ascii")

    verifier = dkim.DKIM(message)
    verdicts = {}
    for index in range(sum(name.lower() == b"dkim-signature" for name, _ in verifier.headers)):
        verdict = "does not hold"
        try:
            # Raises for what is no signature, before it has read a selector.
            if verifier.verify(idx=index, dnsfunc=look_up):
                verdict = "pass"
        except dkim.DKIMException as error:
            verdict = f"{type(error).__name__}: {error}"
        fields = verifier.signature_fields or {}
        verdicts[fields.get(b"s", b"?").decode("ascii")] = verdict
    return verdicts


class OpenDkim:
    """libopendkim, with these records for the DNS."""

    def __init__(self, records):
        self._records = records
        self._library = ctypes.CDLL(LIBRARY)
        pointer, number, text = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
        look_up = ctypes.CFUNCTYPE(number, pointer, pointer, pointer, ctypes.c_size_t)
        for name, result, parameters in (
                ("dkim_init", pointer, (pointer, pointer)),
                ("dkim_set_key_lookup", number, (pointer, look_up)),
                ("dkim_verify", pointer, (pointer, text, pointer, ctypes.POINTER(number))),
                ("dkim_chunk", number, (pointer, text, ctypes.c_size_t)),
                ("dkim_eom", number, (pointer, ctypes.POINTER(ctypes.c_bool))),
                ("dkim_getsiglist", number, (pointer, ctypes.POINTER(ctypes.POINTER(pointer)),
                                             ctypes.POINTER(number))),
                ("dkim_sig_process", number, (pointer, pointer)),
                ("dkim_sig_getflags", ctypes.c_uint, (pointer,)),
                ("dkim_sig_getbh", number, (pointer,)),
                ("dkim_sig_geterror", number, (pointer,)),
                ("dkim_sig_geterrorstr", text, (number,)),
                ("dkim_sig_getselector", text, (pointer,)),
                ("dkim_sig_getdomain", text, (pointer,)),
                ("dkim_free", number, (pointer,))):
            function = getattr(self._library, name)
            function.restype, function.argtypes = result, parameters
        self._handle = self._library.dkim_init(None, None)
        self._look_up = look_up(self._answer)  # the library keeps no reference to it
        if not self._handle or self._library.dkim_set_key_lookup(self._handle, self._look_up):
            raise OSError("libopendkim does not start")

    def verdicts(self, message):
        status = ctypes.c_int()
        job = self._library.dkim_verify(self._handle, b"test", None, ctypes.byref(status))
        if not job:
            return {"?": f"no verification: {status.value}"}
        try:
            self._library.dkim_chunk(job, message, len(message))
            self._library.dkim_chunk(job, None, 0)
            self._library.dkim_eom(job, ctypes.byref(ctypes.c_bool()))
            signatures, count = ctypes.POINTER(ctypes.c_void_p)(), ctypes.c_int()
            if self._library.dkim_getsiglist(job, ctypes.byref(signatures), ctypes.byref(count)):
                return {}
            return dict(self._verdict(job, signatures[i]) for i in range(count.value))
        finally:
            self._library.dkim_free(job)

    def _verdict(self, job, signature):
        self._library.dkim_sig_process(job, signature)
        selector = (self._library.dkim_sig_getselector(signature) or b"?").decode("ascii")
        flags = self._library.dkim_sig_getflags(signature)
        body = self._library.dkim_sig_getbh(signature)
        if flags & PROCESSED and flags & PASSED and body == BODY_MATCHES:
            return selector, "pass"
        why = self._library.dkim_sig_geterrorstr(self._library.dkim_sig_geterror(signature))
        return selector, f"{(why or b'').decode()}; flags {flags}, body {body}"

    def _answer(self, _, signature, buffer, room):
        selector = self._library.dkim_sig_getselector(signature).decode("ascii")
        domain = self._library.dkim_sig_getdomain(signature).decode("ascii")
        value = self._records.get(f"{selector}._domainkey.{domain}", "").encode("ascii")
        if not value or len(value) >= room:
            return NOT_FOUND
        ctypes.memmove(buffer, value + b"\0", len(value) + 1)
        return FOUND


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
