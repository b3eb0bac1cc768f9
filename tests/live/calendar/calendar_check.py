"""Reminders as a calendar reads them. calendar_check.py PROGRAM"""

import json
import pathlib
import subprocess
import sys
import tempfile

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402: the version has to be said before.


def problems(path):
    """What is wrong with the file, by libical, which calendars use, and by RFC 5545."""
    data = path.read_bytes()
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    if any(len(line) > 75 for line in data.split(b"\r\n")):
        yield "a line of more than 75 bytes"
    if data.count(b"\n") != data.count(b"\r\n") or not data.endswith(b"\r\n"):
        yield "another line end"
    calendar = ICalGLib.Component.new_from_string(data.decode())
    if calendar is None or not calendar.is_valid() or calendar.count_errors() != 0:
        yield "not a calendar"
        return
    if not ICalGLib.restriction_check(calendar) or calendar.count_errors() != 0:
        yield "against the restrictions of RFC 5545"
    if calendar.count_components(ICalGLib.ComponentKind.VEVENT_COMPONENT) != 1:
        yield "not one event"
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    if event.count_components(ICalGLib.ComponentKind.VALARM_COMPONENT) != 1:
        yield "not one alarm"
    start = event.get_dtstart()
    if not start.is_date() or start.as_ical_string() != expected["day"].replace("-", ""):
        yield f"another day: {start.as_ical_string()}"
    if event.get_summary() != expected["title"] or event.get_description() != expected["text"]:
        yield f"another text: {event.get_description()!r}"
    if not event.get_uid() or event.get_dtstamp().as_ical_string() != "20261123T235958Z":
        yield "no mark of its own"


def main():
    with tempfile.TemporaryDirectory(prefix="keywright-calendar.") as folder:
        subprocess.run([sys.argv[1], folder], check=True)
        files = sorted(pathlib.Path(folder).glob("*.ics"))
        wrong = [f"{path.name}: {problem}" for path in files for problem in problems(path)]
    print(f"calendar files: {len(files)} read, {len(wrong)} problems")
    if wrong or not files:
        sys.exit("\n".join(wrong[:20]))


main()
