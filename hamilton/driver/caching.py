"""Which of a driver's adapters is the cache, found out without importing caching."""

import sys
from typing import Any


def is_cache(adapter: Any) -> bool:
    """Whether an adapter caches results."""
    # Nobody can have made one without it.
    caching = sys.modules.get("hamilton.caching.adapter")
    return caching is not None and isinstance(adapter, caching.HamiltonCacheAdapter)
