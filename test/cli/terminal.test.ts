import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesBelow, runBundle, writeProject } from '../e2e/project.ts';
import { startMcpServer } from '../mcp-client/mcp-server.ts';
import { describeWithPeers } from '../peers.ts';
import { keepDeployment } from './kept-stand-in.ts';
import { ftlAtTerminal, type TerminalOptions } from './terminal.ts';

const project = '[project]\nname = "sample"\n';
const colour = '\u001b[3';
const spinner = /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/;

describeWithPeers(['python3'], 'ftl at a terminal', ({ python3 }) => {
  const at = (args: readonly string[], options: Omit<TerminalOptions, 'python'>) =>
    ftlAtTerminal(args, { python: python3, ...options });

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
