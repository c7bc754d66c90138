import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSystem } from '../../src/system/create.ts';
import { runBundle, writeProject } from '../e2e/project.ts';
import { type TestServer, startMcpServer } from '../mcp-client/mcp-server.ts';
import { root } from '../meta/imports.ts';
import { loopbackCertificate } from '../runtimes/embedded/loopback-certificate.ts';

const input = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    times: { type: 'integer' },
    loud: { type: 'boolean' },
    tags: { type: 'array' },
  },
  required: ['name'],
};

const tools = [
  { name: 'hello__echo', description: 'Gives back\nwhat it got.', inputSchema: input },
  { name: 'hello__fail', description: 'Fails.', inputSchema: { type: 'object' } },
  { name: 'hello__pictures', description: 'Shows.', inputSchema: { type: 'object' } },
  { name: 'other__fail', description: 'Fails too.', inputSchema: { type: 'object' } },
].map((metadata) => ({ metadata, call: (args: Record<string, unknown>) => answerOf(metadata.name, args) }));

function answerOf(name: string, args: Record<string, unknown>): Record<string, unknown> {
  if (name.endsWith('fail')) return { content: [{ type: 'text', text: 'it broke' }], isError: true };
  if (name.endsWith('pictures'))
    return {
      content: [
        { type: 'image', mimeType: 'image/png', data: 'AAAA' },
        { type: 'resource_link', name: 'page', uri: 'https://example.com/' },
        { type: 'resource', resource: { uri: 'file:///a', text: 'inside' } },
      ],
    };
  return { content: [{ type: 'text', text: JSON.stringify(args) }] };
}

let server: TestServer;
let url: string;
beforeEach(async () => {
  server = await startMcpServer({ endpoints: { '/mcp': tools }, eventStream: true });
  url = `${server.url}/mcp`;
});
afterEach(() => server.close());

const ftl = (...args: string[]) => runBundle('ftl', args, { cwd: writeProject({}) });
const isResult = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(path.join(root, 'schemas/result.schema.json'), 'utf8')),
);

describe('ftl tools', () => {
  test('lists names, descriptions and arguments', async () => {
    const { exitCode, stdout } = await ftl('tools', url);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`4 tools at ${url}`);
    expect(stdout).toContain('hello__echo\n  Gives back\n  what it got.\n');
    expect(stdout).toContain('arguments: name* (string), times (integer), loud (boolean), tags (array)');
  });

  test('gives whole schemas as JSON', async () => {
    const result = JSON.parse((await ftl('tools', '--url', url, '--json')).stdout) as object;
    expect(isResult(result), JSON.stringify(isResult.errors)).toBe(true);
    expect(result).toMatchObject({
      outputs: { url, protocolVersion: '2026-07-28' },
      details: { tools: [{ inputSchema: input }, {}, {}, {}] },
    });
  });

  test.each([
    [['tools'], 2, 'ftl up'],
    [['tools', 'ftp://x'], 2, 'not an http or https URL'],
    [['tools', 'http://user:pw@127.0.0.1/mcp'], 2, 'without a user name'],
    [['tools', 'http://127.0.0.1:1/mcp'], 3, 'Is it running?'],
    [['tools', 'http://127.0.0.1:1/mcp', '--timeout', '0'], 2, 'expected seconds'],
  ])('says what is wrong with %j', async (args, code, message) => {
    const { exitCode, stderr } = await ftl(...args);
    expect(exitCode).toBe(code);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('user:pw');
  });
});

