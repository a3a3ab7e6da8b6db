# SPDX-License-Identifier: Apache-2.0
"""The sink, and everybody who sends to it: how each is started, and what one run of it cost."""
import json
import os
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
USER = "bench"


class Sink:
    """The relay everybody sends to, with its own port, certificate and distance."""

    def __init__(self, place, delay=0, chunking=True):
        self.folder = place.fresh("sink")
        self.delay = delay
        self.process = subprocess.Popen(
            [place.program("sink"), "--folder", str(self.folder), "--user", USER,
             "--password-file", str(place.password_file), "--delay", str(delay),
             "--chunking", str(int(chunking))], stdout=subprocess.PIPE, text=True)
        facts = json.loads(self.process.stdout.readline())
        self.host, self.port, self.ca = facts["host"], facts["port"], facts["ca"]

    def counts(self):
        """What came in since the last call."""
        self.process.send_signal(signal.SIGUSR1)
        return json.loads(self.process.stdout.readline())

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Place:
    """Where programs, body and throw-away files are."""

    def __init__(self, programs, work):
        self.programs = Path(programs)
        self.work = Path(work).resolve()
        self.work.mkdir(parents=True, exist_ok=True)
        for old in self.work.glob("run-*"):
            shutil.rmtree(old)
        self._serial = 0
        self.password_file = self.work / "password"
        self.password_file.write_text("a long password\n", encoding="utf-8")
        self.body = self.work / "body.txt"

    def program(self, name):
        return str(self.programs / f"ringi_bench_{name}")

    def fresh(self, name):
        self._serial += 1
        path = self.work / f"run-{self._serial}-{name}"
        path.mkdir()
        return path

    def write_body(self, size):
        """ASCII lines with everybody's own values in them, about so many bytes when sent."""
        text = "Dear {{name}},\r\n\r\nyour number is {{number}}.\r\n\r\n"
        line = "Our office in {{city}} will be open through the holidays, {{name}}.\r\n"
        while len(text) + len(line) < size - 400:
            text += line
        self.body.write_text(text, encoding="utf-8", newline="")


class Memory(threading.Thread):
    """Looks at a process's resident memory, ten times a second, until it ends."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self._pid = pid
        self.megabytes = []
        self._ended = threading.Event()

    def run(self):
        while not self._ended.wait(0.1):
            try:
                status = Path(f"/proc/{self._pid}/status").read_text(encoding="ascii")
            except OSError:
                return
            for line in status.splitlines():
                if line.startswith("VmRSS:"):
                    self.megabytes.append(int(line.split()[1]) / 1024)

    def end(self):
        self._ended.set()
        self.join()

    def after(self, share):
        """What it was when that share of the time had passed."""
        seen = self.megabytes or [0.0]
        return round(seen[min(len(seen) - 1, int(share * len(seen)))], 1)


def measure(command, sink, wanted):
    """One run: pace as the sink saw it, CPU as the client or else the kernel says."""
    sink.counts()
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    memory = Memory(process.pid)
    memory.start()
    out = process.stdout.read()
    err = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    memory.end()
    got = sink.counts()
    if process.returncode != 0 or got["messages"] != wanted:
        raise SystemExit(f"{command[0]} ended with {process.returncode}, {got['messages']} of "
                         f"{wanted} messages came: {out[-500:]} {err[-2000:]}")
    said = last_object(out)
    cpu = said.get("cpuSeconds", usage.ru_utime + usage.ru_stime)
    return {"messages": wanted, "perSecond": wanted / max(got["span"], 1e-9),
            "cpuPer1000": cpu * 1000 / wanted, "sinkCpuPer1000": got["cpuSeconds"] * 1000 / wanted,
            "span": got["span"], "wall": wall, "octets": got["octets"] // wanted,
            "connectionsMade": got["connections"], "resumed": got["resumed"],
            "peakMb": round(usage.ru_maxrss / 1024, 1), "earlyMb": memory.after(0.3),
            "lateMb": memory.after(1.0)}


def last_object(out):
    lines = out.strip().splitlines()
    said = json.loads(lines[-1]) if lines else {}
    return said if isinstance(said, dict) else {}


class Ringi:
    """Our own: a sealed campaign of personal messages, composed, signed, sent and kept in the ledger."""

    def __init__(self, place, name="ringi", dkim="none"):
        self.place, self.name, self.dkim = place, name, dkim
        self.share = 1
        self._prepared = {}

    def run(self, sink, connections, messages):
        key = (sink.port, messages)
        if key not in self._prepared:
            self._prepared[key] = self._prepare(sink, messages)
        workspace = self.place.fresh("workspace") / "office"
        shutil.copytree(self._prepared[key], workspace)
        try:
            return measure([str(self.place.programs / "ringictl"), "deliver", "--workspace",
                            str(workspace), "--connections", str(connections), "--json"],
                           sink, messages)
        finally:
            shutil.rmtree(workspace.parent)

    def _prepare(self, sink, messages):
        folder = self.place.fresh("prepared") / "office"
        subprocess.run([self.place.program("prepare"), "--folder", str(folder), "--relay",
                        f"{sink.host}:{sink.port}", "--ca", sink.ca, "--user", USER,
                        "--password-file", str(self.place.password_file), "--recipients",
                        str(messages), "--body", str(self.place.body), "--dkim", self.dkim],
                       check=True, stdout=subprocess.DEVNULL)
        return folder


class ReadyMade:
    """A program of ours that sends bytes made beforehand: libcurl, and what the machine allows."""

    def __init__(self, place, name, program, *options):
        self.place, self.name, self.program, self.options = place, name, program, options
        self.share = 1

    def run(self, sink, connections, messages):
        return measure([self.place.program(self.program), "--host", sink.host, "--port",
                        str(sink.port), "--ca", sink.ca, "--user", USER, "--password-file",
                        str(self.place.password_file), "--body", str(self.place.body),
                        "--messages", str(messages), "--connections", str(connections),
                        *self.options], sink, messages)


class Script:
    """A mailer in another language that composes what it sends; slow, so it sends fewer."""

    def __init__(self, place, name, *command):
        self.place, self.name, self.command = place, name, command
        self.share = 8

    def run(self, sink, connections, messages):
        job = self.place.fresh("job") / "job.json"
        job.write_text(json.dumps({"host": sink.host, "port": sink.port, "ca": sink.ca,
                                   "user": USER, "passwordFile": str(self.place.password_file),
                                   "body": str(self.place.body), "connections": connections,
                                   "messages": messages}), encoding="utf-8")
        return measure([*self.command, str(job)], sink, messages)


def contenders(place, node_modules):
    """By name; nodemailer only where it is installed."""
    everybody = [
        Ringi(place), Ringi(place, "ringi, RSA-2048", "rsa"),
        ReadyMade(place, "libcurl", "curl"),
        ReadyMade(place, "ceiling, DATA", "ceiling", "--mode", "data"),
        ReadyMade(place, "ceiling, BDAT", "ceiling", "--mode", "bdat", "--window", "8"),
        Script(place, "smtplib", "/usr/bin/python3", str(HERE / "delivery_smtplib.py"))]
    if node_modules:
        everybody.append(Script(place, "nodemailer", "env", f"NODE_PATH={node_modules}", "node",
                                str(HERE / "delivery_nodemailer.js")))
    return {contender.name: contender for contender in everybody}
