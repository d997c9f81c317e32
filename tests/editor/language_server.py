"""The real YAML language server, spoken to as an editor does; no wait is without an end."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PATIENCE = 60  # seconds for one answer


class LanguageServer:
    """A server for one folder. A document is opened by its path and a text."""

    def __init__(self, script: Path, folder: Path, settings: dict[str, Any]) -> None:
        self._settings = settings
        self._process = subprocess.Popen(
            ["node", str(script), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._heard: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._number = 0
        self._versions: dict[str, int] = {}
        capabilities = {
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
            "workspace": {"configuration": True, "workspaceFolders": True},
        }
        root = {"uri": folder.as_uri(), "name": "deck"}
        self.ask(
            "initialize",
            processId=None,
            rootUri=folder.as_uri(),
            workspaceFolders=[root],
            capabilities=capabilities,
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=settings)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def ask(self, method: str, **params: Any) -> Any:
        """The result of a request; raises TimeoutError if there is no answer."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        return self._next(lambda message: message.get("id") == number).get("result")

    def show(self, file: Path, text: str) -> list[dict[str, Any]]:
        """Open a file with that text, or change it; its diagnostics."""
        uri = file.as_uri()
        version = self._versions[uri] = self._versions.get(uri, 0) + 1
        document = {"uri": uri, "version": version}
        if version == 1:
            full = {**document, "languageId": "yaml", "text": text}
            self._tell("textDocument/didOpen", textDocument=full)
        else:
            changes = [{"text": text}]
            self._tell("textDocument/didChange", textDocument=document, contentChanges=changes)

        def about_it(message: dict[str, Any]) -> bool:
            told = message.get("params") or {}
            published = message.get("method") == "textDocument/publishDiagnostics"
            return published and told["uri"] == uri and told.get("version", version) == version

        found: list[dict[str, Any]] = self._next(about_it)["params"]["diagnostics"]
        return found

    def _next(self, wanted: Any) -> dict[str, Any]:
        while True:
            try:
                message = self._heard.get(timeout=PATIENCE)
            except queue.Empty:
                raise TimeoutError("the language server does not answer") from None
            if message is None:
                raise ConnectionError("the language server has ended")
            if "method" in message and "id" in message:
                self._answer(message)
            elif wanted(message):
                return message

    def _answer(self, request: dict[str, Any]) -> None:
        result: Any = None
        if request["method"] == "workspace/configuration":
            sections = [item.get("section", "") for item in request["params"]["items"]]
            result = [self._settings.get(section, {}) for section in sections]
        self._send({"id": request["id"], "result": result})

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream
        while header := stream.readline():
            length = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            self._heard.put(json.loads(stream.read(length)))
        self._heard.put(None)
