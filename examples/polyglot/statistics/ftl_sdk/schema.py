"""The JSON Schema of a function's arguments, from its type hints."""

import dataclasses
import enum
import inspect
import types
import typing
from collections.abc import Callable
from typing import Annotated, Any, Literal

from .context import Context

_scalars: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    dict: {"type": "object"},
    list: {"type": "array"},
    Any: {},
}


def schema_of(function: Callable[..., Any]) -> dict[str, Any]:
    """The schema of the arguments: a parameter with a default is optional, `Annotated[str, "text"]` describes it."""
    hints = typing.get_type_hints(function, include_extras=True)
    properties: dict[str, Any] = {}
    required: list[str] = []
    for name, parameter in inspect.signature(function).parameters.items():
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD, parameter.POSITIONAL_ONLY):
            raise TypeError(f"Tool '{function.__name__}': '{name}' must be an argument with a name.")
        if hints.get(name) is Context:
            continue
        if name not in hints:
            raise TypeError(f"Tool '{function.__name__}': the argument '{name}' has no type hint.")
        schema = type_schema(hints[name])
        if parameter.default is parameter.empty:
            required.append(name)
        elif parameter.default is not None:
            schema = {**schema, "default": parameter.default}
        properties[name] = schema
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "required": required} if required else schema


def type_schema(hint: Any) -> dict[str, Any]:
    """The schema of one type; raises TypeError for a type that JSON cannot hold."""
    if isinstance(hint, typing.Hashable) and hint in _scalars:
        return dict(_scalars[hint])
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        described, *notes = arguments
        schema = type_schema(described)
        for note in notes:
            schema |= {"description": note} if isinstance(note, str) else note if isinstance(note, dict) else {}
        return schema
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [type_schema(each) for each in arguments]}
    if origin in (list, set, frozenset):
        return {"type": "array", "items": type_schema(arguments[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": type_schema(arguments[1])}
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return {"enum": [member.value for member in hint]}
    if typing.is_typeddict(hint):
        return _record(typing.get_type_hints(hint, include_extras=True), sorted(hint.__required_keys__))
    if dataclasses.is_dataclass(hint):
        fields = dataclasses.fields(hint)
        missing = dataclasses.MISSING
        needed = [each.name for each in fields if each.default is missing and each.default_factory is missing]
        return _record(typing.get_type_hints(hint, include_extras=True), needed)
    raise TypeError(f"a tool cannot have an argument of type {hint!r}")


def _record(hints: dict[str, Any], required: list[str]) -> dict[str, Any]:
    properties = {name: type_schema(hint) for name, hint in hints.items()}
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def from_json(hint: Any, value: Any) -> Any:
    """A value from JSON as the type of the hint: dataclasses and enums are made, the others are left as they are."""
    if typing.get_origin(hint) is Annotated:
        return from_json(typing.get_args(hint)[0], value)
    if typing.get_origin(hint) is list and isinstance(value, list):
        return [from_json(typing.get_args(hint)[0], each) for each in value]
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return hint(value)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type) and isinstance(value, dict):
        hints = typing.get_type_hints(hint, include_extras=True)
        return hint(**{name: from_json(hints[name], each) for name, each in value.items() if name in hints})
    return value
