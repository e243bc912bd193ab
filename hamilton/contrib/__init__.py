"""The package that contributed dataflows are in; its own distribution (apache-hamilton-contrib) fills it."""

import logging
import pathlib
import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager

# Lets that distribution put its modules beside this one.
__path__ = pkgutil.extend_path(__path__, __name__)
__version__ = "__unknown__"


@contextmanager
def catch_import_errors(module_name: str, file_location: str, logger: logging.Logger) -> Iterator[None]:
    """Say how to install what a dataflow needs, if importing it fails.

    :param module_name: the name of the dataflow.
    :param file_location: its file.
    :param logger: told what to install.
    :raises ImportError: what the import raised.
    """
    try:
        yield
    except ImportError:
        requirements = pathlib.Path(file_location).with_name("requirements.txt")
        logger.error("%s needs packages that are missing: pip install -r %s", module_name, requirements)
        raise
