/*
 * The guest of the runtime contract in C, straight on the canonical ABI, as generated bindings are: each import is a core
 * function, resources are numbers, and results lie in memory. World: wit/tool.wit. It is a tool too, called primes.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TYPES "wasi:http/types@0.2.3"
#define STREAMS "wasi:io/streams@0.2.3"
#define IMPORT(module, name) __attribute__((import_module(module), import_name(name)))
#define EXPORT(name) __attribute__((export_name(name)))

/* Where functions put results that are more than one number. */
typedef union {
  uint8_t tag;
  uint32_t words[4];
  uint64_t aligned;
} result_t;

IMPORT(TYPES, "[method]incoming-request.method") void request_method(int32_t request, result_t *result);
IMPORT(TYPES, "[method]incoming-request.path-with-query") void request_path(int32_t request, result_t *result);
IMPORT(TYPES, "[method]incoming-request.consume") void request_consume(int32_t request, result_t *result);
IMPORT(TYPES, "[resource-drop]incoming-request") void request_drop(int32_t request);
IMPORT(TYPES, "[method]incoming-body.stream") void incoming_body_stream(int32_t body, result_t *result);
IMPORT(TYPES, "[resource-drop]incoming-body") void incoming_body_drop(int32_t body);
IMPORT(STREAMS, "[method]input-stream.blocking-read") void stream_read(int32_t stream, int64_t most, result_t *result);
IMPORT(STREAMS, "[resource-drop]input-stream") void input_stream_drop(int32_t stream);
IMPORT(TYPES, "[constructor]fields") int32_t fields_new(void);
IMPORT(TYPES, "[constructor]outgoing-response") int32_t response_new(int32_t fields);
IMPORT(TYPES, "[method]outgoing-response.set-status-code") int32_t response_set_status(int32_t response, int32_t status);
IMPORT(TYPES, "[method]outgoing-response.body") void response_body(int32_t response, result_t *result);
IMPORT(TYPES, "[static]response-outparam.set")
void outparam_set(int32_t out, int32_t tag, int32_t value, int32_t a, int64_t b, int32_t c, int32_t d, int32_t e, int32_t f);
IMPORT(TYPES, "[method]outgoing-body.write") void outgoing_body_write(int32_t body, result_t *result);
IMPORT(TYPES, "[static]outgoing-body.finish") void outgoing_body_finish(int32_t body, int32_t tag, int32_t trailers, uint8_t *result);
IMPORT(STREAMS, "[method]output-stream.blocking-write-and-flush")
void stream_write(int32_t stream, const char *bytes, size_t length, result_t *result);
IMPORT(STREAMS, "[method]output-stream.write") void stream_write_now(int32_t stream, const char *bytes, size_t length, result_t *result);
IMPORT(STREAMS, "[resource-drop]output-stream") void output_stream_drop(int32_t stream);

typedef struct {
  char *bytes;
  size_t length;
} text_t;

static uint32_t calls;

EXPORT("cabi_realloc") void *cabi_realloc(void *block, size_t old_size, size_t alignment, size_t size) {
  (void)old_size;
  (void)alignment;
  void *result = realloc(block, size);
  if (result == NULL) __builtin_trap();
  return result;
}

/* The stream of a request's body; the handles of both are for whoever calls to drop. */
static int32_t open_body(int32_t request, int32_t *body) {
  result_t result;
  request_consume(request, &result);
  if (result.tag != 0) __builtin_trap();
  *body = (int32_t)result.words[1];
  incoming_body_stream(*body, &result);
  if (result.tag != 0) __builtin_trap();
  return (int32_t)result.words[1];
}

static text_t read_all(int32_t stream) {
  text_t text = {NULL, 0};
  for (;;) {
    result_t result;
    stream_read(stream, 65536, &result);
    if (result.tag != 0) return text;
    text.bytes = cabi_realloc(text.bytes, text.length, 1, text.length + result.words[2] + 1);
    memcpy(text.bytes + text.length, (void *)result.words[1], result.words[2]);
    text.length += result.words[2];
    free((void *)result.words[1]);
  }
}

static text_t read_body(int32_t request) {
  int32_t body;
  int32_t stream = open_body(request, &body);
  text_t text = read_all(stream);
  input_stream_drop(stream);
  incoming_body_drop(body);
  return text;
}

static void answer(int32_t out, int32_t status, text_t text) {
  result_t result;
  int32_t response = response_new(fields_new());
  response_set_status(response, status);
  response_body(response, &result);
  int32_t body = (int32_t)result.words[1];
  outparam_set(out, 0, response, 0, 0, 0, 0, 0, 0);
  outgoing_body_write(body, &result);
  int32_t stream = (int32_t)result.words[1];
  for (size_t sent = 0; sent < text.length;) {
    size_t part = text.length - sent > 4096 ? 4096 : text.length - sent;
    stream_write(stream, text.bytes + sent, part, &result);
    if (result.tag != 0) break;
    sent += part;
  }
  output_stream_drop(stream);
  uint8_t finished[64];
  outgoing_body_finish(body, 0, 0, finished);
}

