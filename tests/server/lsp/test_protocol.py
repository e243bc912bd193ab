"""The protocol of our own: generated, current, and served."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from hamilton_ls.lsp.registry import OUR_OWN
from hamilton_ls.protocol.methods import COMMANDS, NOTIFICATIONS, REQUESTS

ROOT = Path(__file__).resolve().parents[3]
GENERATOR = [sys.executable, str(ROOT / "scripts" / "protocol.py")]
GENERATED = ROOT / "extension" / "src" / "protocol.gen.ts"


def test_the_typescript_side_is_current() -> None:
    checked = subprocess.run([*GENERATOR, "--check"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr


def test_every_request_is_served_and_no_other() -> None:
    assert list(OUR_OWN) == list(REQUESTS)


def test_every_method_is_typed_on_the_other_side() -> None:
    text = GENERATED.read_text()
    for name in (*REQUESTS, *NOTIFICATIONS, *COMMANDS):
        assert f'"{name}": ' in text
