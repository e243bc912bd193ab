"""What all tests share: how hypothesis looks for counterexamples, and that nobody's own cache is used."""

from __future__ import annotations

import os

from hypothesis import settings

# A developer's run looks for new cases every time; CI must say the same of the same commit twice.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

# What servers under test read is not kept for the next start, unless a test says where.
os.environ["HAMILTON_LIVE_CACHE"] = "off"