describe('ftl call', () => {
  test.each([
    ['JSON', ['{"name": "Ada", "times": 2}'], { name: 'Ada', times: 2 }],
    [
      'pairs, by the types of the schema',
      ['name=7', 'times=2', 'loud=true', 'tags=["a"]'],
      {
        name: '7',
        times: 2,
        loud: true,
        tags: ['a'],
      },
    ],
    [
      'a value with an equals sign and one the schema does not know',
      ['name=a=b', 'x=1', 'y=z'],
      {
        name: 'a=b',
        x: 1,
        y: 'z',
      },
    ],
    ['nothing', [], {}],
  ])('takes %s', async (_about, args, expected) => {
    const { exitCode, stdout, stderr } = await ftl('call', 'hello__echo', ...args, '--url', url);
    expect(exitCode, stderr).toBe(0);
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  test('reads JSON from standard input', async () => {
    const child = spawn(process.execPath, [path.join(root, 'dist/ftl.mjs'), 'call', 'echo', '-', '-u', url]);
    child.stdin.end('{"name": "Ada"}');
    let out = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    expect(JSON.parse(out)).toEqual({ name: 'Ada' });
  });

  test('finds a tool by its bare name, and as component/tool', async () => {
    for (const name of ['echo', 'hello/echo'])
      expect((await ftl('call', name, 'name=x', '--url', url)).stdout).toBe('{"name":"x"}\n');
  });

  test('prints what is no text as what it is', async () => {
    const { stdout } = await ftl('call', 'pictures', '--url', url);
    expect(stdout).toBe('[image image/png, 3 bytes]\n[page: https://example.com/]\ninside\n');
  });

  test('exits with 1 when the tool answers with an error, and shows the answer', async () => {
    const { exitCode, stdout, stderr } = await ftl('call', 'hello__fail', '--url', url);
    expect([exitCode, stdout]).toEqual([1, 'it broke\n']);
    expect(stderr).toContain('error E_TOOL_RESULT hello__fail answered with an error.');
    const json = await ftl('call', 'hello__fail', '--url', url, '--json');
    const result = JSON.parse(json.stdout) as object;
    expect(isResult(result), JSON.stringify(isResult.errors)).toBe(true);
    expect(json.exitCode).toBe(1);
    expect(result).toMatchObject({
      ok: false,
      details: { result: { isError: true } },
      error: { kind: 'failed' },
    });
  });

  test.each([
    [['helo__echo'], 'Did you mean hello__echo?'],
    [['ecko'], 'Did you mean hello__echo?'],
    [['fail'], 'Several end so: hello__fail, other__fail.'],
    [['hello__echo', '{"name":'], 'not valid JSON'],
    [['hello__echo', '{}', 'name=x'], 'something follows it'],
    [['hello__echo', 'name'], 'neither JSON nor key=value'],
    [['hello__echo', '["x"]'], 'are no JSON object'],
    [['hello__echo', 'name=a', 'name=b'], 'The argument name is given twice'],
    [['hello__echo', 'times=soon'], 'is not the integer'],
    [[], 'ftl call needs TOOL'],
  ])('says what is wrong with %j', async (args, message) => {
    const { exitCode, stderr } = await ftl('call', ...args, '--url', url);
    expect(exitCode, stderr).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('soon');
  });

  test('asks for progress in its calls', async () => {
    await ftl('call', 'echo', '--url', url);
    const sent = JSON.parse(server.bodies.at(-1) ?? '') as { params: { _meta: Record<string, unknown> } };
    expect(sent.params._meta['progressToken']).toBe(
      (JSON.parse(server.bodies.at(-1) ?? '') as { id: number }).id,
    );
    expect(sent.params._meta['io.modelcontextprotocol/protocolVersion']).toBe('2026-07-28');
  });
});

describe('the token', () => {
  const env = { FTL_ACCESS_TOKEN: 'hunter2' };

  test('comes from the environment', async () => {
    await runBundle('ftl', ['tools', url], { env });
    expect(server.requests.map(({ headers }) => headers.authorization)).toContain('Bearer hunter2');
  });

  test('is not sent over plain http to another machine, nor shown', async () => {
    const { exitCode, stderr } = await runBundle('ftl', ['tools', 'http://example.com/mcp'], { env });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('not sent over plain http');
    expect(stderr).not.toContain('hunter2');
  });
});

test('a server on another machine that the project folder names is not called', async () => {
  const { processes } = createSystem({ logStyle: 'silent' });
  const identity = await processes.identify(process.pid);
  const up = { version: 1, url: 'https://example.invalid/mcp', pid: process.pid, identity };
  const cwd = writeProject({ '.ftl/up.json': JSON.stringify(up) });
  const { exitCode, stderr } = await runBundle('ftl', ['call', 'hello__echo'], {
    cwd,
    env: { FTL_ACCESS_TOKEN: 'hunter2' },
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('is running here');
  writeFileSync(path.join(cwd, '.ftl/up.json'), JSON.stringify({ ...up, url }));
  const own = await runBundle('ftl', ['call', 'hello__echo', 'name=Ada'], { cwd });
  expect(own.exitCode).toBe(0);
  // Its process was killed, and another has its number now: what listens there may be anybody's.
  writeFileSync(path.join(cwd, '.ftl/up.json'), JSON.stringify({ ...up, url, identity: '17-00000000' }));
  const stale = await runBundle('ftl', ['call', 'hello__echo', 'name=Ada'], { cwd });
  expect([stale.exitCode, stale.stderr]).toEqual([2, expect.stringContaining('is running here')]);
});

test('a private server without a token is told as such', async () => {
  await server.close();
  server = await startMcpServer({ endpoints: {}, instead: () => ({ status: 401 }) });
  const { exitCode, stderr } = await ftl('tools', `${server.url}/mcp`);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('let nobody in: HTTP 401');
  expect(stderr).toContain('FTL_ACCESS_TOKEN');
});

test('a certificate that is not trusted is told as such, not as a server that does not run', async () => {
  const { certificate: cert, key } = loopbackCertificate;
  const secure = createServer({ cert, key }, (_, response) => response.end());
  await new Promise<void>((resolve) => void secure.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = secure.address() as AddressInfo;
    const { exitCode, stderr } = await ftl('tools', `https://127.0.0.1:${port}/mcp`);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('hint: Its certificate is not trusted here');
    expect(stderr).toContain('NODE_EXTRA_CA_CERTS');
  } finally {
    secure.close();
  }
});
