"""File URIs and file paths, of POSIX and of Windows, whatever the platform the server runs on.

Knows the syntax of both sides only: it never looks at a disk, and does not know workspaces.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

_DRIVE = re.compile(r"^[A-Za-z]:(?=[/\\]|$)")
_DRIVE_IN_URI = re.compile(r"^/([A-Za-z]):(?=/|$)")
# What RFC 3986 lets stand in a path, without the characters that editors are known to escape.
_SAFE = "/-._~!$&'()*+,;=@"


def path_of_uri(uri: str) -> str | None:
    """The file path that a URI names, with ``/`` between its parts.

    Returns:
        The path (``/home/a b/x.py``, ``C:/x.py`` with an upper-case drive, ``//host/share/x.py``),
        or None where the URI does not name a file (an unsaved buffer, a virtual document).
    """
    if not uri.lower().startswith("file:"):
        return None
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    # Some clients leave "#" and "?" unescaped in names; a file URI has neither fragment nor query.
    raw = (
        parts.path
        + (f"?{parts.query}" if parts.query else "")
        + (f"#{parts.fragment}" if parts.fragment else "")
    )
    path = unquote(raw, errors="surrogateescape")
    host = parts.netloc
    if host and host.lower() != "localhost":
        return f"//{unquote(host)}{path}"
    if drive := _DRIVE_IN_URI.match(path):
        return f"{drive[1].upper()}:{path[3:]}"
    return path


def uri_of_path(path: str) -> str:
    """The URI of an absolute path, escaped as VS Code escapes it (``:`` of a drive included)."""
    if path.startswith(("\\\\", "//")):
        return f"file:{_quoted(path.replace(chr(92), '/'))}"
    if _DRIVE.match(path):
        return f"file:///{path[0].lower()}%3A{_quoted(path[2:].replace(chr(92), '/'))}"
    return f"file://{_quoted(path)}"


def _quoted(path: str) -> str:
    return quote(path, safe=_SAFE, errors="surrogateescape")
