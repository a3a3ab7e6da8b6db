# SPDX-License-Identifier: Apache-2.0
"""Delivering beside others, in turns, and what it was to reach.
usage: delivery_report.py --programs DIR --work DIR [--node-modules DIR] [--messages N] [--rounds N]
         [--connections 1,4,8] [--cases near,data,far,signed,memory] [--recipients N]
Run it inside tests/support/with-keyring: relay password and signing key lie in the keychain."""
import argparse
import json
import os
import subprocess
import sys

from delivery_contenders import Place, Sink, contenders

FAR_MS = 50
PEERS = ["libcurl", "nodemailer", "smtplib", "ceiling, DATA", "ceiling, BDAT"]


class Bench:
    def __init__(self, options):
        self.options = options
        self.place = Place(options.programs, options.work)
        self.place.write_body(options.size)
        self.contenders = {name: contender for name, contender
                           in contenders(self.place, options.node_modules).items()
                           if not options.only or name in options.only}
        self.results = []

    def turns(self, case, sink, connections, entrants):
        """A B A B ..., each as often as there are rounds. An entrant is a name, or name and number
        of messages; names nobody has are left out."""
        entrants = [(e, self.options.messages) if isinstance(e, str) else e for e in entrants]
        for number in range(self.options.rounds):
            for name, messages in entrants:
                contender = self.contenders.get(name)
                if contender is None:
                    continue
                progress(f"{case}, {connections} connections, round {number + 1}: {name}")
                result = contender.run(sink, connections, max(1, messages // contender.share))
                self.results.append({"case": case, "connections": connections, "name": name,
                                     **result})

    def near(self):
        """Beside the sink: what a message costs."""
        sink = Sink(self.place)
        for connections in self.options.connections:
            self.turns("near", sink, connections, ["ringi", *PEERS])
        sink.stop()

    def data(self):
        """A relay without CHUNKING: the dialogue of RFC 5321 with DATA."""
        sink = Sink(self.place, chunking=False)
        self.turns("data", sink, 4, ["ringi", "libcurl", "ceiling, DATA"])
        sink.stop()

    def far(self):
        """Round trips of 50 ms; the peers wait most of the time, so they send fewer."""
        sink = Sink(self.place, delay=FAR_MS)
        some = max(200, self.options.messages // 4)
        for connections in (1, 4):
            few = 60 * connections
            self.turns("far", sink, connections,
                       [("ringi", some), ("libcurl", few), ("nodemailer", few * 8)])
        sink.stop()

    def signed(self):
        """With an RSA-2048 signature on each message."""
        sink = Sink(self.place)
        for _ in range(self.options.rounds):
            self.results.append({"case": "signed", "connections": 4, "name": "bare RSA-2048",
                                 **bare_signatures()})
        self.turns("signed", sink, 4, [("ringi, RSA-2048", self.options.messages // 2)])
        sink.stop()

    def memory(self):
        """Many recipients: does memory grow?"""
        sink = Sink(self.place)
        rounds, self.options.rounds = self.options.rounds, 1
        self.turns("memory", sink, 4, [("ringi", self.options.recipients)])
        self.options.rounds = rounds
        sink.stop()


def progress(line):
    print(f"bench: {line}", file=sys.stderr, flush=True)


def bare_signatures():
    """What OpenSSL alone signs in a second of one core."""
    lines = subprocess.run(["openssl", "speed", "-mr", "-seconds", "2", "rsa2048"], check=True,
                           capture_output=True, text=True).stdout.splitlines()
    last = next(line for line in reversed(lines) if line.startswith("+F2"))
    rate = float(last.split(":")[3])
    return {"perSecond": rate, "cpuPer1000": 1000 / rate}


def best(results):
    """The least CPU and the best pace of each, which need not be of the same round."""
    groups = {}
    for result in results:
        key = (result["case"], result["connections"], result["name"])
        groups.setdefault(key, []).append(result)
    summary = {}
    for key, group in groups.items():
        summary[key] = {name: min(r[name] for r in group)
                        for name in ("cpuPer1000", "sinkCpuPer1000", "wall") if name in group[0]}
        summary[key]["perSecond"] = max(r["perSecond"] for r in group)
        for name in ("peakMb", "earlyMb", "lateMb", "octets", "messages"):
            summary[key][name] = max(r.get(name, 0) for r in group)
    return summary


def show(summary):
    print(f"{'':8}{'conn':>5}  {'':18}{'messages':>9}{'msgs/s':>10}{'CPU s/1,000':>13}"
          f"{'sink':>9}{'peak MB':>9}{'octets':>8}   CPU and pace of ringi beside it")
    for (case, connections, name), row in summary.items():
        own = summary.get((case, connections, "ringi"))
        beside = ""
        if own and name != "ringi":
            beside = (f"{own['cpuPer1000'] / row['cpuPer1000']:8.2f}"
                      f"{own['perSecond'] / row['perSecond']:8.2f}")
        print(f"{case:8}{connections:>5}  {name:18}{row['messages']:9,}{row['perSecond']:10,.0f}"
              f"{row['cpuPer1000']:13.4f}{row.get('sinkCpuPer1000', 0):9.4f}{row['peakMb']:9.0f}"
              f"{row['octets']:8}   {beside}")


def aims(summary):
    """(what, reached, wanted, at most) for whatever was measured; connections 4 unless said."""
    def number(case, name, what, connections=4):
        return summary.get((case, connections, name), {}).get(what)

    def ratio(a, b):
        return a / b if a is not None and b else None

    own = {what: number("near", "ringi", what) for what in ("cpuPer1000", "perSecond")}
    least_curl = min((row["cpuPer1000"] for key, row in summary.items()
                      if key[0] == "near" and key[2] == "libcurl"), default=None)
    yield "CPU a message / libcurl's best", ratio(own["cpuPer1000"], least_curl), 1.0, True
    yield "  reach for half", ratio(own["cpuPer1000"], least_curl), 0.5, True
    yield ("nodemailer's CPU a message / ours",
           ratio(number("near", "nodemailer", "cpuPer1000"), own["cpuPer1000"]), 20.0, False)
    yield ("pace / libcurl's, 4 connections",
           ratio(own["perSecond"], number("near", "libcurl", "perSecond")), 2.0, False)
    yield ("  reach for half of the ceiling's with DATA",
           ratio(own["perSecond"], number("near", "ceiling, DATA", "perSecond")), 0.5, False)
    signed = number("signed", "ringi, RSA-2048", "perSecond")
    yield "pace with RSA-2048 / signatures on the cores left", ratio(signed, allowed(summary)), 0.8, False
    for connections in (1, 4):
        yield (f"pace at {FAR_MS} ms / nodemailer's, {connections} connections",
               ratio(number("far", "ringi", "perSecond", connections),
                     number("far", "nodemailer", "perSecond", connections)), 4.0, False)
    yield "memory, MB at the peak", number("memory", "ringi", "peakMb"), 150.0, True
    yield ("  memory at the end / after a third",
           ratio(number("memory", "ringi", "lateMb"), number("memory", "ringi", "earlyMb")), 1.1, True)


def allowed(summary):
    """Signatures a second on what the sink leaves of two cores."""
    bare = summary.get(("signed", 4, "bare RSA-2048"))
    own = summary.get(("signed", 4, "ringi, RSA-2048"))
    if not bare or not own:
        return None
    cores = min(2, os.cpu_count() or 1) - own["sinkCpuPer1000"] / 1000 * own["perSecond"]
    return bare["perSecond"] * cores


def judge(summary):
    print()
    for what, reached, wanted, at_most in aims(summary):
        if reached is None:
            print(f"{what:52}{'':>10}  not measured")
            continue
        met = reached <= wanted if at_most else reached >= wanted
        sign = "<=" if at_most else ">="
        print(f"{what:52}{reached:10.2f}  {sign} {wanted:g}  {'met' if met else 'missed'}")


def read_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--node-modules", default="")
    parser.add_argument("--messages", type=int, default=20_000)
    parser.add_argument("--size", type=int, default=4096, help="of a message, in bytes")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--connections", default="1,4,8",
                        type=lambda text: [int(part) for part in text.split(",")])
    parser.add_argument("--cases", default="near,data,far,signed", type=lambda text: text.split(","))
    parser.add_argument("--only", default=[], type=lambda text: text.split(";"),
                        help="names as in the table, with ; between them")
    parser.add_argument("--recipients", type=int, default=1_000_000, help="of the case memory")
    return parser.parse_args()


def main():
    options = read_options()
    bench = Bench(options)
    for case in options.cases:
        getattr(bench, case)()
    summary = best(bench.results)
    path = bench.place.work / "delivery.json"
    path.write_text(json.dumps(bench.results, indent=1), encoding="utf-8")
    show(summary)
    judge(summary)
    print(f"\nevery run: {path}")


if __name__ == "__main__":
    main()
