package ftl

import (
	"strconv"
	"strings"
	"unsafe"
)

//go:wasmexport wasi:http/incoming-handler@0.2.3#handle
func handle(request, outparam int32) {
	defer letGo()
	emptyArena()
	response := Respond(readRequest(request))
	dropRequest(request)
	sendResponse(outparam, response)
}

func readRequest(request int32) Request {
	requestMethod(request, unsafe.Pointer(&result))
	method := "OTHER"
	if known := int(result.byte(0)); known < len(methods) {
		method = methods[known]
	}
	emptyArena()
	requestPath(request, unsafe.Pointer(&result))
	path := "/"
	if result.byte(0) == 1 {
		path = result.text(4)
	}
	return Request{Method: method, Path: path, Header: readHeader(request), Body: readBody(request)}
}

// methods in the order of the variant wasi:http/types.method.
var methods = []string{"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"}

func readHeader(request int32) map[string]string {
	header := map[string]string{}
	fields := requestHeaders(request)
	defer dropFields(fields)
	fieldsEntries(fields, unsafe.Pointer(&result))
	type entry struct{ name, nameLength, value, valueLength uint32 }
	entries := unsafe.Slice((*entry)(unsafe.Pointer(uintptr(result.u32(0)))), result.u32(4))
	copied := func(pointer, length uint32) string {
		return strings.Clone(unsafe.String((*byte)(unsafe.Pointer(uintptr(pointer))), length))
	}
	for _, each := range entries {
		name := strings.ToLower(copied(each.name, each.nameLength))
		header[name] = copied(each.value, each.valueLength)
	}
	emptyArena()
	return header
}

// chunk is how many bytes are read or written at once: an output stream takes at most 4,096.
const readChunk, writeChunk = 64 * 1024, 4096

func readBody(request int32) []byte {
	requestConsume(request, unsafe.Pointer(&result))
	if result.byte(0) != 0 {
		return nil
	}
	incoming := int32(result.u32(4))
	defer dropIncomingBody(incoming)
	incomingBodyStream(incoming, unsafe.Pointer(&result))
	if result.byte(0) != 0 {
		return nil
	}
	stream := int32(result.u32(4))
	defer dropInputStream(stream)
	var body []byte
	for {
		blockingRead(stream, readChunk, unsafe.Pointer(&result))
		if result.byte(0) != 0 {
			if result.byte(4) == 0 {
				dropError(int32(result.u32(8)))
			}
			return body
		}
		body = append(body, unsafe.Slice((*byte)(unsafe.Pointer(uintptr(result.u32(4)))), result.u32(8))...)
		emptyArena()
	}
}

func sendResponse(outparam int32, response Response) {
	fields := newFields()
	for name, value := range response.Header {
		appendField(fields, name, value)
	}
	appendField(fields, "content-length", strconv.Itoa(len(response.Body)))
	outgoing := newOutgoingResponse(fields)
	setStatusCode(outgoing, int32(response.Status))
	outgoingResponseBody(outgoing, unsafe.Pointer(&result))
	body := int32(result.u32(4))
	setOutparam(outparam, 0, outgoing, 0, 0, nil, nil, 0, 0)
	outgoingBodyWrite(body, unsafe.Pointer(&result))
	stream := int32(result.u32(4))
	writeAll(stream, response.Body)
	dropOutputStream(stream)
	outgoingBodyFinish(body, 0, 0, unsafe.Pointer(&result))
	emptyArena()
}

// writeAll stops at the first failure: the client is gone.
func writeAll(stream int32, body []byte) {
	for start := 0; start < len(body); start += writeChunk {
		part := string(body[start:min(start+writeChunk, len(body))])
		emptyArena()
		pointer, length := give(part)
		blockingWriteAndFlush(stream, pointer, length, unsafe.Pointer(&result))
		if result.byte(0) != 0 {
			return
		}
	}
}

func appendField(fields int32, name, value string) {
	emptyArena()
	namePointer, nameLength := give(name)
	valuePointer, valueLength := give(value)
	fieldsAppend(fields, namePointer, nameLength, valuePointer, valueLength, unsafe.Pointer(&result))
}

func hostVariable(name string) (string, bool) {
	emptyArena()
	pointer, length := give(name)
	getVariable(pointer, length, unsafe.Pointer(&result))
	if result.byte(0) != 0 {
		emptyArena()
		return "", false
	}
	return result.text(4), true
}