/* POST /echo and the body, in one allocation: the memory grows with it. */
static text_t echo(int32_t request, const char *path) {
  static const char *methods[] = {"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"};
  result_t method;
  request_method(request, &method);
  text_t body = read_body(request);
  text_t text = {malloc(strlen(path) + body.length + 16), 0};
  const char *name = method.tag < 9 ? methods[method.tag] : "other";
  text.length = (size_t)sprintf(text.bytes, "%s %s\n", name, path);
  memcpy(text.bytes + text.length, body.bytes, body.length);
  text.length += body.length;
  free(body.bytes);
  return text;
}

static text_t number(long value) {
  text_t text = {malloc(24), 0};
  text.length = (size_t)sprintf(text.bytes, "%ld", value);
  return text;
}

static const char tools[] =
    "[{\"name\":\"prime\",\"description\":\"Gives one of the first six primes.\",\"inputSchema\":{\"type\":\"object\","
    "\"properties\":{\"index\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":5}},\"required\":[\"index\"]}}]";

static text_t literal(const char *words) { return (text_t){strdup(words), strlen(words)}; }

/* The tool: its arguments are JSON, in which the one number is the only digit. */
static text_t prime(int32_t request) {
  static const long primes[] = {2, 3, 5, 7, 11, 13};
  text_t body = read_body(request);
  size_t at = 0;
  while (at < body.length && (body.bytes[at] < '0' || body.bytes[at] > '5')) at++;
  if (at == body.length) return literal("{\"isError\":true,\"content\":[{\"type\":\"text\",\"text\":\"No index.\"}]}");
  text_t text = {malloc(32), 0};
  text.length = (size_t)sprintf(text.bytes, "{\"prime\":%ld}", primes[body.bytes[at] - '0']);
  return text;
}

/* Whether the last part of a path, its query aside, is the wanted one. */
static int is(const char *last, const char *wanted) {
  size_t length = strlen(wanted);
  return last != NULL && strncmp(last, wanted, length) == 0 && (last[length] == '\0' || last[length] == '?');
}

/* Writes 6 GB to a body that nobody reads yet, and never asks whether it may. */
static text_t hoard(void) {
  static char bytes[60000];
  result_t result;
  response_body(response_new(fields_new()), &result);
  outgoing_body_write((int32_t)result.words[1], &result);
  int32_t stream = (int32_t)result.words[1];
  for (int round = 0; round < 100000; round += 1) stream_write_now(stream, bytes, sizeof bytes, &result);
  return number(result.tag);
}

/* The number that is the query. */
static long argument(const char *path) {
  const char *query = strchr(path, '?');
  return query ? strtol(query + 1, NULL, 10) : 0;
}

static text_t respond(int32_t request, const char *path, int32_t *status) {
  const char *last = strrchr(path, '/');
  if (is(last, "/count")) return number(++calls);
  if (is(last, "/echo")) return echo(request, path);
  if (is(last, "/")) return literal(tools);
  if (is(last, "/prime")) return prime(request);
  if (is(last, "/pages")) return number((long)__builtin_wasm_memory_size(0));
  if (is(last, "/grow")) return number((long)__builtin_wasm_memory_grow(0, (size_t)argument(path)));
  if (is(last, "/trap")) __builtin_trap();
  /* Reads a body and drops nothing of it: its number, which the next request could try. */
  if (is(last, "/leak")) {
    int32_t body;
    return number(open_body(request, &body));
  }
  /* Reads from a stream that it never opened. */
  if (is(last, "/stale")) return read_all((int32_t)argument(path));
  /* The byte at an address, which may lie outside of the memory. */
  if (is(last, "/byte")) return number(*(volatile uint8_t *)(unsigned long)argument(path));
  if (is(last, "/hoard")) return hoard();
  *status = 404;
  return number(0);
}

EXPORT("wasi:http/incoming-handler@0.2.3#handle") void handle(int32_t request, int32_t out) {
  result_t result;
  request_path(request, &result);
  char *path = result.tag ? (char *)result.words[1] : "";
  size_t length = result.tag ? result.words[2] : 0;
  char *terminated = malloc(length + 1);
  memcpy(terminated, path, length);
  terminated[length] = '\0';
  int32_t status = 200;
  text_t text = respond(request, terminated, &status);
  request_drop(request);
  answer(out, status, text);
}
