"""Running nodes: the client of the runner process, and the states of the nodes it ran.

``Execution`` is what the language server uses, ``run_blocking`` and ``describe_blocking`` what the
command line uses.
No user code runs in this process.
"""

from hamilton_ls.execution.blocking import describe_blocking, run_blocking
from hamilton_ls.execution.description import DescribeRequest
from hamilton_ls.execution.execution import Execution, ExecutionSettings
from hamilton_ls.execution.interpreter import Chosen, Interpreter, InterpreterNotFound, find_interpreter
from hamilton_ls.execution.request import ModuleFile, RunRefused, RunRequest

__all__ = [
    "Chosen",
    "DescribeRequest",
    "Execution",
    "ExecutionSettings",
    "Interpreter",
    "InterpreterNotFound",
    "ModuleFile",
    "RunRefused",
    "RunRequest",
    "describe_blocking",
    "find_interpreter",
    "run_blocking",
]
