import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LockedApp } from '../spin/locked-app.ts';
import type { System } from '../system/types.ts';

/** An app that can be started: its lock, and where the bytes of its components and of their files lie. */
export interface RunnableApp {
  readonly locked: LockedApp;
  /** Absolute path of the file that holds the component, or the mounted file, with this `sha256:` digest. */
  readonly componentFile: (digest: string) => string;
}

/** How to start an app. */
export interface StartOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** 127.0.0.1 by default. */
  readonly host?: string;
  /** Values of application variables; they win over SPIN_VARIABLE_* and defaults. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Called with each line a component writes to stdout or stderr. */
  readonly onLog?: (component: string, line: string) => void;
  /**
   * Absolute folder for what components print: `<component>_stdout.txt` and `<component>_stderr.txt`, added to what is
   * there. Nothing is written without one.
   */
  readonly logFolder?: string;
  /** Longest time a request may take, in ms (embedded); by default 30,000, or what its slowest component may need. */
  readonly requestTimeoutMs?: number;
  /** Longest time, in ms, that open requests get when the app is stopped; 5,000 by default (embedded). */
  readonly drainTimeMs?: number;
  /** No outbound connections at all but service chaining, whatever the lock allows. */
  readonly noNetwork?: boolean;
  /**
   * Absolute folder where key-value stores are kept from one run to the next; without one they begin empty and are
   * forgotten. Not for two apps that run at the same time.
   */
  readonly stateFolder?: string;
  /** Certificate chain and key in PEM. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** Pages for whoever develops the app; the runtime says in `RunningApp.pagesUrl` where they are. None by default. */
  readonly pages?: LocalPages;
}

/** Pages beside an app, below a path of their own, that hear of the requests of its clients. */
export interface LocalPages {
  /** Where the pages begin, such as `/.ftl/`. */
  readonly path: string;
  /** Answers a request for one of the pages; false, and nothing done, when it is for the app. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Asked at the start of each request of a client; undefined while nobody looks. */
  observe(request: ObservedRequest): ExchangeObserver | undefined;
  /** The app has been replaced by another. */
  replaced(): void;
  /** Ends answers that would not end by themselves; the app stops. */
  end(): void;
}

/** A request of a client as it came. */
export interface ObservedRequest {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Puts `***` in place of the app's secrets. */
  readonly hide: (text: string) => string;
}

/** Hears of a request and its answer as they go by, in order. It may keep the bytes, and must not change them. */
export interface ExchangeObserver {
  requestBody(bytes: Uint8Array): void;
  /** Not called for an answer of the runtime itself, such as one for a timeout. */
  answer(status: number, headers: readonly (readonly [name: string, value: string])[]): void;
  answerBody(bytes: Uint8Array): void;
  /** Always last: with the status that the client got, and whether it got all of the answer. */
  closed(status: number, whole: boolean): void;
}

/** An app that answers. */
export interface RunningApp {
  readonly runtime: 'spin' | 'embedded';
  /** Without a trailing slash, for example `http://127.0.0.1:3000`. */
  readonly url: string;
  /** The first of the pages of `StartOptions.pages`, on loopback; undefined without any. */
  readonly pagesUrl?: string | undefined;
  /** Public routes in order of declaration. */
  readonly routes: readonly { readonly component: string; readonly route: string }[];
  /** Lines written so far, the last 1,000. */
  readonly logs: () => readonly { readonly component: string; readonly line: string }[];
  /** Drains open requests, ends every worker or process; resolves when nothing of the app is left. Idempotent. */
  readonly stop: () => Promise<void>;
  /**
   * Puts another app in its place, at the same address. Rejects as `StartRuntime` does, and then the app goes on as it
   * was. The embedded runtime ends requests under way where they began; Spin is stopped and started again. Of several
   * the last one stays. Rejects with `E_CANCELLED` after `stop`, which waits for the one that has begun.
   */
  readonly replace: (app: RunnableApp) => Promise<void>;
  /** Resolves when the app ended by itself, with the reason. Never rejects. */
  readonly ended: Promise<string>;
}

/**
 * Starts an app and resolves when it answers its health path.
 * Throws `E_RUNTIME_PORT`, `E_RUNTIME_START`, `E_RUNTIME_VARIABLE` or `E_COMPONENT_UNSUPPORTED`.
 */
export type StartRuntime = (app: RunnableApp, options: StartOptions, system: System) => Promise<RunningApp>;
