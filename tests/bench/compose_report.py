# SPDX-License-Identifier: Apache-2.0
"""usage: compose_report.py workload FILE | report FILE...
Writes the messages that all programs make, or sets their numbers side by side."""
import json
import random
import sys

FIELDS = ["name", "company", "city", "number", "code"]
PARAGRAPH = {
    "en": "We are pleased to tell you, {{name}}, that our office at {{city}} will be open through "
          "the holidays. Please have your number {{number}} at hand when you call. ",
    "ja": "{{name}} 様、いつも {{company}} をご利用いただき、誠にありがとうございます。年末年始の"
          "営業時間についてご案内いたします。お問い合わせの際は会員番号 {{number}} をお知らせください。",
}


def body(size):
    """About so many bytes of UTF-8, half English, half Japanese, all five fields in it."""
    text = "Code {{code}}\n\n"
    while len(text.encode()) < size:
        text += PARAGRAPH["en"] + "\n\n" + PARAGRAPH["ja"] + "\n\n"
    return text


def workload():
    rng = random.Random(7)
    text = body(2000)
    paragraphs = "".join(f'<p style="margin:0 0 12px">{p}</p>\n'
                         for p in body(1900).split("\n\n") if p)
    rows = []
    for i in range(1000):
        given = rng.choice(["Hanako", "Taro", "花子", "太郎", "Zoë & Co"])
        rows.append([f"person{i}@example.com", f"{given} {i}", f"例示株式会社 {i}",
                     rng.choice(["Osaka", "京都", "Nara"]), str(100000 + i), f"K-{i:05}"])
    return {"fromName": "例示事務所", "from": "office@example.com",
            "subject": "{{name}} 様: opening hours", "text": text,
            "html": f"<!DOCTYPE html>\n<html><body>\n{paragraphs}</body></html>\n",
            "fields": FIELDS, "rows": rows}


def show(paths):
    last = {}
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                number = json.loads(line)
                last[number["name"]] = number  # a second line of a name is the warm one
    print(f"{'':26}{'messages/s':>12}{'CPU s/1,000':>14}")
    for number in last.values():
        print(f"{number['name']:26}{number['perSecond']:12,.0f}{number['cpuPer1000']:14.4f}")
    rate = {name: number["perSecond"] for name, number in last.items()}
    print()
    for other in ("nodemailer MailComposer", "Python email"):
        if other in rate:
            print(f"ringi / {other}: {rate['ringi'] / rate[other]:.1f}")
    for key in ("RSA-2048", "Ed25519"):
        print(f"ringi with {key} / bare {key}: "
              f"{rate['ringi, ' + key] / rate['bare ' + key]:.2f}")


if __name__ == "__main__":
    if sys.argv[1] == "workload":
        with open(sys.argv[2], "w", encoding="utf-8") as out:
            json.dump(workload(), out, ensure_ascii=False)
    else:
        show(sys.argv[2:])
