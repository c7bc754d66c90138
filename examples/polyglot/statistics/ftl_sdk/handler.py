"""The component's side: wasi:http requests in, responses out."""

from .tools import Request, Response, respond

try:
    from componentize_py_types import Err, Ok
    from wit_world import exports
    from wit_world.imports.streams import StreamError_Closed
    from wit_world.imports.types import (
        Fields,
        IncomingRequest,
        OutgoingBody,
        OutgoingResponse,
        ResponseOutparam,
    )

    _Base = exports.IncomingHandler
except ImportError:  # Outside of a component, as in a test, there are no requests.
    _Base = object

#: An output stream takes at most this many bytes at once.
_write_chunk = 4096
_read_chunk = 64 * 1024


class IncomingHandler(_Base):
    """What the component exports."""

    def handle(self, request: "IncomingRequest", response_out: "ResponseOutparam") -> None:
        _send(response_out, respond(_read(request)))


def _read(request: "IncomingRequest") -> Request:
    method = type(request.method()).__name__.removeprefix("Method_").upper()
    fields = request.headers()
    headers = {name.lower(): value.decode("utf-8", "replace") for name, value in fields.entries()}
    return Request(method, request.path_with_query() or "/", headers, _read_body(request))


def _read_body(request: "IncomingRequest") -> bytes:
    body = bytearray()
    with request.consume() as incoming, incoming.stream() as stream:
        while True:
            try:
                body += stream.blocking_read(_read_chunk)
            except Err as end:
                if isinstance(end.value, StreamError_Closed):
                    return bytes(body)
                raise


def _send(response_out: "ResponseOutparam", response: Response) -> None:
    headers = {**response.headers, "content-length": str(len(response.body))}
    fields = Fields.from_list([(name, value.encode()) for name, value in headers.items()])
    outgoing = OutgoingResponse(fields)
    outgoing.set_status_code(response.status)
    body = outgoing.body()
    ResponseOutparam.set(response_out, Ok(outgoing))
    with body.write() as stream:
        for start in range(0, len(response.body), _write_chunk):
            stream.blocking_write_and_flush(response.body[start : start + _write_chunk])
    OutgoingBody.finish(body, None)
