"""A client of pyright's language server, as an editor is one: the Language Server Protocol over stdio."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from typing_extensions import Self


class LanguageServer:
    """A running server, with one project open.

    Args:
        root: The folder of the project.
    """

    def __init__(self, root: Path) -> None:
        command = [str(Path(sys.executable).with_name("pyright-langserver")), "--stdio"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)
        self.root = root
        self._id = 0

    def __enter__(self) -> Self:
        folders = [{"uri": self.root.as_uri(), "name": "project"}]
        self.ask("initialize", processId=None, rootUri=None, workspaceFolders=folders, capabilities=CAPABILITIES)
        self._send({"method": "initialized", "params": {}})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path) -> str:
        """Open a file; return its URI."""
        document = {"uri": path.as_uri(), "languageId": "python", "version": 1, "text": path.read_text()}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return path.as_uri()

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request and return its result; answer what the server asks in the meantime."""
        self._id += 1
        self._send({"id": self._id, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self._id and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            if "id" in message and "method" in message:
                items = message.get("params", {}).get("items", [])
                settings = [{"pythonPath": sys.executable} if item.get("section") == "python" else {} for item in items]
                self._send({"id": message["id"], "result": settings if items else None})

    def at(self, method: str, path: Path, line: int, character: int) -> Any:
        """Ask about a place in an open file; lines and characters count from 0."""
        document = {"uri": path.as_uri()}
        return self.ask(method, textDocument=document, position={"line": line, "character": character})

    def _send(self, message: Mapping[str, Any]) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while True:
            line = self._process.stdout.readline().strip()
            if not line:
                break
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server ended"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["plaintext"]}},
        "hover": {"contentFormat": ["plaintext"]},
        "signatureHelp": {"signatureInformation": {"documentationFormat": ["plaintext"], "parameterInformation": {}}},
    },
}
