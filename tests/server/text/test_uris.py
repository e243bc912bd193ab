"""URIs as editors send them, and paths as disks know them."""

from __future__ import annotations

import pytest
from hamilton_ls.text.uris import path_of_uri, uri_of_path
from hypothesis import given
from hypothesis import strategies as st

BOTH_WAYS = [
    ("file:///home/ada/x.py", "/home/ada/x.py"),
    ("file:///home/ada/my%20project/x.py", "/home/ada/my project/x.py"),
    ("file:///home/z%C3%BCrich/%E6%97%A5.py", "/home/zürich/日.py"),
    ("file:///home/100%25/a%23b%3Fc.py", "/home/100%/a#b?c.py"),
    ("file:///c%3A/work/x.py", "C:/work/x.py"),
    ("file://server/share/x.py", "//server/share/x.py"),
]


@pytest.mark.parametrize("uri, path", BOTH_WAYS)
def test_both_ways(uri: str, path: str) -> None:
    assert path_of_uri(uri) == path
    assert uri_of_path(path) == uri


@pytest.mark.parametrize(
    "uri, path",
    [
        ("file:///C:/work/x.py", "C:/work/x.py"),
        ("file://localhost/etc/x.py", "/etc/x.py"),
        ("FILE:///etc/x.py", "/etc/x.py"),
        ("file:///a#b.py", "/a#b.py"),
        ("untitled:Untitled-1", None),
        ("vscode-notebook-cell:/home/x.ipynb#W0", None),
        ("git:/home/x.py?ref", None),
        ("file://[bad", None),
    ],
)
def test_what_other_clients_send(uri: str, path: str | None) -> None:
    assert path_of_uri(uri) == path


@pytest.mark.parametrize(
    "path, uri",
    [
        ("C:\\work\\a b.py", "file:///c%3A/work/a%20b.py"),
        ("\\\\server\\share\\x.py", "file://server/share/x.py"),
    ],
)
def test_windows_paths_with_backslashes(path: str, uri: str) -> None:
    assert uri_of_path(path) == uri


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20))
def test_any_posix_path_survives(name: str) -> None:
    path = f"/folder/x{name}"
    assert path_of_uri(uri_of_path(path)) == path
