"""How much room a store takes."""

import pathlib


def get_directory_size(directory: str) -> float:
    """The size of all files in a folder, in bytes."""
    return sum(path.stat().st_size for path in pathlib.Path(directory).rglob("*") if path.is_file())


def readable_bytes_size(n_bytes: float) -> str:
    """A size with its unit.

    :param n_bytes: the size in bytes.
    :return: for example "1.50 MB".
    """
    units = ["B", "KB", "MB", "GB", "TB"]
    exponent = 0
    while n_bytes > 1024:
        n_bytes /= 1024
        exponent += 1
    return f"{n_bytes:.2f} {units[exponent]}"
