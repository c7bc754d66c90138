"""Results of calls (MCP, CallToolResult). A tool may also return any other value that JSON can hold."""

import base64
import json
from typing import Any


class Result(dict[str, Any]):
    """A result that goes to the client as it is."""


def text(value: str) -> Result:
    """A result that is one text."""
    return Result(content=[{"type": "text", "text": value}])


def structured(value: dict[str, Any], summary: str | None = None) -> Result:
    """An object as structured content, with a text for clients that do not read it: by default its JSON."""
    shown = json.dumps(value, ensure_ascii=False) if summary is None else summary
    return Result(text(shown), structuredContent=value)


def error(message: str) -> Result:
    """A result that says what went wrong, for the model to read."""
    return Result(text(message), isError=True)


def image(data: bytes, mime_type: str) -> Result:
    """A picture."""
    return _media("image", data, mime_type)


def audio(data: bytes, mime_type: str) -> Result:
    """A sound."""
    return _media("audio", data, mime_type)


def _media(kind: str, data: bytes, mime_type: str) -> Result:
    encoded = base64.b64encode(data).decode()
    return Result(content=[{"type": kind, "data": encoded, "mimeType": mime_type}])
