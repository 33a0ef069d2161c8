"""Runs a program and tells what its event loop does.

``python -X dev -u recorder.py program.py [3.11 [original.py]]``: the oldest Python that the program
needs, or nothing, and the file that it is a changed form of.

Events leave as newline-delimited JSON on file descriptor 3. This file is written so that every
Python can read it, because the first thing to say is which Python it is.
"""
import json
import os
import sys

OLDEST = (3, 8)


def say_hello():
    hello = {
        "control": "hello",
        "version": list(sys.version_info[:3]),
        "executable": sys.executable or "",
    }
    os.write(3, (json.dumps(hello) + "\n").encode("ascii"))


if __name__ == "__main__":
    say_hello()
    needed = sys.argv[2] if len(sys.argv) > 2 else ""
    if sys.version_info[:2] < max(OLDEST, tuple(int(part) for part in needed.split(".") if part)):
        sys.exit(2)
    writes_bytecode = not sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    from async_lab_recorder import launch

    if writes_bytecode:
        sys.dont_write_bytecode = False
    launch.main(sys.argv[1], sys.argv[3] if len(sys.argv) > 3 else "")
