# SPDX-License-Identifier: Apache-2.0
"""What the fixtures that start real servers share.

A fixture prints one JSON line when its server is ready, stays until its standard input closes or a
signal asks it to go, stops what it started (by process id) and removes its directory. A guard does
the same when the fixture is killed.
"""
import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time


class FixtureFailed(Exception):
    """The message is for the person who reads the test's output."""


class Life:
    """A directory and the processes that live in it."""

    def __init__(self, name):
        # Other users' daemons must be able to reach it, and a Unix socket's path is short.
        base = tempfile.gettempdir()
        if len(base) > 40 or not _everyone_may_enter(base):
            base = "/tmp"
        self.directory = tempfile.mkdtemp(prefix=f"ringi-{name}-", dir=base)
        os.chmod(self.directory, 0o755)
        self._processes = []
        self._guard = _start_guard(self.directory)

    def path(self, *parts):
        return os.path.join(self.directory, *parts)

    def write(self, name, text, mode=0o644):
        path = self.path(name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, mode)
        return path

    def run(self, *command, user=None):
        """Runs a command that ends; its output is shown only when it fails."""
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, errors="replace",
                              cwd=self.directory, timeout=120, **_as_user(user))
        if done.returncode != 0:
            raise FixtureFailed(f"{os.path.basename(command[0])} failed ({done.returncode}):\n"
                                f"{done.stdout}")
        return done.stdout

    def spawn(self, *command, log, user=None, stop_signal=signal.SIGTERM, environment=None):
        """Starts a server in the foreground, its output in the file `log`."""
        with open(self.path(log), "ab") as output:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output,
                                       stderr=output, cwd=self.directory, start_new_session=True,
                                       umask=0o022, env={**os.environ, **(environment or {})},
                                       **_as_user(user))
        self._processes.append((process, stop_signal))
        os.write(self._guard, f"+{process.pid}\n".encode())
        return process

    def wait_until(self, ready, what, log, seconds=60):
        """Polls until ready() or a server has ended."""
        deadline = time.monotonic() + seconds
        while not ready():
            dead = [p for p, _ in self._processes if p.poll() is not None]
            if dead or time.monotonic() > deadline:
                state = "ended" if dead else f"was not ready after {seconds} s"
                raise FixtureFailed(f"{what} {state}; its log ends:\n{self.tail(log)}")
            time.sleep(0.02)

    def tail(self, log, lines=30):
        try:
            with open(self.path(log), encoding="utf-8", errors="replace") as file:
                return "".join(file.readlines()[-lines:])
        except OSError as error:
            return f"(no log: {error})"

    def stop_last(self):
        """Stops the server that was started last."""
        process, stop_signal = self._processes.pop()
        if process.poll() is None:
            process.send_signal(stop_signal)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        _signal_group(process.pid, signal.SIGKILL)  # children that outlived it
        os.write(self._guard, f"-{process.pid}\n".encode())

    def end(self):
        while self._processes:
            self.stop_last()
        shutil.rmtree(self.directory, ignore_errors=True)
        os.close(self._guard)


def main(name, start):
    """start(life) brings the server up and returns the facts that are printed."""
    # From here on a signal ends the wait below through the usual way out.
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(0))
    life = Life(name)
    try:
        facts = start(life)
        print(json.dumps(facts), flush=True)
        while os.read(sys.stdin.fileno(), 4096):
            pass
    except (FixtureFailed, OSError, subprocess.SubprocessError) as error:
        print(f"{name} fixture: {error}", file=sys.stderr, flush=True)
        sys.exit(1)
    finally:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # a second signal must not cut the tidying short
        life.end()


def free_ports(count):
    """TCP ports of 127.0.0.1 that the system says are free. Somebody may be faster: retry."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


def find_program(name, *folders):
    found = shutil.which(name, path=os.pathsep.join([*folders, os.environ.get("PATH", ""),
                                                     "/usr/sbin", "/usr/local/sbin"]))
    if not found:
        raise FixtureFailed(f"the program {name} is not installed")
    return found


def _as_user(user):
    """Arguments for subprocess: become this user, with its groups alone."""
    if user is None or os.geteuid() != 0:
        return {}
    return {"user": user, "group": user, "extra_groups": []}


def _signal_group(group, number):
    try:
        os.killpg(group, number)
        return True
    except ProcessLookupError:
        return False


def _start_guard(directory):
    """Starts a process that tidies up when the pipe to it closes; returns the pipe's end.

    No child of the fixture, so that whoever kills a whole tree of processes does not find it. It
    is told "+PID" of each server, the leader of a group, and "-PID" when that has been stopped.
    """
    listening, told = os.pipe()
    child = os.fork()
    if child:
        os.close(listening)
        os.waitpid(child, 0)
        return told
    try:
        os.setsid()
        if os.fork() == 0:
            os.close(told)
            nothing = os.open(os.devnull, os.O_RDWR)
            for descriptor in (0, 1, 2):
                os.dup2(nothing, descriptor)
            with open(listening, encoding="ascii") as pipe:
                lines = pipe.read().split()
            stopped = {line[1:] for line in lines if line[0] == "-"}
            for line in reversed(lines):
                if line[0] == "+" and line[1:] not in stopped:
                    _stop_group(int(line[1:]))
            shutil.rmtree(directory, ignore_errors=True)
    finally:
        os._exit(0)


def _stop_group(group):
    _signal_group(group, signal.SIGTERM)
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline and _signal_group(group, 0):
        time.sleep(0.05)
    _signal_group(group, signal.SIGKILL)


def _everyone_may_enter(path):
    path = os.path.abspath(path)
    while True:
        if not os.stat(path).st_mode & stat.S_IXOTH:
            return False
        if path == "/":
            return True
        path = os.path.dirname(path)
