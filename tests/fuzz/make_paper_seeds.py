#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the seeds of paper_reader_fuzz: small files of every kind, made by nothing but zipfile."""

import io
import pathlib
import zipfile

FOLDER = pathlib.Path(__file__).parent / "seeds" / "paper_reader"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(members, packing=zipfile.ZIP_DEFLATED):
    """A ZIP file that is the same every time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, text in members.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = packing
            archive.writestr(info, text)
    return out.getvalue()


def relations(*links):
    rows = "".join(f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                   for name, kind, target in links)
    return f'<Relationships xmlns="{PACKAGE}relationships">{rows}</Relationships>'


def package(main, kind, members):
    types = (f'<Types xmlns="{PACKAGE}content-types">'
             f'<Override PartName="/{main}" ContentType="application/{kind}"/></Types>')
    return {"[Content_Types].xml": types,
            "_rels/.rels": relations(("r", "officeDocument", main)), **members}


WORKBOOK = package("xl/workbook.xml", "spreadsheetml", {
    "xl/workbook.xml": f'<workbook xmlns:r="{OFFICE}"><sheets><sheet name="A" state="hidden" '
                       'r:id="s"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relations(("s", "worksheet", "sheet1.xml"),
                                            ("t", "sharedStrings", "texts.xml")),
    "xl/texts.xml": "<sst><si><t>a@example.com</t></si></sst>",
    "xl/sheet1.xml": '<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>'
                     '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="XFD1"><v>1</v></c></row>'
                     "</sheetData></worksheet>"})
DOCUMENT = package("word/document.xml", "wordprocessingml", {
    "word/document.xml": '<w:document xmlns:w="w"><w:p><w:ins w:author="T"><w:r><w:t>new</w:t></w:r>'
                         "</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p></w:document>"})
SLIDES = package("ppt/p.xml", "presentationml", {
    "ppt/p.xml": f'<p:presentation xmlns:p="p" xmlns:r="{OFFICE}"><p:sldId r:id="s"/></p:presentation>',
    "ppt/_rels/p.xml.rels": relations(("s", "slide", "slide1.xml")),
    "ppt/slide1.xml": '<p:sld xmlns:p="p" xmlns:a="a" show="0"><a:p><a:t>Words</a:t></a:p></p:sld>'})
SHEETS = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
          "content.xml": '<c xmlns:t="t" xmlns:x="x"><t:table t:name="A"><t:table-row '
                         't:visibility="filter" t:number-rows-repeated="1048576"><t:table-cell '
                         't:number-columns-repeated="16384"><x:p>1</x:p></t:table-cell>'
                         "</t:table-row></t:table></c>"}
PDF = (b"%PDF-1.4\n1 0 obj\n<< /Type /Page /Subtype /Text >>\nendobj\n2 0 obj\n<< /S /J#53 (a\\)b(c)) >>\n"
       b"endobj\n3 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nx\nendstream\n")

SEEDS = {
    "workbook.xlsx": packed(WORKBOOK),
    "document.docx": packed(DOCUMENT),
    "slides.pptx": packed(SLIDES),
    "sheets.ods": packed(SHEETS),
    # Not packed, so that the fuzzer can change what is inside.
    "plain_workbook.xlsx": packed(WORKBOOK, zipfile.ZIP_STORED),
    "plain_document.docx": packed(DOCUMENT, zipfile.ZIP_STORED),
    "plain_sheets.ods": packed(SHEETS, zipfile.ZIP_STORED),
    "bomb.zip": packed({"a.xml": "<a>" + " " * 3_000_000 + "</a>", "mimetype": "x"}),
    "bomb.docx": packed({**DOCUMENT, "word/document.xml": "<a>" + " " * 3_000_000 + "</a>"}),
    "marks.pdf": PDF,
    "table.csv": "名前,mail\n花子,a@example.com\n".encode(),
    "old.doc": bytes.fromhex("d0cf11e0a1b11ae1"),
    "photo.jpg": bytes.fromhex("ffd8ffe10022") + b"Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0",
}

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in SEEDS.items():
        (FOLDER / name).write_bytes(content)
