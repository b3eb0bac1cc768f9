"""Starts a program and sees its window: starts.py PROGRAM [ARGUMENT…]"""

import sys

from window import Window

window = Window(*sys.argv[1:])
window.wait_for(name="Cancel", role="push button")
print("window:", window.application.get_name())
complaints = window.close()
assert window.process.returncode == 0, f"ended with {window.process.returncode}: {complaints}"
