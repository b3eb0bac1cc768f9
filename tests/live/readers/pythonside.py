"""What python-dotenv sets, for each file named on standard input."""
import json
import logging
import os
import sys

from dotenv import load_dotenv

logging.disable(logging.CRITICAL)
for path in sys.stdin.read().splitlines():
    os.environ.clear()
    try:
        load_dotenv(path)
        print(json.dumps({name.hex(): value.hex() for name, value in os.environb.items()}))
    except (UnicodeDecodeError, ValueError):
        print("null")
