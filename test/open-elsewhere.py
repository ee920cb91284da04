#!/usr/bin/env python3
"""Opens workbooks that the tool has written in openpyxl and in LibreOffice, and compares every cell.

    test/open-elsewhere.py BOOK.xlsx [EXPECTED.json] ...

EXPECTED.json holds what must be there: {"sheet": {"A1": value, ...}, ...}; without it the two programs are compared
with each other only. LibreOffice converts each workbook to .xlsx, .csv (one for each sheet) and .pdf. Ends with 0 when
all agree, 1 with the differences, 77 when openpyxl is not installed; without LibreOffice it says so and goes on.
"""

import csv
import json
import math
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

try:
    import openpyxl
    from openpyxl.utils import get_column_letter
except ImportError:
    print("openpyxl is not installed: nothing was checked")
    sys.exit(77)

CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def unescaped(value):
    """Some versions of openpyxl leave `_x005F_x0041_` as it stands in the file; Excel reads it as `_x0041_`."""
    return re.sub(r"_x([0-9a-fA-F]{4})_", lambda match: chr(int(match[1], 16)), value)


def cells_of(path, is_copy=False):
    """
    Every cell with a value, by sheet and address; formulas by their cached value. Any warning is a fault; of a copy that
    LibreOffice wrote one is none: it writes bars once more in an extension, of which openpyxl says that it passes it over.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        if is_copy:
            warnings.filterwarnings("ignore", message="Unknown extension|Conditional Formatting extension")
        book = openpyxl.load_workbook(path, data_only=True)
        # once more as formulas: both ways of reading must do
        openpyxl.load_workbook(path)
    sheets = {}
    for sheet in book.worksheets:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and cell.value != "":
                    cells[cell.coordinate] = cell.value
        sheets[sheet.title] = cells
    return sheets


def same(one, other):
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return math.isclose(one, other, rel_tol=1e-14, abs_tol=0)
    return one == other or isinstance(one, str) and isinstance(other, str) and one == unescaped(other)


def differences(what, wanted, found):
    if list(wanted) != list(found):
        yield f"{what}: sheets {list(found)} instead of {list(wanted)}"
        return
    for sheet, cells in wanted.items():
        for at in sorted({*cells, *found[sheet]}):
            one, other = cells.get(at), found[sheet].get(at)
            if not same(one, other):
                yield f"{what}: {sheet}!{at} is {other!r} instead of {one!r}"


def converted(books, target, folder, profile):
    """LibreOffice starts slowly: it is given all workbooks at once."""
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", target]
    subprocess.run([*command, "--outdir", str(folder), *map(str, books)], check=True, capture_output=True, timeout=600)


def csv_differences(wanted, folder, stem):
    for sheet, cells in wanted.items():
        path = folder / f"{stem}-{sheet}.csv"
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        found = {}
        for number, row in enumerate(rows, 1):
            for column, text in enumerate(row, 1):
                if text != "":
                    found[f"{get_column_letter(column)}{number}"] = text
        for at in sorted({*cells, *found}):
            one, other = cells.get(at), found.get(at)
            is_number = isinstance(one, (int, float))
            if other is None or not (math.isclose(one, float(other), rel_tol=1e-9) if is_number else one == other):
                yield f"LibreOffice's CSV: {sheet}!{at} is {other!r} instead of {one!r}"


def libreoffice_differences(books, wanted):
    """What LibreOffice makes of each workbook, by the workbook's place."""
    with tempfile.TemporaryDirectory() as home:
        folder, profile = Path(home) / "out", Path(home) / "profile"
        plain = [Path(home) / f"book{at}.xlsx" for at in range(len(books))]
        for book, copy in zip(books, plain):
            shutil.copy(book, copy)
        for target in ("xlsx:Calc MS Excel 2007 XML", CSV, "pdf"):
            converted(plain, target, folder, profile)
        for at, cells in enumerate(wanted):
            for line in differences("LibreOffice", cells, cells_of(folder / f"book{at}.xlsx", is_copy=True)):
                yield at, line
            for line in csv_differences(cells, folder, f"book{at}"):
                yield at, line
            if not (folder / f"book{at}.pdf").read_bytes().startswith(b"%PDF-"):
                yield at, "LibreOffice made no PDF"


def main(arguments):
    books = [path for path in arguments if path.endswith(".xlsx")]
    wanted, found = [], [[] for _ in books]
    for at, book in enumerate(books):
        read = cells_of(book)
        after = arguments[arguments.index(book) + 1 :][:1]
        expected = json.loads(Path(after[0]).read_text("utf-8")) if after and after[0].endswith(".json") else read
        wanted.append(expected)
        found[at] += differences("openpyxl", expected, read)
    if shutil.which("soffice"):
        for at, line in libreoffice_differences(books, wanted):
            found[at].append(line)
    else:
        print("LibreOffice is not installed: only openpyxl was asked")
    for book, lines in zip(books, found):
        for line in lines[:50]:
            print(line)
        cells = sum(map(len, wanted[books.index(book)].values()))
        print(f"{Path(book).name}: {cells} cells, {len(lines)} differences")
    return 1 if any(found) or not books else 0


sys.exit(main(sys.argv[1:]))
