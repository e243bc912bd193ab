"""Cache keys: the node, the version of its code, and the versions of the data it is computed from, as a text."""

import base64
import zlib

_NOTHING = "<none>"


def decode_key(cache_key: str) -> dict:
    """Take a key apart.

    :param cache_key: the key.
    :return: ``node_name``, ``code_version`` and ``dependencies_data_versions``.
    """
    node_name, code_version, packed = cache_key.split("-", 2)
    text = zlib.decompress(base64.b64decode(packed.encode())).decode()
    parts = [] if text == _NOTHING else text.split(",")
    return {
        "node_name": node_name,
        "code_version": code_version,
        "dependencies_data_versions": dict(zip(parts[::2], parts[1::2], strict=True)),
    }


def create_cache_key(node_name: str, code_version: str, dependencies_data_versions: dict[str, str]) -> str:
    """Make a key.

    :param node_name: the node.
    :param code_version: the version of its code.
    :param dependencies_data_versions: the version of each value it is computed from, by name.
    """
    pairs = sorted(dependencies_data_versions.items())
    text = ",".join(part for pair in pairs for part in pair) if pairs else _NOTHING
    safe_name = "".join(c for c in node_name if c.isalnum() or c == "_")
    packed = base64.b64encode(zlib.compress(text.encode(), level=3)).decode()
    return f"{safe_name}-{code_version}-{packed}"
