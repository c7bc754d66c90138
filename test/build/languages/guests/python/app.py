from typing import Annotated, Any

from ftl_sdk import Context, IncomingHandler, image, tool, variable

__all__ = ["IncomingHandler"]


@tool(annotations={"readOnlyHint": True})
def echo(text: Annotated[str, "What to give back."]) -> dict[str, Any]:
    """Gives a text back, and how many characters it has."""
    return {"text": text, "length": len(text)}


@tool
def fail() -> None:
    """Fails."""
    raise ValueError("no such luck")


@tool
def crash() -> Any:
    """Breaks a rule of its language."""
    return [][3]


@tool
async def who(context: Context) -> dict[str, Any]:
    """Who calls."""
    return {"user": context.user_id, "scopes": context.scopes}


@tool
def picture() -> dict[str, Any]:
    """A picture."""
    return image(bytes([1, 2, 3]), "image/png")


@tool
def setting() -> dict[str, str]:
    """A variable of the component."""
    return {"value": variable("greeting")}
