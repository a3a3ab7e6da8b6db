#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes DIR/0.eml, 1.eml ... with Python's email package, and DIR/expected.json with what is in them.

Every charset, encoding, way of writing a file name and structure that mail programs use, as far as
this package can write it; what only others write is put together by hand from its parts.
"""
import base64
import email.header
import email.headerregistry
import email.message
import email.mime.application
import email.mime.multipart
import email.mime.text
import email.policy
import email.utils
import json
import pathlib
import quopri
import sys

JAPANESE = "拝啓　時下ますますご清栄のこととお慶び申し上げます。\n見積書（案）をお送りします。\n"
TEXTS = {
    "us-ascii": "Plain words = 100 % of it.\n\nFrom here on\n.\n",
    "utf-8": JAPANESE + "Grüße 👍 𠮷野家\n",
    "iso-2022-jp": JAPANESE + "ASCII \\ ~ too\n",
    "shift_jis": JAPANESE + "表示ソース\n",
    "cp932": JAPANESE + "①髙﨑㈱～\n",
    "euc-jp": JAPANESE + "半角ｶﾅ\n",
    "iso-8859-1": "Grüße, façade, £5\n",
    "iso-8859-15": "10 €, cœur\n",
    "windows-1252": "“Quoted” – 10 €\n",
    "windows-1251": "Привет, мир\n",
    "koi8-r": "Привет, мир\n",
    "gb2312": "您好，世界\n",
    "gbk": "您好，世界 臺\n",
    "gb18030": "您好，世界 𠮷\n",
    "big5": "您好，世界\n",
    "euc-kr": "안녕하세요\n",
    "utf-16": "UTF-16 あ\n",
    "utf-7": "Hi あ + b\n",
}
NAMES = [
    "plan.pdf", "two words.pdf", 'a "quoted"; name.pdf', "見積書（案）.pdf", "Übersicht.xlsx",
    "とても長い名前の添付ファイル" * 4 + ".pdf", "👍.png", "100%.pdf", "it's.pdf",
]
BYTES = bytes(range(256)) * 3


def encoded_text(text, charset, encoding):
    """One text part; the package has no charset of its own for some, so the body is made here."""
    part = email.message.Message()
    part["MIME-Version"] = "1.0"
    part["Content-Type"] = f'text/plain; charset="{charset}"'
    part["Content-Transfer-Encoding"] = encoding
    raw = text.encode(charset)
    if encoding == "base64":
        part.set_payload(base64.encodebytes(raw).decode())
    elif encoding == "quoted-printable":
        part.set_payload(quopri.encodestring(raw).decode())
    else:
        part.set_payload(raw.decode("ascii", "surrogateescape"))
    return part


def old_style(part, subject, charset, sender="office@example.com"):
    part["Subject"] = email.header.Header(subject, charset)
    part["From"] = sender
    return part.as_bytes()


def charset_mails():
    for charset, text in TEXTS.items():
        subject = text.split("\n")[0]
        encodings = ["base64"] if charset == "utf-16" else ["base64", "quoted-printable"]
        if charset in ("us-ascii", "iso-2022-jp", "utf-7"):
            encodings.append("7bit")
        elif charset != "utf-16":
            encodings.append("8bit")
        for encoding in encodings:
            header_charset = "utf-8" if charset in ("utf-16", "utf-7") else charset
            raw = old_style(encoded_text(text, charset, encoding), subject, header_charset)
            yield raw, {"subject": subject, "text": text, "html": "", "files": []}


def modern(subject, text, **policy):
    mail = email.message.EmailMessage(policy=email.policy.SMTP.clone(**policy))
    mail["Subject"] = subject
    mail["From"] = email.headerregistry.Address("山田 花子", "hanako", "example.com")
    mail.set_content(text)
    return mail


def wanted(subject, text, html="", files=()):
    return {"subject": subject, "text": text, "html": html, "files": list(files)}


def file(name, kind, content, inline=False, cid=""):
    return {"name": name, "type": kind, "bytes": base64.b64encode(content).decode(),
            "inline": inline, "cid": cid}


def name_mails():
    """File names, as the package writes them today and as older programs did."""
    for name in NAMES:
        mail = modern("With a file", "See the file.\n")
        mail.add_attachment(BYTES, maintype="application", subtype="x-test", filename=name)
        yield bytes(mail), wanted("With a file", "See the file.\n",
                                  files=[file(name, "application/x-test", BYTES)])
        if name.isascii():
            continue
        mail = email.mime.multipart.MIMEMultipart()
        mail["Subject"] = "Old names"
        mail.attach(email.mime.text.MIMEText("See the file.\n", "plain", "us-ascii"))
        part = email.mime.application.MIMEApplication(BYTES, "x-test")
        quoted = email.header.Header(name, "utf-8").encode()
        part["Content-Disposition"] = f'attachment; filename="{quoted}"'
        mail.attach(part)
        yield mail.as_bytes(), wanted("Old names", "See the file.\n",
                                      files=[file(name, "application/x-test", BYTES)])
    for charset in ("iso-2022-jp", "shift_jis", "euc-jp"):
        mail = email.mime.multipart.MIMEMultipart()
        mail["Subject"] = "RFC 2231"
        mail.attach(email.mime.text.MIMEText("See the file.\n", "plain", "us-ascii"))
        part = email.mime.application.MIMEApplication(BYTES, "x-test")
        part.add_header("Content-Disposition", "attachment",
                        filename=(charset, "ja", "見積書.pdf"))
        mail.attach(part)
        yield mail.as_bytes(), wanted("RFC 2231", "See the file.\n",
                                      files=[file("見積書.pdf", "application/x-test", BYTES)])


def structure_mails():
    html = '<p>Grüße <img src="cid:logo@example.com"></p>\n'
    image = file("", "image/png", BYTES, True, "logo@example.com")

    mail = modern("年末のご案内" * 6, "Both.\n")
    mail.add_alternative(html, subtype="html")
    yield bytes(mail), wanted("年末のご案内" * 6, "Both.\n", html)

    mail.get_payload()[1].add_related(BYTES, "image", "png", cid="<logo@example.com>")
    yield bytes(mail), wanted("年末のご案内" * 6, "Both.\n", html, [image])

    mail.add_attachment("Notes.\n", filename="notes.txt")
    for policy in (email.policy.SMTP, email.policy.default, email.policy.SMTPUTF8):
        notes = file("notes.txt", "text/plain", b"Notes." + policy.linesep.encode())
        yield mail.as_bytes(policy=policy), wanted("年末のご案内" * 6, "Both.\n", html,
                                                   [image, notes])

    inner = modern("The old one", "Inside.\n")
    outer = modern("Forwarded", "See below.\n")
    outer.add_attachment(inner)
    yield bytes(outer), wanted("Forwarded", "See below.\n", files=[
        file("The old one.eml", "message/rfc822", bytes(inner))])

    only = email.message.EmailMessage(policy=email.policy.SMTP)
    only["Subject"] = "HTML alone"
    only.set_content(html, subtype="html", cte="quoted-printable")
    yield bytes(only), wanted("HTML alone", "", html)

    alone = email.message.EmailMessage(policy=email.policy.SMTP)
    alone["Subject"] = "A file alone"
    alone.set_content(BYTES, "application", "zip", disposition="attachment", filename="a.zip")
    yield bytes(alone), wanted("A file alone", "", files=[file("a.zip", "application/zip", BYTES)])


def main():
    folder = pathlib.Path(sys.argv[1])
    expected = []
    for number, (raw, want) in enumerate([*charset_mails(), *name_mails(), *structure_mails()]):
        (folder / f"{number}.eml").write_bytes(raw)
        expected.append(want)
    (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    print(f"{len(expected)} mails made")
    return 0


if __name__ == "__main__":
    sys.exit(main())
