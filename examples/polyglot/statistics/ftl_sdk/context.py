"""What is known about a call besides its arguments, and the variables of the component."""

import os
from dataclasses import dataclass, field
from urllib.parse import unquote


@dataclass(frozen=True)
class Context:
    """Who calls; a public server knows no caller. A tool gets it as the argument that has this type."""

    client_id: str | None = None
    user_id: str | None = None
    issuer: str | None = None
    scopes: list[str] = field(default_factory=list)
    org_id: str | None = None
    #: W3C Trace Context.
    traceparent: str | None = None


def context_of(headers: dict[str, str]) -> Context:
    """Reads the headers that the gateway sets; it removes those that a client sent under the same names."""

    def identity(name: str) -> str | None:
        value = headers.get(f"x-auth-{name}")
        # The authorizer writes claims in percent-encoding where a header could not hold them.
        return None if value is None else unquote(value)

    return Context(
        client_id=identity("client-id"),
        user_id=identity("user-id"),
        issuer=identity("issuer"),
        scopes=headers.get("x-auth-scopes", "").split(),
        org_id=identity("org-id"),
        traceparent=headers.get("traceparent"),
    )


def variable(name: str) -> str:
    """The value of a variable that ftl.toml grants to this tool; raises KeyError when it does not.

    In a test outside of a component: the environment variable SPIN_VARIABLE_NAME.
    """
    try:
        from wit_world.imports import variables
    except ImportError:
        return os.environ[f"SPIN_VARIABLE_{name.upper()}"]
    try:
        return variables.get(name)
    except Exception as cause:
        raise KeyError(f"Variable '{name}' has no value; grant it to the tool in ftl.toml.") from cause
