"""Dataflows that others have contributed: fetching one from the repository of Hamilton, and looking at those
that were fetched. What is fetched stays in a folder of the user's home.

Knows nothing of the package ``hamilton.contrib``, which holds the same dataflows for those who install it.
"""

import importlib.metadata
import importlib.util
import json
import logging
import os
import re
import shutil
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from hamilton import driver

logger = logging.getLogger(__name__)

COMMON_PATH = "{commit_ish}/contrib/hamilton/contrib"
BASE_URL = f"https://raw.githubusercontent.com/apache/hamilton/{COMMON_PATH}"
DATAFLOW_FOLDER = os.path.expanduser("~/.hamilton/dataflows")  # noqa: PTH111 - a text, as users set it
USER_PATH = DATAFLOW_FOLDER + "/" + COMMON_PATH + "/user/{user}/{dataflow}"
OFFICIAL_PATH = DATAFLOW_FOLDER + "/" + COMMON_PATH + "/dagworks/{dataflow}"

_BRANCH_URL = "https://api.github.com/repos/apache/hamilton/git/refs/heads/{branch}"
_COMMITS_URL = "https://hub.dagworks.io/commits/{owner}/{dataflow}/commit.txt"
_FILES = ("__init__.py", "requirements.txt", "README.md", "valid_configs.jsonl", "tags.json")
_REMEMBERED_FOR = 60
_LATEST = "latest"

last_time_called: float | None = None
last_resolve_value: str | None = None


def _fetch(url: str) -> str:
    try:
        with urllib.request.urlopen(url) as response:
            return response.read().decode("utf-8")
    except urllib.error.HTTPError as e:
        raise ValueError(f"{url} cannot be fetched: {e.code} {e.reason}.") from e
    except urllib.error.URLError as e:
        raise ValueError(
            f"{url} cannot be fetched: {e.reason}. Fetching a dataflow needs a network; without one, install "
            f"apache-hamilton-contrib and import the dataflow from hamilton.contrib."
        ) from e


def _folder(dataflow: str, user: str | None, version: str) -> Path:
    template = USER_PATH if user else OFFICIAL_PATH
    return Path(template.format(commit_ish=version, user=user, dataflow=dataflow))


def _fetched_folder(dataflow: str, user: str | None, version: str) -> Path:
    folder = _folder(dataflow, user, version)
    if not folder.exists():
        raise ValueError(
            f"The dataflow {user or 'dagworks'}/{dataflow} of version {version} is not there: fetch it with pull_module()."
        )
    return folder


def clear_storage() -> None:
    """Delete all dataflows that were fetched."""
    shutil.rmtree(DATAFLOW_FOLDER, ignore_errors=True)
    logger.info("%s was deleted.", DATAFLOW_FOLDER)


def resolve_latest_branch_commit(branch: str = "main") -> str:
    """The last commit of a branch of Hamilton, remembered for a minute.

    :raises ValueError: if it cannot be fetched.
    """
    global last_time_called, last_resolve_value
    if last_resolve_value and last_time_called and time.time() < last_time_called + _REMEMBERED_FOR:
        return last_resolve_value
    last_resolve_value = json.loads(_fetch(_BRANCH_URL.format(branch=branch)))["object"]["sha"]
    last_time_called = time.time()
    return last_resolve_value


def latest_commit(dataflow: str, user: str | None = None) -> str:
    """The last commit of a dataflow.

    :param dataflow: its name.
    :param user: whose it is; one of Hamilton's own if not given.
    :raises ValueError: if it cannot be fetched.
    """
    owner = f"Users/{user}" if user else "DAGWorks"
    found = re.search(r"\[commit::(.*?)\]", _fetch(_COMMITS_URL.format(owner=owner, dataflow=dataflow)))
    if found is None:
        raise ValueError(f"No commit is known of the dataflow {dataflow}.")
    return found[1]


