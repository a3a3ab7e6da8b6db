#!/usr/bin/python3 -B
# SPDX-License-Identifier: Apache-2.0
"""A throw-away PostgreSQL cluster on a Unix socket, without a TCP port.

Prints {"socket_dir", "port", "database", "user"}. Nothing in it survives a crash (fsync is off).
Without root it runs as whoever calls; as root, PostgreSQL refuses to, so it runs as user postgres.
"""
import glob
import os
import shutil
import signal

import fixture_life

DATABASE = "ringi"
USER = "ringi"
PORT = 5432  # names the socket file only


def start(life):
    versions = sorted(glob.glob("/usr/lib/postgresql/*/bin"),
                      key=lambda path: float(path.split("/")[-2]), reverse=True)

    def program(name):
        return fixture_life.find_program(name, *versions)

    owner = "postgres" if os.geteuid() == 0 else None
    if owner:
        shutil.chown(life.directory, owner, owner)
    os.chmod(life.directory, 0o700)  # whoever reaches the socket is trusted

    data = life.path("data")
    life.run(program("initdb"), "--pgdata", data, "--username", USER, "--auth", "trust",
             "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync", "--no-instructions",
             user=owner)
    settings = {
        "listen_addresses": "", "port": PORT, "unix_socket_directories": life.directory,
        "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off",
        "max_connections": 50, "shared_buffers": "32MB", "autovacuum": "off",
        "log_min_messages": "warning", "lc_messages": "C.UTF-8", "timezone": "UTC",
    }
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    # SIGINT is PostgreSQL's "fast" shutdown: connections are dropped, shared memory is given back.
    life.spawn(program("postgres"), "-D", data, *options, log="postgres.log", user=owner,
               stop_signal=signal.SIGINT)
    life.wait_until(lambda: _is_ready(data), "PostgreSQL", "postgres.log")
    life.run(program("createdb"), "--host", life.directory, "--port", str(PORT),
             "--username", USER, "--maintenance-db", "postgres", DATABASE, user=owner)
    return {"socket_dir": life.directory, "port": PORT, "database": DATABASE, "user": USER}


def _is_ready(data):
    """The last line of postmaster.pid is the server's own word on it."""
    try:
        with open(os.path.join(data, "postmaster.pid"), encoding="utf-8") as file:
            return file.read().splitlines()[7:8] == ["ready   "]
    except OSError:
        return False


if __name__ == "__main__":
    fixture_life.main("pg", start)
