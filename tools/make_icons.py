#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""usage: make_icons.py

Renders resources/icons/ringi.svg into the icons that Windows and macOS want (needs rsvg-convert).
Run it after the drawing changed and commit what it writes.
"""
import struct
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DRAWING = ROOT / "resources" / "icons" / "ringi.svg"
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def png(size: int) -> bytes:
    return subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), str(DRAWING)],
                          capture_output=True, check=True).stdout


def ico() -> bytes:
    """Windows: a directory of sizes, 256 written as 0, then the pictures as PNG."""
    pictures = [(size, png(size)) for size in ICO_SIZES]
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(directory) + 16 * len(pictures)
    for size, data in pictures:
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return directory + b"".join(data for _, data in pictures)


def icns() -> bytes:
    """macOS: chunks of type, length and PNG."""
    chunks = b""
    for kind, size in ICNS_TYPES.items():
        data = png(size)
        chunks += kind + struct.pack(">I", len(data) + 8) + data
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks


(ROOT / "packaging" / "windows" / "ringi.ico").write_bytes(ico())
(ROOT / "packaging" / "macos" / "ringi.icns").write_bytes(icns())
