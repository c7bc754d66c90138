import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { killGroup } from '../components/browser/chromium.ts';

type Parameters = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

/** A Chromium without a window, spoken with by the DevTools protocol over pipes. */
export interface DevTools {
  /** Sends a command, to one page where a session is named; rejects with what the browser says is wrong. */
  send(method: string, parameters?: Parameters, session?: string): Promise<Answer>;
  onEvent(listener: (method: string, parameters: Answer, session: string) => void): void;
  close(): Promise<void>;
}

/** Starts the browser with a profile of its own. */
export async function startDevTools(chromium: string): Promise<DevTools> {
  const profile = mkdtempSync(path.join(tmpdir(), 'ftl-chromium-'));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--remote-debugging-pipe',
  ];
  const child = spawn(chromium, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const { send, onEvent } = speak(child);
  return {
    send,
    onEvent,
    close: async () => {
      killGroup(child.pid);
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

function speak(child: ChildProcess): Pick<DevTools, 'send' | 'onEvent'> {
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: Listener[] = [];
  let lastId = 0;
  let rest = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const each of messages) {
      const message = JSON.parse(each) as Message;
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      else
        for (const tell of listeners)
          tell(message.method ?? '', message.params ?? {}, message.sessionId ?? '');
    }
  });
  input.on('error', () => undefined);
  const send: DevTools['send'] = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  return { send, onEvent: (listener) => void listeners.push(listener) };
}

type Listener = (method: string, parameters: Answer, session: string) => void;
