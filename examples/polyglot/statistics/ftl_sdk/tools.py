"""The tools of a component, and how it answers requests (pure: no host is needed)."""

import dataclasses
import inspect
import json
import re
import sys
import traceback
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .context import Context, context_of
from .results import error
from .schema import from_json, schema_of


@dataclass(frozen=True)
class Request:
    """A request to the component, as the gateway sends it; header names are in lower case."""

    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True)
class Response:
    """The answer to a request."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": "application/json"})


@dataclass(frozen=True)
class _Tool:
    metadata: dict[str, Any]
    function: Callable[..., Any]


_tools: dict[str, _Tool] = {}


def tool(
    function: Callable[..., Any] | None = None,
    *,
    name: str | None = None,
    title: str | None = None,
    description: str | None = None,
    input_schema: dict[str, Any] | None = None,
    output_schema: dict[str, Any] | None = None,
    annotations: dict[str, Any] | None = None,
    meta: dict[str, Any] | None = None,
) -> Any:
    """Makes a tool of a function, sync or async; the function itself is returned unchanged.

    Its name, docstring and type hints are what clients are told, unless given here. What it returns is a result
    (see `text`, `structured`, `error`) or any JSON value; what it raises becomes a result with `isError`.
    The gateway has checked the arguments against the schema before.
    """

    def register(decorated: Callable[..., Any]) -> Callable[..., Any]:
        tool_name = name or decorated.__name__
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", tool_name):
            raise ValueError(f"Tool name '{tool_name}': 1 to 64 letters, digits, '_' and '-' are allowed.")
        if tool_name in _tools:
            raise ValueError(f"Tool '{tool_name}' is defined twice.")
        entries = {
            "name": tool_name,
            "title": title,
            "description": description or inspect.cleandoc(decorated.__doc__ or ""),
            "inputSchema": input_schema or schema_of(decorated),
            "outputSchema": output_schema,
            "annotations": annotations,
            "_meta": meta,
        }
        metadata = {key: value for key, value in entries.items() if value is not None}
        _tools[tool_name] = _Tool(metadata, decorated)
        return decorated

    return register if function is None else register(function)


def respond(request: Request) -> Response:
    """Answers a request: GET / lists the tools, POST /{tool} calls one with the JSON object in the body."""
    path = request.path.split("?", 1)[0]
    if request.method == "GET" and path == "/":
        return _encode(200, [each.metadata for each in _tools.values()])
    if request.method != "POST":
        refused = _encode(405, error("Use GET / or POST /{tool}."))
        return dataclasses.replace(refused, headers={**refused.headers, "allow": "GET, POST"})
    called = _tools.get(path[1:])
    if called is None:
        return _encode(404, error(f"Tool '{path[1:101]}' not found."))
    return _call(called.function, request)


def _call(function: Callable[..., Any], request: Request) -> Response:
    arguments = _arguments(request.body)
    if arguments is None:
        return _encode(400, error("Invalid request body: a JSON object with the arguments is expected."))
    try:
        value = function(**_bind(function, arguments, context_of(request.headers)))
        if inspect.isawaitable(value):
            value = _finish(value)
        return _encode(200, value)
    except Exception as raised:
        # The trace is for the log; clients get the message alone.
        traceback.print_exception(raised, file=sys.stderr)
        return _encode(200, error(f"Tool execution failed: {raised}"))


def _finish(coroutine: Any) -> Any:
    """The result of an async tool. There is no event loop in a component: it may await what is ready at once."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value
    coroutine.close()
    raise RuntimeError("an async tool may only await what is ready at once")


def _arguments(body: bytes) -> dict[str, Any] | None:
    """No body at all stands for no arguments; None for what is not a JSON object."""
    if not body.strip():
        return {}
    if _too_deep(body):
        return None
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _too_deep(body: bytes) -> bool:
    """Deeper nesting than 200 would overflow the stack of a component while it is parsed."""
    if body.count(b"[") + body.count(b"{") <= 200:
        return False
    depth = 0
    for token in re.finditer(rb'[\[\]{}]|"(?:[^"\\]|\\.)*"', body):
        depth += {b"[": 1, b"{": 1, b"]": -1, b"}": -1}.get(token.group(), 0)
        if depth > 200:
            return True
    return False


def _bind(function: Callable[..., Any], arguments: dict[str, Any], context: Context) -> dict[str, Any]:
    hints = typing.get_type_hints(function, include_extras=True)
    bound = {name: from_json(hints.get(name), value) for name, value in arguments.items()}
    return {**bound, **{name: context for name, hint in hints.items() if hint is Context}}


def _encode(status: int, value: Any) -> Response:
    return Response(status, json.dumps(value, ensure_ascii=False, default=_plain).encode())


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if isinstance(value, set | frozenset):
        return list(value)
    raise TypeError(f"{type(value).__name__} cannot be turned into JSON")