def pull_module(
    dataflow: str, user: str | None = None, version: str = _LATEST, overwrite: bool = False
) -> None:
    """Fetch a dataflow.

    :param dataflow: its name.
    :param user: whose it is; one of Hamilton's own if not given.
    :param version: the commit.
    :param overwrite: whether to fetch it although it is there.
    :raises ValueError: if it is there, or cannot be fetched.
    """
    version = latest_commit(dataflow, user) if version == _LATEST else version
    folder = _folder(dataflow, user, version)
    if folder.exists() and not overwrite:
        raise ValueError(f"{folder} is there already: pass overwrite=True to fetch it again.")
    owner = f"user/{user}" if user else "dagworks"
    fetched = {
        name: _fetch(f"{BASE_URL.format(commit_ish=version)}/{owner}/{dataflow}/{name}") for name in _FILES
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in fetched.items():
        (folder / name).write_text(text)


def import_module(
    dataflow: str, user: str | None = None, version: str = _LATEST, overwrite: bool = False
) -> ModuleType:
    """Import a dataflow, fetched if need be.

    :param dataflow: its name.
    :param user: whose it is; one of Hamilton's own if not given.
    :param version: the commit.
    :param overwrite: whether to fetch it although it is there.
    :return: the module, which is ``sys.modules[dataflow]`` from now on.
    :raises ValueError: if it cannot be fetched.
    """
    version = latest_commit(dataflow, user) if version == _LATEST else version
    file = _folder(dataflow, user, version) / "__init__.py"
    if overwrite or not file.exists():
        pull_module(dataflow, user, version=version, overwrite=overwrite)
    spec = importlib.util.spec_from_file_location(dataflow, file)
    module = importlib.util.module_from_spec(spec)
    module.__version__ = version
    sys.modules[dataflow] = module
    spec.loader.exec_module(module)
    return module


class InspectResult(NamedTuple):
    """What is known of a dataflow without importing it."""

    version: str
    user: str
    dataflow: str
    python_dependencies: list[str]
    configurations: list[str]


def inspect(dataflow: str, user: str | None = None, version: str = _LATEST) -> InspectResult:
    """Look at a dataflow that was fetched.

    :param dataflow: its name.
    :param user: whose it is; one of Hamilton's own if not given.
    :param version: the commit.
    :raises ValueError: if it is not there.
    """
    version = latest_commit(dataflow, user) if version == _LATEST else version
    folder = _fetched_folder(dataflow, user, version)
    owner, url = _urls(dataflow, user, version)
    requirements, configurations = _lines(folder / "requirements.txt"), _lines(folder / "valid_configs.jsonl")
    return InspectResult(version, owner, url, requirements, configurations)


def _urls(dataflow: str, user: str | None, version: str) -> tuple[str | None, str]:
    place = f"user/{user}" if user else "dagworks"
    url = f"https://github.com/apache/hamilton/tree/{version}/contrib/hamilton/contrib/{place}/{dataflow}"
    return (f"https://github.com/{user}" if user else None), url


def _lines(file: Path) -> "list[str]":
    return [line.strip() for line in file.read_text().splitlines()]


class InspectModuleResult(NamedTuple):
    """What is known of a dataflow that is imported."""

    version: str
    user: str
    dataflow: str
    python_dependencies: list[str]
    configurations: list[str]
    possible_inputs: list[tuple[str, type]]
    nodes: list[tuple[str, type]]
    designated_outputs: list[tuple[str, type]]


def inspect_module(module: ModuleType) -> InspectModuleResult | None:
    """Look at a dataflow that was imported with ``import_module``; None for other modules.

    :param module: the module.
    """
    if not module.__file__.startswith(DATAFLOW_FOLDER):
        logger.info("%s was not imported with import_module().", module.__name__)
        return None
    folder = Path(module.__file__).parent
    user = None if folder.parent.name == "dagworks" else folder.parent.name
    owner, url = _urls(folder.name, user, module.__version__)
    configurations: list[Any] = [json.loads(line) for line in _lines(folder / "valid_configs.jsonl")]
    variables = driver.Driver(configurations[0], module).list_available_variables()
    return InspectModuleResult(
        module.__version__,
        owner,
        url,
        _lines(folder / "requirements.txt"),
        configurations,
        [(v.name, v.type) for v in variables if v.is_external_input],
        [(v.name, v.type) for v in variables if not v.is_external_input],
        [(v.name, v.type) for v in variables if v.tags.get("designated_output") == "True"],
    )


def install_dependencies_string(dataflow: str, user: str | None = None, version: str = _LATEST) -> str:
    """The command that installs what a dataflow needs; empty if the dataflow is not there.

    :param dataflow: its name.
    :param user: whose it is; one of Hamilton's own if not given.
    :param version: the commit.
    """
    version = latest_commit(dataflow, user) if version == _LATEST else version
    folder = _folder(dataflow, user, version)
    return f"pip install -r {folder}/requirements.txt" if folder.exists() else ""


def are_py_dependencies_satisfied(dataflow: str, user: str | None = None, version: str = _LATEST) -> bool:
    """Whether all packages that a dataflow needs are installed, in whatever version.

    :param dataflow: its name.
    :param user: whose it is; one of Hamilton's own if not given.
    :param version: the commit.
    """
    version = latest_commit(dataflow, user) if version == _LATEST else version
    file = _folder(dataflow, user, version) / "requirements.txt"
    for line in _lines(file) if file.exists() else ():
        if name := re.match(r"[\w.-]+", line):
            try:
                importlib.metadata.version(name[0])
            except importlib.metadata.PackageNotFoundError:
                logger.info("The package %s is not installed.", name[0])
                return False
    return True


def _fetched(version: str | None, user: str | None) -> Iterator[tuple[str, str, Path]]:
    for folder in sorted(Path(DATAFLOW_FOLDER).glob("*/contrib/hamilton/contrib/user/*/*")):
        commit, owner = folder.parts[-6], folder.parts[-2]
        wanted = version in (None, commit) and user in (None, owner)
        if wanted and folder.is_dir() and not folder.name.startswith("."):
            yield commit, owner, folder


def find(query: str, version: str | None = None, user: str | None = None) -> set[tuple[str, str, str]]:
    """Find dataflows that were fetched by a word in their files.

    :param query: the word.
    :param version: the commit; any if not given.
    :param user: whose they are; anybody's if not given.
    :return: commit, user and name of each.
    """
    return {
        (commit, owner, folder.name)
        for commit, owner, folder in _fetched(version, user)
        for file in folder.rglob("*")
        if file.suffix in (".py", ".md") and query in file.read_text()
    }


def copy(
    dataflow: ModuleType, destination_path: str, overwrite: bool = False, renamed_module: str | None = None
) -> None:
    """Copy a dataflow, to change it.

    :param dataflow: its module.
    :param destination_path: the folder that the package is put into.
    :param overwrite: whether to replace a package that is there.
    :param renamed_module: another name for the package.
    :raises ValueError: if there is a package of that name.
    """
    name = renamed_module or dataflow.__name__.rpartition(".")[2]
    file = Path(destination_path) / name / "__init__.py"
    if file.exists() and not overwrite:
        raise ValueError(f"{file} is there already: pass overwrite=True to replace it.")
    file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(dataflow.__file__, file)


def init() -> None:
    """Nothing to do; kept because older code calls it."""


# Last, because it hides the list that Python has.
def list(version: str = _LATEST, user: str | None = None) -> Any:
    """The dataflows that were fetched.

    :param version: the commit; the branch "main" if it is "latest".
    :param user: whose they are; anybody's if not given.
    :return: commit, user and name of each.
    """
    wanted = "main" if version == _LATEST else version
    return [(commit, owner, folder.name) for commit, owner, folder in _fetched(wanted, user)]
