package ftl

import "unsafe"

// The functions of wasi:http 0.2, wasi:io and fermyon:spin that are used here, in the form of the canonical ABI
// (Component Model, CanonicalABI.md): handles are int32, a result goes to the area that the last pointer names.

//go:wasmimport wasi:http/types@0.2.3 [method]incoming-request.method
func requestMethod(request int32, result unsafe.Pointer)

//go:wasmimport wasi:http/types@0.2.3 [method]incoming-request.path-with-query
func requestPath(request int32, result unsafe.Pointer)

//go:wasmimport wasi:http/types@0.2.3 [method]incoming-request.headers
func requestHeaders(request int32) int32

//go:wasmimport wasi:http/types@0.2.3 [method]incoming-request.consume
func requestConsume(request int32, result unsafe.Pointer)

//go:wasmimport wasi:http/types@0.2.3 [resource-drop]incoming-request
func dropRequest(request int32)

//go:wasmimport wasi:http/types@0.2.3 [method]incoming-body.stream
func incomingBodyStream(body int32, result unsafe.Pointer)

//go:wasmimport wasi:http/types@0.2.3 [resource-drop]incoming-body
func dropIncomingBody(body int32)

//go:wasmimport wasi:io/streams@0.2.3 [method]input-stream.blocking-read
func blockingRead(stream int32, length int64, result unsafe.Pointer)

//go:wasmimport wasi:io/streams@0.2.3 [resource-drop]input-stream
func dropInputStream(stream int32)

//go:wasmimport wasi:io/error@0.2.3 [resource-drop]error
func dropError(failure int32)

//go:wasmimport wasi:http/types@0.2.3 [constructor]fields
func newFields() int32

//go:wasmimport wasi:http/types@0.2.3 [method]fields.append
func fieldsAppend(fields int32, name unsafe.Pointer, nameLength uint32, value unsafe.Pointer, valueLength uint32, result unsafe.Pointer)

//go:wasmimport wasi:http/types@0.2.3 [method]fields.entries
func fieldsEntries(fields int32, result unsafe.Pointer)

//go:wasmimport wasi:http/types@0.2.3 [resource-drop]fields
func dropFields(fields int32)

//go:wasmimport wasi:http/types@0.2.3 [constructor]outgoing-response
func newOutgoingResponse(fields int32) int32

//go:wasmimport wasi:http/types@0.2.3 [method]outgoing-response.set-status-code
func setStatusCode(response int32, status int32) int32

//go:wasmimport wasi:http/types@0.2.3 [method]outgoing-response.body
func outgoingResponseBody(response int32, result unsafe.Pointer)

// setOutparam hands the response over: outcome 0, then its handle; the others belong to an error.
//
//go:wasmimport wasi:http/types@0.2.3 [static]response-outparam.set
func setOutparam(outparam, outcome, response, e1 int32, e2 int64, e3, e4 unsafe.Pointer, e5 uint32, e6 int32)

//go:wasmimport wasi:http/types@0.2.3 [method]outgoing-body.write
func outgoingBodyWrite(body int32, result unsafe.Pointer)

//go:wasmimport wasi:http/types@0.2.3 [static]outgoing-body.finish
func outgoingBodyFinish(body, hasTrailers, trailers int32, result unsafe.Pointer)

//go:wasmimport wasi:io/streams@0.2.3 [method]output-stream.blocking-write-and-flush
func blockingWriteAndFlush(stream int32, bytes unsafe.Pointer, length uint32, result unsafe.Pointer)

//go:wasmimport wasi:io/streams@0.2.3 [resource-drop]output-stream
func dropOutputStream(stream int32)

//go:wasmimport fermyon:spin/variables@2.0.0 get
func getVariable(name unsafe.Pointer, length uint32, result unsafe.Pointer)
