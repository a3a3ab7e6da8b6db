# SPDX-License-Identifier: Apache-2.0
"""The same messages by Python's email package."""
import html
import json
import re
import sys
import time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate

with open(sys.argv[1], encoding="utf-8") as file:
    WORK = json.load(file)
TAG = re.compile(r"\{\{(\w+)\}\}")


def fill(source, values, escape=lambda text: text):
    return TAG.sub(lambda match: escape(values[match.group(1)]), source)


def compose(row):
    values = dict(zip(WORK["fields"], row[1:]))
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(WORK["fromName"], addr_spec=WORK["from"])
    message["To"] = row[0]
    message["Subject"] = fill(WORK["subject"], values)
    message["Date"] = formatdate(1764547200)
    message["Message-ID"] = "<0123456789abcdef@example.com>"
    message.set_content(fill(WORK["text"], values))
    message.add_alternative(fill(WORK["html"], values, html.escape), subtype="html")
    return message.as_bytes()


def main():
    for row in WORK["rows"][:100]:
        compose(row)
    start, cpu = time.perf_counter(), time.process_time()
    for row in WORK["rows"]:
        compose(row)
    count = len(WORK["rows"])
    print(json.dumps({"name": "Python email", "perSecond": count / (time.perf_counter() - start),
                      "cpuPer1000": (time.process_time() - cpu) * 1000 / count}))


main()
