import { expect, test } from 'vitest';
import { checkFollowed } from '../../../src/cli/commands/serve/up-inputs.ts';
import { greeterProject, runBundle, writeProject } from '../../e2e/project.ts';

test.each([
  [['--runtime', 'wasmtime'], 'The runtime "wasmtime" is unknown; expected auto, spin or embedded.'],
  [['--log-dir', 'ftl.toml'], '--log-dir is ftl.toml, a file; expected a folder.'],
  [['--state', 'ftl.toml'], '--state is ftl.toml, a file; expected a folder.'],
  [['--log-file', 'greeter'], '--log-file is greeter, a folder; expected a file.'],
  [['--port', 'http'], 'port is "http"; expected a number from 0 to 65535.'],
])('ftl up %j is refused before anything is built', async (args, message) => {
  const run = await runBundle('ftl', ['up', ...args], { cwd: writeProject(greeterProject) });
  expect([run.exitCode, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toBe(`error E_USAGE ${message}\n`);
});

test('ftl test refuses an unknown runtime before anything is built', async () => {
  const run = await runBundle('ftl', ['test', '--runtime', 'x'], { cwd: writeProject(greeterProject) });
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toMatch(/^error E_USAGE The runtime "x" is unknown/);
});

test('a component to follow has to be there', () => {
  const ids = ['mcp-gateway', 'hello'];
  expect(() => checkFollowed(['hello'], ids)).not.toThrow();
  expect(() => checkFollowed([], ids)).not.toThrow();
  expect(() => checkFollowed(['hello', 'helo'], ids)).toThrow(
    expect.objectContaining({ code: 'E_USAGE', hint: 'Did you mean hello?' }),
  );
  expect(() => checkFollowed(['x'], ids)).toThrow(
    expect.objectContaining({ hint: 'It has: mcp-gateway, hello.' }),
  );
});
