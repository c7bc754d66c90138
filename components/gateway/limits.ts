/** A component's answer may be this large, in bytes. */
export const maxAnswerBytes = 10 * 1024 * 1024;

/**
 * A tool may take this long to answer, and an event stream may be silent this long, in milliseconds: less than the
 * 30 s after which Akamai Functions and the embedded runtime end a request, so that the client still gets an answer.
 */
export const callMilliseconds = 25_000;

/** A component may take this long to say what it offers, in milliseconds. */
export const discoveryMilliseconds = 5_000;

/** A client may take this long to answer what a tool asks, in seconds. */
export const stateSeconds = 3600;

/** A list of a component may have this many pages. */
export const maxListPages = 20;

/** Tools, prompts or resources on one page of a merged list. */
export const listPageSize = 500;

/** A client may keep a session this long, in seconds; then it begins a new one. */
export const sessionSeconds = 7 * 24 * 3600;

/** A call may ask the client this often, and for this many things at once. */
export const maxRounds = 10;
export const maxInputRequests = 16;

/** What a client answers to one request may be this large as JSON, in characters. */
export const maxResponseLength = 256 * 1024;

/** An event id may be this long, since clients send it back in a header; calls that need more are kept in the store. */
export const maxEventIdLength = 4000;

/** A call that is kept in the store may be this large as JSON, in characters. */
export const maxKeptCallLength = 256 * 1024;

/** Responses and calls that the store holds at once; more push out the oldest. */
export const maxKept = 4096;

/**
 * How long an answer waits for the client, in milliseconds: a client that comes back is waited for only as long as it takes
 * a program to respond, any other as long as the request may last.
 */
export const resumableWaitMilliseconds = 2_000;
export const onlyWaitMilliseconds = 15_000;

/** All of an answer may take this long, in milliseconds: less than the 30 s after which hosts end a request. */
export const exchangeMilliseconds = 28_000;
