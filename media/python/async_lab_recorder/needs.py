"""Which modules a program imports at its top level, and which of them are not there."""
import ast
import importlib.util


def missing_modules(source, path):
    """Top-level names that cannot be found, in order. A program that does not parse needs nothing."""
    try:
        tree = ast.parse(source, path)
    except (SyntaxError, ValueError):
        return []
    names = []
    for statement in tree.body:
        if isinstance(statement, ast.Import):
            names.extend(alias.name for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom) and statement.level == 0:
            names.append(statement.module or "")
    tops = [name.split(".", 1)[0] for name in names]
    return [name for name in dict.fromkeys(tops) if name and not _is_there(name)]


def _is_there(name):
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError, AttributeError):
        # A module that is half there is best judged by running the program.
        return True
