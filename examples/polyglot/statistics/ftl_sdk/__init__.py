"""Makes a component of tools: each tool is a Python function.

    from ftl_sdk import IncomingHandler, tool

    @tool
    def greet(name: str, polite: bool = False) -> str:
        "Greets somebody."
        return f"Good day, {name}." if polite else f"Hello, {name}!"

`IncomingHandler` must be a name of the module `app`: the component answers requests with it.
"""

from .context import Context, variable
from .handler import IncomingHandler
from .results import audio, error, image, structured, text
from .tools import Request, Response, respond, tool

__all__ = [
    "Context",
    "IncomingHandler",
    "Request",
    "Response",
    "audio",
    "error",
    "image",
    "respond",
    "structured",
    "text",
    "tool",
    "variable",
]
