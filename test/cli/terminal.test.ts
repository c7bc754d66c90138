import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesBelow, runBundle, writeProject } from '../e2e/project.ts';
import { startMcpServer } from '../mcp-client/mcp-server.ts';
import { startAskingServer } from './asking-server.ts';
import { describeWithPeers } from '../peers.ts';
import { keepDeployment } from './kept-stand-in.ts';
import { ftlAtTerminal, type TerminalOptions } from './terminal.ts';

const project = '[project]\nname = "sample"\n';
const colour = '\u001b[3';
const spinner = /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/;

describeWithPeers(['python3'], 'ftl at a terminal', ({ python3 }) => {
  const at = (args: readonly string[], options: Omit<TerminalOptions, 'python'>) =>
    ftlAtTerminal(args, { python: python3, ...options });

  describe('ftl call of a tool that asks its user', () => {
    test('asks for each field, again after what cannot be, and sends what was typed', async () => {
      const { url, received } = await startAskingServer();
      const ftl = at(['call', 'book', '--url', url], {});
      await ftl.sees('book asks: Who travels?');
      await ftl.sees('Answer it? yes, decline or cancel [Y/d/c] ');
      ftl.types('\r');
      await ftl.sees('Your name (text, characters, at least 2, required; As in your passport.): ');
      ftl.types('\r');
      await ftl.sees('A value is required.');
      await ftl.sees('required; As in your passport.): ');
      ftl.types('Ada\r');
      await ftl.sees('seats (whole number, empty for 2): ');
      ftl.types('two\r');
      await ftl.sees('"two" is not a number.');
      await ftl.sees('empty for 2): ');
      ftl.types('\r');
      await ftl.sees('class (choice: 1 First, 2 Second, required): ');
      ftl.types('2\r');
      await ftl.sees('window (yes or no, empty for none): ');
      ftl.types('y\r');
      await ftl.sees('booked');
      expect(await ftl.exitCode).toBe(0);
      expect(received()).toEqual([
        { arguments: {} },
        {
          arguments: {},
          inputResponses: {
            who: { action: 'accept', content: { name: 'Ada', seats: 2, class: 'b', window: true } },
          },
          requestState: 'round 1',
        },
      ]);
    });

    test.each([
      ['d\r', 'decline'],
      ['cancel\r', 'cancel'],
    ])('%j is the answer %s', async (keys, action) => {
      const { url, received } = await startAskingServer();
      const ftl = at(['call', 'book', '--url', url], {});
      await ftl.sees('[Y/d/c] ');
      ftl.types(keys);
      await ftl.sees('booked');
      expect(received()[1]).toMatchObject({ inputResponses: { who: { action } } });
    });

    test('Ctrl-C at a question ends the call', async () => {
      const { url, received } = await startAskingServer();
      const ftl = at(['call', 'book', '--url', url], {});
      await ftl.sees('[Y/d/c] ');
      ftl.types('\u0003');
      await ftl.sees('Stopped at a question.');
      expect(await ftl.exitCode).toBe(130);
      expect(received()).toHaveLength(1);
    });

    test('asks nobody under --json, and says what was asked', async () => {
      const { url } = await startAskingServer();
      const ftl = at(['call', 'book', '--url', url, '--json'], { columns: 10_000 });
      expect(await ftl.exitCode).toBe(1);
      expect(JSON.parse(ftl.screen())).toMatchObject({
        ok: false,
        error: {
          code: 'E_TOOL_RESULT',
          message:
            'book asks its user "Who travels?" (name: text; seats: whole number; class: choice: 1 First, 2 Second; window: yes or no), and nobody can be asked here.',
          hint: expect.stringContaining('on a terminal') as string,
        },
      });
    });
  });

  describe('ftl init in a folder whose name cannot be that of a project', () => {
    function folder(): string {
      const made = path.join(writeProject({}), 'My App!');
      mkdirSync(made);
      return made;
    }

    test.each([
      ['Enter takes the name that is offered', '\r', 'My-App'],
      ['another name', 'shop\r', 'shop'],
    ])('%s', async (_about, keys, name) => {
      const cwd = folder();
      const ftl = at(['init'], { cwd });
      await ftl.sees('Name of the project [My-App]: ');
      ftl.types(keys);
      await ftl.sees(`Made the project ${name}`);
      expect(await ftl.exitCode).toBe(0);
      expect(readFileSync(path.join(cwd, 'ftl.toml'), 'utf8')).toContain(`name = "${name}"`);
    });

    test.each([
      ['a name that cannot be', 'a b\r', 2, 'ftl init a-b'],
      ['Ctrl-C', '\u0003', 130, 'Stopped at a question.'],
      ['Ctrl-D', '\u0004', 130, 'Stopped at a question.'],
    ])('writes nothing after %s', async (_about, keys, exitCode, message) => {
      const cwd = folder();
      const ftl = at(['init'], { cwd });
      await ftl.sees('[My-App]: ');
      ftl.types(keys);
      await ftl.sees(message);
      expect(await ftl.exitCode).toBe(exitCode);
      expect(ftl.screen()).not.toContain('E_BUG');
      expect(filesBelow(cwd)).toEqual([]);
    });

    test('asks nobody under --json', async () => {
      const ftl = at(['init', '--json'], { cwd: folder() });
      expect(await ftl.exitCode).toBe(0);
      expect(JSON.parse(ftl.screen())).toMatchObject({ ok: true, outputs: { name: 'My-App' } });
    });
  });

  describe('ftl add without a name', () => {
    test('asks for it and for the language', async () => {
      const cwd = writeProject({ 'ftl.toml': project });
      const ftl = at(['add'], { cwd });
      await ftl.sees('Name of the tool: ');
      ftl.types('weather\r');
      await ftl.sees('Language: typescript, rust, python or go [typescript]: ');
      ftl.types('rust\r');
      await ftl.sees('Added weather/, a tool in rust');
      expect(await ftl.exitCode).toBe(0);
      expect(existsSync(path.join(cwd, 'weather/Cargo.toml'))).toBe(true);
    });

    test('says so where nobody can be asked', async () => {
      const { exitCode, stderr } = await runBundle('ftl', ['add'], {
        cwd: writeProject({ 'ftl.toml': project }),
      });
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('ftl add needs NAME')]);
    });
  });

  describe('before something goes', () => {
    const tool = { 'ftl.toml': `${project}[tools.hello]\n`, 'hello/index.ts': '' };

    test.each([
      ['y', 0, 'Removed hello', false],
      ['YES', 0, 'Removed hello', false],
      ['n', 130, 'Nothing was changed.', true],
      ['', 130, 'Nothing was changed.', true],
      ['yess', 130, 'Nothing was changed.', true],
    ])('ftl remove asks, and takes %j for what it is', async (answer, exitCode, message, isThere) => {
      const cwd = writeProject(tool);
      const ftl = at(['remove', 'hello'], { cwd });
      await ftl.sees('Remove hello/ with all that is in it? [y/N] ');
      ftl.types(`${answer}\r`);
      await ftl.sees(message);
      expect(await ftl.exitCode).toBe(exitCode);
      expect(existsSync(path.join(cwd, 'hello'))).toBe(isThere);
    });

    test('ftl delete asks; a no and Ctrl-C leave the deployment as it is', async () => {
      const cwd = writeProject({ 'ftl.toml': project });
      const { url, state } = await keepDeployment(cwd);
      for (const keys of ['n\r', '\u0003', 'y\r']) {
        expect(existsSync(path.join(state, 'sample'))).toBe(true);
        const ftl = at(['delete'], { cwd });
        await ftl.sees(`Delete sample at ${url}? [y/N] `);
        ftl.types(keys);
        expect(await ftl.exitCode).toBe(keys === 'y\r' ? 0 : 130);
      }
      expect(existsSync(path.join(state, 'sample'))).toBe(false);
    });
  });

  describe('colour', () => {
    const cwd = () => writeProject({ 'ftl.toml': '[project]\nname = 7\n' });

    test('is there, and not with NO_COLOR', async () => {
      const coloured = at(['validate'], { cwd: cwd() });
      expect(await coloured.exitCode).toBe(2);
      expect(coloured.screen()).toContain(colour);
      const plain = at(['validate'], { cwd: cwd(), env: { NO_COLOR: '1' } });
      expect(await plain.exitCode).toBe(2);
      expect(plain.screen()).toContain('E_PROJECT_TYPE');
      expect(plain.screen()).not.toContain('\u001b');
    });

    test('is not in a pipe, unless FORCE_COLOR asks for it', async () => {
      const piped = await runBundle('ftl', ['validate'], { cwd: cwd(), env: { NO_COLOR: '' } });
      expect(piped.stderr).not.toContain('\u001b');
      const forced = await runBundle('ftl', ['validate'], { cwd: cwd(), env: { FORCE_COLOR: '1' } });
      expect(forced.stderr).toContain(colour);
    });
  });

  describe('the spinner', () => {
    /** A server of which each answer takes a while. */
    async function slowServer(): Promise<string> {
      const input = { type: 'object' };
      const tool = { name: 'hello__wait', description: 'Waits.', inputSchema: input };
      const answer = { content: [{ type: 'text', text: 'done' }] };
      const server = await startMcpServer({
        endpoints: { '/mcp': [{ metadata: tool, call: () => answer }] },
      });
      const front = createServer((request, response) => {
        const body: Uint8Array[] = [];
        request.on('data', (chunk: Uint8Array) => body.push(chunk));
        request.on('end', () => {
          setTimeout(async () => {
            const headers = new Headers(
              Object.entries(request.headers).flatMap(([name, value]) =>
                typeof value === 'string' && !/^(host|connection|content-length)$/.test(name)
                  ? [[name, value]]
                  : [],
              ) as [string, string][],
            );
            const inner = await fetch(`${server.url}/mcp`, {
              method: 'POST',
              headers,
              body: Buffer.concat(body),
            });
            response.writeHead(inner.status, { 'content-type': inner.headers.get('content-type') ?? '' });
            response.end(Buffer.from(await inner.arrayBuffer()));
          }, 400);
        });
      });
      await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
      onTestFinished(async () => {
        front.close();
        await server.close();
      });
      return `http://127.0.0.1:${(front.address() as AddressInfo).port}/mcp`;
    }

    test('turns on a terminal, however wide that says it is, and leaves nothing behind', async () => {
      const url = await slowServer();
      for (const columns of [80, 0]) {
        const ftl = at(['call', 'hello__wait', '--url', url], { columns });
        await ftl.sees('Calling hello__wait');
        await ftl.sees('done');
        expect(await ftl.exitCode).toBe(0);
        expect(ftl.screen()).toMatch(spinner);
        expect(ftl.screen().slice(-11)).toBe('\r\u001b[2Kdone\r\n');
      }
    });

    test('is not there without a terminal, nor under --json', async () => {
      const url = await slowServer();
      const piped = await runBundle('ftl', ['call', 'hello__wait', '--url', url]);
      expect([piped.stdout, piped.stderr]).toEqual(['done\n', '']);
      const json = at(['call', 'hello__wait', '--url', url, '--json'], {});
      expect(await json.exitCode).toBe(0);
      expect(JSON.parse(json.screen())).toMatchObject({ ok: true });
    });
  });

  test('Ctrl-C while a command works ends it with 130 and one line', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.closeAllConnections());
    onTestFinished(() => void silent.close());
    const ftl = at(['tools', `http://127.0.0.1:${(silent.address() as AddressInfo).port}/mcp`], {});
    await new Promise((resolve) => silent.once('request', resolve));
    ftl.types('\u0003');
    expect(await ftl.exitCode).toBe(130);
    expect(ftl.screen()).toContain('Stopped.');
  });
});
