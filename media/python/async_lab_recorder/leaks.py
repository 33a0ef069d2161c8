"""What the program opened, started or called and then forgot."""
import asyncio
import functools
import gc
import re
import warnings

from . import channel, clients, tasks
from .places import program
from .tracebacks import hide_in_text

_UNAWAITED = re.compile(r"coroutine '(.+?)' was never awaited")
_UNCLOSED = re.compile(r"unclosed (?:file|database in|transport|socket)?\s*<?([\w.]+)")
_told = set()


def install():
    _watch_warnings()
    _watch_last_tasks()


def report():
    """Looks for what is still open, once the program's own code has ended."""
    gc.collect()
    for text in clients.unclosed():
        tell(text)
    for lane, (name, line) in list(tasks.unfinished.items()):
        _tell_task(lane, name, line)


def tell(text):
    if text in _told:
        return
    _told.add(text)
    at = channel.now()
    channel.event(at, "output", channel.lane("leak"), "leaked", "end", None, None, {"leaked": text})


def _tell_task(lane, name, line):
    # A task that no line of the program made belongs to a library, which answers for it.
    if line is not None and lane not in _told:
        _told.add(lane)
        tell("task %s (line %d)" % (name, line))


def _watch_warnings():
    show = warnings._showwarnmsg

    @functools.wraps(show)
    def _showwarnmsg(message):
        _note(message)
        return show(message)

    warnings._showwarnmsg = _showwarnmsg


def _note(warning):
    text = str(warning.message)
    unawaited = _UNAWAITED.match(text)
    if issubclass(warning.category, RuntimeWarning) and unawaited:
        name = unawaited.group(1).rsplit("<locals>.", 1)[-1]
        tell(_at_line("coroutine %s, never awaited" % name, _line_of(warning)))
        if "Coroutine created at" in text:
            warning.message = RuntimeWarning(hide_in_text(text + "\n").rstrip("\n"))
    elif issubclass(warning.category, ResourceWarning):
        unclosed = _UNCLOSED.match(text)
        if unclosed:
            tell(_at_line(unclosed.group(1).rsplit(".", 1)[-1].lstrip("_"), _line_of(warning)))


def _line_of(warning):
    for filename, line, _function in getattr(warning.source, "cr_origin", None) or ():
        if filename == program():
            return line
    return warning.lineno if warning.filename == program() else None


def _at_line(text, line):
    return text if line is None else "%s (line %d)" % (text, line)


def _watch_last_tasks():
    """asyncio.run cancels what is left when its main coroutine ends: those tasks nobody awaited."""
    original = asyncio.runners._cancel_all_tasks

    @functools.wraps(original)
    def _cancel_all_tasks(loop):
        for task in asyncio.all_tasks(loop):
            lane = tasks.lane_of(task)
            if lane in tasks.unfinished:
                name, line = tasks.unfinished[lane]
                _tell_task(lane, name, line)
        return original(loop)

    asyncio.runners._cancel_all_tasks = _cancel_all_tasks
