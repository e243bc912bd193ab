"""Metadata in a database file, in the tables that apache-hamilton uses."""

import pathlib
import sqlite3
import threading
from typing import Any

from hamilton.caching.cache_key import decode_key
from hamilton.caching.stores.base import MetadataStore

_TABLES = """
CREATE TABLE IF NOT EXISTS run_ids (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE IF NOT EXISTS history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cache_key TEXT,
    run_id TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (cache_key) REFERENCES cache_metadata(cache_key)
);
CREATE TABLE IF NOT EXISTS cache_metadata (
    cache_key TEXT PRIMARY KEY,
    data_version TEXT NOT NULL,
    node_name TEXT NOT NULL,
    code_version TEXT NOT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (cache_key) REFERENCES history(cache_key)
);
"""
_OF_RUN = """
SELECT known.cache_key, known.data_version, known.node_name, known.code_version
FROM history JOIN cache_metadata AS known ON history.cache_key = known.cache_key
WHERE history.run_id = ?
"""


class SQLiteMetadataStore(MetadataStore):
    """Keeps metadata in a database.

    :param path: the folder of the database file.
    :param connection_kwargs: further arguments of ``sqlite3.connect``.
    """

    def __init__(self, path: str, connection_kwargs: dict | None = None) -> None:
        self._directory = pathlib.Path(path).resolve()
        self._directory.mkdir(parents=True, exist_ok=True)
        self._path = self._directory / "metadata_store.db"
        self.connection_kwargs: dict = connection_kwargs or {}
        # A connection may only be used by the thread that made it.
        self._thread_local = threading.local()
        self.connection.executescript(_TABLES)

    def __getstate__(self) -> dict:
        # The arguments by which another process makes the same store.
        return {"path": self._directory, "connection_kwargs": self.connection_kwargs}

    def __del__(self) -> None:
        if hasattr(self, "_thread_local") and hasattr(self._thread_local, "connection"):
            self._thread_local.connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of this thread."""
        if not hasattr(self._thread_local, "connection"):
            self._thread_local.connection = sqlite3.connect(
                str(self._path), check_same_thread=False, **self.connection_kwargs
            )
        return self._thread_local.connection

    def _ask(self, question: str, *values: Any) -> list[tuple]:
        return self.connection.execute(question, values).fetchall()

    def _tell(self, *statements: tuple[str, tuple]) -> None:
        for statement, values in statements:
            self.connection.execute(statement, values)
        self.connection.commit()

    def initialize(self, run_id: str) -> None:
        self._tell(("INSERT INTO run_ids (run_id) VALUES (?)", (run_id,)))

    def __len__(self) -> int:
        return self._ask("SELECT COUNT(*) FROM cache_metadata")[0][0]

    def set(
        self,
        *,
        cache_key: str,
        data_version: str,
        run_id: str,
        node_name: str | None = None,
        code_version: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Keep a data version; one that is there already stays.

        :param cache_key: the key.
        :param data_version: the data version.
        :param run_id: the run.
        :param node_name: the node; read from the key if not given.
        :param code_version: the version of its code; read from the key if not given.
        :raises ValueError: if something is to be read from the key and cannot be.
        """
        if node_name is None or code_version is None:
            try:
                decoded = decode_key(cache_key)
            except (ValueError, OSError, AttributeError) as e:
                raise ValueError(
                    f"{cache_key} is no key that create_cache_key() makes. Pass node_name= and code_version=."
                ) from e
            node_name, code_version = decoded["node_name"], decoded["code_version"]
        self._tell(
            ("INSERT INTO history (cache_key, run_id) VALUES (?, ?)", (cache_key, run_id)),
            (
                "INSERT OR IGNORE INTO cache_metadata (cache_key, node_name, code_version, data_version) "
                "VALUES (?, ?, ?, ?)",
                (cache_key, node_name, code_version, data_version),
            ),
        )

    def get(self, cache_key: str) -> str | None:
        found = self._ask("SELECT data_version FROM cache_metadata WHERE cache_key = ?", cache_key)
        return found[0][0] if found else None

    def delete(self, cache_key: str) -> None:
        self._tell(("DELETE FROM cache_metadata WHERE cache_key = ?", (cache_key,)))

    def delete_all(self) -> None:
        """Forget everything, tables included: make a new store to go on."""
        self._tell(*((f"DROP TABLE IF EXISTS {t}", ()) for t in ("run_ids", "history", "cache_metadata")))

    def exists(self, cache_key: str) -> bool:
        return bool(self._ask("SELECT 1 FROM cache_metadata WHERE cache_key = ?", cache_key))

    def get_run_ids(self) -> list[str]:
        return [run_id for (run_id,) in self._ask("SELECT run_id FROM run_ids ORDER BY id")]

    def get_run(self, run_id: str) -> list[dict]:
        if not self._ask("SELECT 1 FROM run_ids WHERE run_id = ?", run_id):
            raise IndexError(f"There is no run {run_id}. Runs: {self.get_run_ids()[-10:]}.")
        names = ("cache_key", "data_version", "node_name", "code_version")
        return [dict(zip(names, row, strict=True)) for row in self._ask(_OF_RUN, run_id)]
