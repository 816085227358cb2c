"""Recalculates a live workbook in LibreOffice, one stored case after another.

    python3 office.py WORKBOOK CONTROL MEASURE CASE...

A cell is "sheet row column", from 0. Answers "case N" with the processor seconds of LibreOffice
from choosing the case until the measure is there, and the measure.
"""

import os
import shutil
import signal
import sys
import tempfile
from contextlib import suppress

sys.path.insert(0, "src/test/resources/backstop/workbook")
import recalculate  # noqa: E402
import uno  # noqa: E402

ALWAYS = 0


def seconds(process):
    with open(f"/proc/{process.pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def cell(book, place):
    sheet, row, column = place.split(" ")
    return book.Sheets.getByName(sheet).getCellByPosition(int(column), int(row))


def serve(office, desktop, workbook, control, measure, cases):
    book = desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(workbook), "_blank", 0, (recalculate.option("Hidden", True),)
    )
    control, measure = cell(book, control), cell(book, measure)
    print("ready", flush=True)
    for line in sys.stdin:
        command, *words = line.split()
        if command == "case":
            # the case before is another one, so that all is calculated again
            start = seconds(office)
            control.String = cases[int(words[0])]
            value = measure.Value
            print(seconds(office) - start, value, flush=True)
        elif command == "version":
            print(os.popen("soffice --version").read().strip(), flush=True)
    book.close(True)


def main(workbook, control, measure, *cases):
    folder = tempfile.mkdtemp(prefix="backstop-office-")
    pipe = "backstop" + os.path.basename(folder).replace("-", "")
    recalculate.write_profile(folder, ALWAYS)
    office = recalculate.start(folder, pipe)
    try:
        desktop = recalculate.connect(office, pipe)
        if desktop is None and office.returncode == recalculate.START_AGAIN:
            office = recalculate.start(folder, pipe)
            desktop = recalculate.connect(office, pipe)
        serve(office, desktop, workbook, control, measure, cases)
    finally:
        with suppress(ProcessLookupError):
            os.kill(office.pid, signal.SIGKILL)
        office.wait()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
