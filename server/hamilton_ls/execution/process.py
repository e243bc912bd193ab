"""The runner as an operating system process: started, spoken to, ended. Knows no message's meaning."""

from __future__ import annotations

import codecs
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from hamilton_ls.execution.pump import pump
from hamilton_ls.execution.wire import Decoder, Message, encode

Stream = Literal["stdout", "stderr"]
_LAST_OUTPUT = 4_000


@dataclass(frozen=True, slots=True)
class Received:
    """The runner sent a message."""

    message: Message


@dataclass(frozen=True, slots=True)
class Printed:
    """User code wrote to a stream."""

    stream: Stream
    text: str


@dataclass(frozen=True, slots=True)
class Exited:
    """The process is gone. ``status`` is negative for a signal, as in ``subprocess``."""

    status: int
    last_output: str
    garbled: str | None = None
    """What it sent in place of messages, for which it was killed."""

    @property
    def reason(self) -> str:
        """What it ended with: ``exit code 3``, ``signal SIGSEGV (segmentation fault)``."""
        if self.garbled is not None:
            return f"output that is no message of a runner ({self.garbled})"
        if self.status >= 0:
            return f"exit code {self.status}"
        try:
            name = signal.Signals(-self.status).name
        except ValueError:
            return f"signal {-self.status}"
        described = _SIGNALS.get(name)
        return f"signal {name}{f' ({described})' if described else ''}"


_SIGNALS = {
    "SIGSEGV": "segmentation fault",
    "SIGBUS": "bus error",
    "SIGABRT": "aborted",
    "SIGKILL": "killed, perhaps for want of memory",
    "SIGILL": "illegal instruction",
    "SIGFPE": "arithmetic error",
}

Delivery = Received | Printed | Exited


class RunnerProcess:
    """One process. All deliveries come on its own thread; ``Exited`` is the last."""

    def __init__(
        self, interpreter: Path, runner: Path, arguments: Sequence[str], deliver: Callable[[Delivery], None]
    ) -> None:
        """Start the process.

        Parameters:
            interpreter: the user's Python.
            runner: the folder of ``hamilton_runner``.
            arguments: for it.
            deliver: gets what the process says.

        Raises:
            OSError: it cannot be started.
        """
        self._deliver = deliver
        self._decoder = Decoder()
        self._last_output = ""
        self._garbled: str | None = None
        self._text = {name: codecs.getincrementaldecoder("utf-8")("replace") for name in ("stdout", "stderr")}
        self._write_lock = threading.Lock()
        readable, writable = os.pipe()
        try:
            self._process = _spawn([str(interpreter), "-u", str(runner), *arguments], writable)
        except OSError:
            os.close(readable)
            raise
        finally:
            os.close(writable)
        self._channels = _channels(self._process, readable)
        self._user_stdout = readable
        threading.Thread(target=self._read, name="hamilton-runner", daemon=True).start()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def send(self, message: Message) -> None:
        """Send a message; a process that is gone does not hear it, and ``Exited`` tells."""
        assert self._process.stdin is not None
        with self._write_lock:
            try:
                self._process.stdin.write(encode(message))
                self._process.stdin.flush()
            except (BrokenPipeError, ValueError):
                return

    def terminate(self) -> None:
        """Ask the process and its children to end (SIGTERM)."""
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        """End the process and its children."""
        self._signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)

    def _signal(self, number: signal.Signals) -> None:
        if self._process.poll() is not None:
            return
        if sys.platform == "win32":
            self._process.terminate()
            return
        try:
            os.killpg(self._process.pid, number)
        except ProcessLookupError:
            return

    def _read(self) -> None:
        pump(self._channels, "protocol", lambda: self._process.poll() is None, self._take)
        status = self._process.wait()
        self._close()
        self._deliver(Exited(status, self._last_output.strip(), self._garbled))

    def _take(self, channel: str, data: bytes) -> None:
        if channel == "protocol":
            self._take_messages(data)
            return
        text = self._text[channel].decode(data)
        self._last_output = (self._last_output + text)[-_LAST_OUTPUT:]
        self._deliver(Printed("stdout" if channel == "stdout" else "stderr", text))

    def _take_messages(self, data: bytes) -> None:
        if self._garbled is not None:
            return
        try:
            for message in self._decoder.feed(data):
                self._deliver(Received(message))
        except ValueError as problem:
            self._garbled = str(problem)
            self.kill()

    def _close(self) -> None:
        os.close(self._user_stdout)
        for stream in (self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()
        with self._write_lock:
            if self._process.stdin is not None:
                try:
                    self._process.stdin.close()
                except BrokenPipeError:
                    return


def _spawn(command: list[str], user_stdout: int) -> subprocess.Popen[bytes]:
    """In a group of its own: a Ctrl+C in the terminal is for the client, which then cancels."""
    options: dict[str, Any] = {}
    if sys.platform == "win32":
        import msvcrt

        handle = msvcrt.get_osfhandle(user_stdout)
        os.set_handle_inheritable(handle, True)
        startup = subprocess.STARTUPINFO()
        startup.lpAttributeList["handle_list"].append(handle)
        options["startupinfo"] = startup
        options["creationflags"] = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    else:
        handle = user_stdout
        options["pass_fds"] = (user_stdout,)
        options["start_new_session"] = True
    return subprocess.Popen(
        [*command, "--stdout", str(handle)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(os.environ),
        **options,
    )


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    """The user's environment as it is, but for the server's own folder on ``PYTHONPATH``."""
    environment = dict(own)
    server = Path(__file__).resolve().parents[2]
    entries = own.get("PYTHONPATH", "").split(os.pathsep)
    kept = [entry for entry in entries if not entry or Path(entry).resolve() != server]
    if len(kept) < len(entries):
        environment["PYTHONPATH"] = os.pathsep.join(kept)
        if not any(kept):
            del environment["PYTHONPATH"]
    return environment


def _channels(process: subprocess.Popen[bytes], user_stdout: int) -> dict[str, int]:
    assert process.stdout is not None
    assert process.stderr is not None
    return {"protocol": process.stdout.fileno(), "stdout": user_stdout, "stderr": process.stderr.fileno()}
