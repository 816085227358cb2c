"""Opens workbooks in one LibreOffice without a window, changes cells, and tells what they show.

Commands come on standard input, one to a line, their words separated by tabs; answers go to
standard output in binary. LibreOffice is a child of this process and dies with it; a command that
takes longer than a limit ends both.

    open FILE                 answers an empty text
    set SHEET ROW COLUMN TEXT answers an empty text; a text that reads as a formula becomes one;
                              several cells, four words each, are set before anything is calculated
    held SHEET ROW COLUMN     answers the text that would set the cell to what it holds now
    save FILE                 answers an empty text; writes a workbook as Excel's file format
    read SHEET                answers rows, columns, a kind for each cell, its number, then its texts
"""

import array
import ctypes
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

LIMIT_SECONDS = 240
START_SECONDS = 90
NUMBER, TEXT, ERROR = 0, 1, 2
DIE_WITH_PARENT = 1

# LibreOffice ends with this when a new profile is made and it wants to be started again.
START_AGAIN = 81

RECALCULATE_ON_LOAD = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>%d</value></prop></item>
</oor:items>
"""


def write_profile(folder, mode):
    user = os.path.join(folder, "profile", "user")
    os.makedirs(user)
    with open(os.path.join(user, "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write(RECALCULATE_ON_LOAD % mode)


def start(folder, pipe):
    program = os.path.dirname(os.path.realpath(shutil.which("soffice")))
    environment = dict(os.environ, HOME=folder, LD_LIBRARY_PATH=program, SAL_USE_VCLPLUGIN="svp")
    command = [
        os.path.join(program, "soffice.bin"),
        "-env:UserInstallation=file://" + os.path.join(folder, "profile"),
        "--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard",
        "--accept=pipe,name=" + pipe + ";urp",
    ]
    libc = ctypes.CDLL(None)
    return subprocess.Popen(
        command, env=environment, cwd=folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=lambda: libc.prctl(DIE_WITH_PARENT, signal.SIGKILL))


def connect(office, pipe):
    """The desktop, or None if LibreOffice ended first."""
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context)
    address = "uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext"
    for _ in range(START_SECONDS * 10):
        try:
            remote = resolver.resolve(address)
            return remote.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", remote)
        except NoConnectException:
            if office.poll() is not None:
                return None
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not start")


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Books:
    def __init__(self, desktop, out):
        self.desktop, self.out, self.book = desktop, out, None

    def answer(self, text):
        data = text.encode("utf-8")
        self.out.write(struct.pack(">i", len(data)) + data)

    def open(self, path):
        self.close()
        self.book = self.desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(path), "_blank", 0, (option("Hidden", True),))
        self.answer("" if self.book else "cannot be opened")

    def set(self, *words):
        self.book.enableAutomaticCalculation(False)
        for i in range(0, len(words), 4):
            self.put(*words[i:i + 4])
        self.book.enableAutomaticCalculation(True)
        self.answer("")

    def put(self, sheet, row, column, text):
        cell = self.book.Sheets.getByName(sheet).getCellByPosition(int(column), int(row))
        if text[:1] == "=":
            cell.Formula = text
        else:
            try:
                cell.Value = float(text)
            except ValueError:
                cell.String = text

    def held(self, sheet, row, column):
        cell = self.book.Sheets.getByName(sheet).getCellByPosition(int(column), int(row))
        number = cell.Type.value == "VALUE"
        self.answer(repr(cell.Value) if number else cell.Formula)

    def save(self, path):
        self.book.storeToURL(
            uno.systemPathToFileUrl(path), (option("FilterName", "Calc MS Excel 2007 XML"),))
        self.answer("")

    def read(self, sheet):
        found = self.book.Sheets.getByName(sheet)
        cursor = found.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = cursor.RangeAddress
        rows = found.getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow).getDataArray()
        kinds, numbers, texts = bytearray(), array.array("d"), bytearray()
        for row in rows:
            for value in row:
                if isinstance(value, float):
                    kinds.append(NUMBER)
                    numbers.append(value)
                elif isinstance(value, str):
                    kinds.append(TEXT)
                    numbers.append(0)
                    data = value.encode("utf-8")
                    texts += struct.pack(">i", len(data)) + data
                else:
                    kinds.append(ERROR)
                    numbers.append(0)
        numbers.byteswap()
        self.out.write(struct.pack(">ii", len(rows), area.EndColumn + 1))
        self.out.write(kinds + numbers.tobytes() + texts)

    def close(self):
        if self.book:
            self.book.close(True)
            self.book = None


def serve(books):
    for line in sys.stdin:
        words = line.rstrip("\n").split("\t")
        signal.alarm(LIMIT_SECONDS)
        getattr(books, words[0])(*words[1:])
        books.out.flush()
        signal.alarm(0)
    signal.alarm(LIMIT_SECONDS)
    books.close()


def main(mode):
    folder = tempfile.mkdtemp(prefix="backstop-recalculation-")
    pipe = "backstop" + os.path.basename(folder).replace("-", "")
    write_profile(folder, mode)
    office = start(folder, pipe)
    try:
        signal.alarm(START_SECONDS)
        desktop = connect(office, pipe)
        if desktop is None and office.returncode == START_AGAIN:
            office = start(folder, pipe)
            desktop = connect(office, pipe)
        if desktop is None:
            raise SystemExit("LibreOffice ended with %d" % office.returncode)
        signal.alarm(0)
        serve(Books(desktop, sys.stdout.buffer))
    finally:
        office.kill()
        office.wait()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
