# SPDX-License-Identifier: Apache-2.0
"""The same campaign by Python's smtplib and email package, a thread per connection.
usage: delivery_smtplib.py JOB.json"""
import json
import re
import smtplib
import ssl
import sys
import threading
import time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid

TAG = re.compile(r"\{\{(\w+)\}\}")
CITIES = ["Osaka", "Kyoto", "Nara"]


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def compose(body, i):
    values = {"name": f"Person {i}", "number": str(100000 + i), "city": CITIES[i % 3]}
    message = EmailMessage(policy=SMTP)
    message["From"] = Address("Example Office", addr_spec="office@example.com")
    message["To"] = f"user{i}@example.net"
    message["Subject"] = f"{values['name']}: opening hours"
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(domain="example.com")
    message.set_content(TAG.sub(lambda match: values[match.group(1)], body))
    return message


def send(job, body, first):
    with smtplib.SMTP(job["host"], job["port"]) as client:
        client.starttls(context=ssl.create_default_context(cafile=job["ca"]))
        client.login(job["user"], read(job["passwordFile"]).strip())
        for i in range(first, job["messages"] + 1, job["connections"]):
            client.send_message(compose(body, i))


def main():
    job = json.loads(read(sys.argv[1]))
    body = read(job["body"]).replace("\r\n", "\n")
    start, cpu = time.perf_counter(), time.process_time()
    threads = [threading.Thread(target=send, args=(job, body, first + 1))
               for first in range(job["connections"])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"messages": job["messages"], "seconds": time.perf_counter() - start,
                      "cpuSeconds": time.process_time() - cpu}))


main()
