# SPDX-License-Identifier: Apache-2.0
"""What packet, seal and verification cost beside `sha256sum` of the same bytes.
usage: seal_report.py --programs DIR --work DIR [--recipients 100000,1000000] [--rounds N]
Run it inside tests/support/with-keyring."""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

STEPS = {"hash": "recipients to digest", "read": "reading them from the store",
         "seal": "store to packet and seal", "verify": "verifying as delivery does"}


def progress(line):
    print(f"bench: {line}", file=sys.stderr, flush=True)


def prepare(programs, folder, recipients):
    """A workspace with one sealed campaign; nothing listens at its relay, and nothing is sent."""
    progress(f"a sealed campaign to {recipients:,} recipients")
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    authority = folder.parent / "ca.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ed25519", "-nodes", "-keyout", "/dev/null",
                    "-subj", "/CN=relay.example.com", "-days", "1", "-out", authority],
                   check=True, capture_output=True)
    subprocess.run([programs / "ringi_bench_prepare", "--folder", folder, "--relay",
                    "relay.example.com:587", "--ca", authority, "--recipients", str(recipients)],
                   check=True, stdout=subprocess.DEVNULL)


def step(programs, folder, name, *more):
    done = subprocess.run([programs / "ringi_bench_seal", "--folder", folder, "--step", name,
                           *more], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def sha256sum(path):
    start = time.monotonic()
    child = subprocess.Popen(["sha256sum", "--", path], stdout=subprocess.PIPE, text=True)
    digest = child.stdout.read().split()[0]
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return {"seconds": time.monotonic() - start, "cpuSeconds": usage.ru_utime + usage.ru_stime,
            "peakMb": usage.ru_maxrss / 1024, "digest": digest}


def best(results):
    """The least of each figure, which need not be of the same round."""
    return {name: min(result[name] for result in results)
            for name in ("seconds", "cpuSeconds", "peakMb")}


def measure(programs, work, recipients, rounds):
    folder = work / f"office{recipients}"
    prepare(programs, folder, recipients)
    lines = work / "lines"
    step(programs, folder, "lines", "--out", lines)
    results = {name: [] for name in ["sha256sum", *STEPS]}
    for number in range(rounds):  # in turns, so that a busy moment meets them all
        progress(f"{recipients:,} recipients, round {number + 1}")
        results["sha256sum"].append(sha256sum(lines))
        for name in STEPS:
            results[name].append(step(programs, folder, name))
    digests = {result["digest"] for group in results.values() for result in group} - {""}
    if len(digests) != 1:
        sys.exit("bench: not the same bytes: " + ", ".join(sorted(digests)))
    size = lines.stat().st_size
    shutil.rmtree(folder)
    lines.unlink()
    return size, {name: best(group) for name, group in results.items()}


def show(recipients, size, results):
    own = results["sha256sum"]
    print(f"\n{recipients:,} recipients, {size / 1e6:,.1f} MB of canonical JSON")
    print(f"{'':30}{'seconds':>9}{'CPU s':>9}{'peak MB':>9}   beside sha256sum, CPU")
    for name, row in results.items():
        beside = "" if row is own else f"{row['cpuSeconds'] / own['cpuSeconds']:10.1f}"
        print(f"{STEPS.get(name, name):30}{row['seconds']:9.3f}{row['cpuSeconds']:9.3f}"
              f"{row['peakMb']:9.1f}   {beside}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--recipients", default="100000,1000000")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    for recipients in map(int, options.recipients.split(",")):
        show(recipients, *measure(options.programs, options.work, recipients, options.rounds))


if __name__ == "__main__":
    main()
