import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const program = fileURLToPath(new URL('../../dist/ftl.mjs', import.meta.url));
const patience = { timeout: 120_000, interval: 50 };

let folder: string;
let child: ChildProcess;
let url = '';
let log = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ftl-watch-'));
  await mkdir(path.join(folder, 'hello'));
  await writeFile(path.join(folder, 'ftl.toml'), '[project]\nname = "watched"\n\n[tools.hello]\n');
  await writeTool(tool('one'));
  child = spawn(process.execPath, [program, 'up', '--watch', '--port', '0', '--project', folder], {
    env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const read = (chunk: Buffer) => {
    log += chunk.toString();
    // As "ftl up --watch > output.txt" in the project does: what is printed is a change too.
    if (existsSync(folder)) appendFileSync(path.join(folder, 'output.txt'), chunk);
    url ||= /http:\/\/127\.0\.0\.1:\d+\/mcp/.exec(log)?.[0] ?? '';
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  await vi.waitFor(() => expect(log).toContain('Watching the project'), patience);
}, 200_000);

afterAll(async () => {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

function tool(word: string, more = ''): string {
  return `import { defineTools, variable } from 'ftl-deploy/sdk';
const inputSchema = { type: 'object', properties: {} } as const;
defineTools({
  say: { description: 'Says a word.', inputSchema, handler: () => '${word}' },
  set: { description: 'Says what is set.', inputSchema, handler: () => variable('word') ?? 'nothing' },
  wait: {
    description: 'Says it later.',
    inputSchema,
    handler: () => new Promise((resolve) => setTimeout(() => resolve('${word}'), 3000)),
  },
  ${more}
});
`;
}

function writeTool(text: string): Promise<void> {
  return writeFile(path.join(folder, 'hello', 'index.ts'), text);
}

interface Answer {
  readonly status: number;
  readonly result: {
    readonly content?: readonly { readonly text: string }[];
    readonly tools?: readonly { readonly name: string }[];
  };
}

async function ask(method: string, params: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(url, { method: 'POST', headers, body });
  const answer = (await response.json()) as { result: Answer['result'] };
  return { status: response.status, result: answer.result };
}

async function say(name = 'say'): Promise<string | undefined> {
  const { result } = await ask('tools/call', { name: `hello__${name}`, arguments: {} });
  return result.content?.[0]?.text;
}

test('a change of a tool is what the next calls find', { timeout: 150_000 }, async () => {
  expect(await say()).toBe('one');
  await writeTool(tool('two'));
  await vi.waitFor(async () => expect(await say()).toBe('two'), patience);
  await vi.waitFor(() => expect(log).toMatch(/ changed: built hello in /), patience);
});

test('requests under way end where they began, and none fails', { timeout: 150_000 }, async () => {
  const waiting = [say('wait'), say('wait')];
  const words = [await say()];
  await writeTool(tool('three'));
  await vi.waitFor(async () => {
    words.push(await say());
    expect(words.at(-1)).toBe('three');
  }, patience);
  expect(new Set(words)).toEqual(new Set(['two', 'three']));
  for (const word of await Promise.all(waiting)) expect(['two', 'three']).toContain(word);
});

test('a fault is shown with its line, and the app goes on as it was', { timeout: 150_000 }, async () => {
  const from = log.length;
  await writeTool('const = 1;\n');
  await vi.waitFor(() => expect(log.slice(from)).toContain('goes on as it was'), patience);
  expect(log.slice(from)).toContain('hello/index.ts:1:7');
  expect(log.slice(from)).toContain('1 | const = 1;');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(log.slice(from).split('goes on as it was')).toHaveLength(2);
  expect(await say()).toBe('three');
  await writeTool(tool('four'));
  await vi.waitFor(async () => expect(await say()).toBe('four'), patience);
});

test('a new tool is listed, and a new component of ftl.toml too', { timeout: 150_000 }, async () => {
  await writeTool(tool('four', `more: { description: 'One more.', inputSchema, handler: () => 1 },`));
  const names = async () => {
    const { result } = await ask('tools/list', {});
    return result.tools?.map((each) => each.name) ?? [];
  };
  await vi.waitFor(async () => expect(await names()).toContain('hello__more'), patience);
  await mkdir(path.join(folder, 'other'));
  await writeFile(path.join(folder, 'other', 'index.ts'), tool('other'));
  await writeFile(
    path.join(folder, 'ftl.toml'),
    '[project]\nname = "watched"\n\n[tools.hello]\n[tools.other]\n',
  );
  await vi.waitFor(async () => expect(await names()).toContain('other__say'), patience);
});

test(
  'a changed variable is what the next calls find, and nothing is built for it',
  {
    timeout: 150_000,
  },
  async () => {
    const write = (word: string) =>
      writeFile(
        path.join(folder, 'ftl.toml'),
        `[project]\nname = "watched"\n\n[variables]\nword = { default = "${word}" }\n\n[tools.hello]\nvariables = { word = "{{ word }}" }\n`,
      );
    await write('first');
    await vi.waitFor(async () => expect(await say('set')).toBe('first'), patience);
    const from = log.length;
    await write('second');
    await vi.waitFor(async () => expect(await say('set')).toBe('second'), patience);
    await vi.waitFor(() => expect(log.slice(from)).toContain('nothing to build'), patience);
  },
);
