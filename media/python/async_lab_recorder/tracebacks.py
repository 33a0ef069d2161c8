"""Keeps the recorder out of every traceback: an error must look as if the program ran alone."""
import re
import traceback

from .places import OURS, is_ours

_OUR_ENTRY = re.compile(r'  File "%s[^"]*", line .*\n(?:    .*\n)*' % re.escape(OURS))


def hide_in_listings():
    """Filters what the traceback module lists: print_exc, logging, asyncio's debug mode."""
    name = "_extract_from_extended_frame_gen"
    if not hasattr(traceback.StackSummary, name):
        name = "extract"
    original = getattr(traceback.StackSummary, name).__func__

    def extract(cls, *args, **kwargs):
        summary = original(cls, *args, **kwargs)
        if any(is_ours(entry.filename) for entry in summary):
            summary[:] = [entry for entry in summary if not is_ours(entry.filename)]
        return summary

    setattr(traceback.StackSummary, name, classmethod(extract))


def hide_in(error, seen=None):
    """Takes the recorder's frames out of an exception, its causes and its group."""
    seen = set() if seen is None else seen
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    error.__traceback__ = _without_ours(error.__traceback__)
    hide_in(error.__cause__, seen)
    hide_in(error.__context__, seen)
    for part in getattr(error, "exceptions", None) or ():
        if isinstance(part, BaseException):
            hide_in(part, seen)


def _without_ours(entry):
    kept = []
    while entry is not None:
        if not is_ours(entry.tb_frame.f_code.co_filename):
            kept.append(entry)
        entry = entry.tb_next
    for before, after in zip(kept, kept[1:] + [None]):
        before.tb_next = after
    return kept[0] if kept else None


def hide_in_text(text):
    """Takes the recorder's entries out of a formatted stack."""
    return _OUR_ENTRY.sub("", text)
