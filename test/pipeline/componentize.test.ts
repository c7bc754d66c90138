import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testProject } from './run.ts';

test('says what it would build in a dry run, and makes nothing', async () => {
  const project = testProject();
  const { result } = await project.run('componentize', { 'dry-run': 'true' });
  expect(result).toMatchObject({ ok: true, summary: expect.stringMatching(/greeter.*mcp-gateway/) });
  expect(existsSync(path.join(project.folder, '.ftl'))).toBe(false);
});

test('refuses a file that is no component, and packs no app', { timeout: 300_000 }, async () => {
  const project = testProject();
  project.write('greeter.wasm', 'not wasm');
  const { error } = await project.run('componentize');
  expect(error).toMatchObject({ code: 'E_COMPONENT_UNSUPPORTED', kind: 'user' });
  expect(existsSync(path.join(project.folder, '.ftl', 'oci'))).toBe(false);
});
