#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the recipient files of this folder, byte for byte as spreadsheets export them.

Run it here after a change; the results are committed, so that tests need no Python.
"""
import csv
import io
import pathlib

HERE = pathlib.Path(__file__).parent

HEADER = ["氏名", "会社名", "メールアドレス"]
ROWS = [
    ["髙橋 一郎", "㈱例題商事", "ichiro@example.com"],
    ["山﨑 花子", "例題\"本店\"", "hanako@example.org"],
    ["①番 太郎", "東京都,千代田区\n一丁目", "taro@example.net"],
    ["ﾊﾝｶｸ ｶﾅ", "9～17時", "kana@example.com"],
]


def table(delimiter=",", line_break="\r\n", rows=ROWS, header=HEADER):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=line_break).writerows([header, *rows])
    return out.getvalue()


def write(name, data):
    (HERE / name).write_bytes(data)


write("excel_csv_utf8.csv", b"\xef\xbb\xbf" + table().encode("utf-8"))
write("excel_csv_cp932.csv", table().encode("cp932"))
write("excel_unicode_text.txt", b"\xff\xfe" + table("\t").encode("utf-16-le"))
# Google Sheets: no byte order mark, and no line break behind the last row.
write("google_sheets.csv", table().removesuffix("\r\n").encode("utf-8"))
write("utf16be_no_bom.csv", table().encode("utf-16-be"))
# Excel where ; separates lists, with the first line that its users add by hand.
write("excel_sep_semicolon.csv", ("sep=;\r\n" + table(";")).encode("cp932"))
write("old_mac.csv", table(line_break="\r").encode("utf-8"))
# The head of a workbook that was only renamed.
write("workbook_renamed.csv", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00")
