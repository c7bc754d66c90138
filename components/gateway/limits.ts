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
