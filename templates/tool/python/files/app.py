from typing import Annotated

from ftl_sdk import IncomingHandler, tool

__all__ = ["IncomingHandler"]  # The component answers requests with it.


@tool(annotations={"readOnlyHint": True})
def greet(name: Annotated[str, "Whom to greet."]) -> dict[str, str]:
    """Greets somebody by name."""
    return {"greeting": f"Hello, {name}!"}
