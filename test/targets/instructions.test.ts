import { expect, it } from 'vitest';
import { instructionsFor } from '../../src/targets/local/instructions.ts';
import type { DeployRequest } from '../../src/targets/index.ts';

const url = 'http://127.0.0.1:3000/mcp';

function lines(name: string, projectFolder: string, keep = true): string[] {
  return instructionsFor({ project: { name }, projectFolder, keep } as unknown as DeployRequest, url);
}

it('says how to connect and how to stop', () => {
  expect(lines('my-tools', '/home/me/project')).toEqual([
    `Serving ${url}`,
    `Connect a client:  claude mcp add --transport http my-tools ${url}`,
    `Configuration:     {"mcpServers":{"my-tools":{"type":"http","url":"${url}"}}}`,
    'Stop it: ftl stop --project /home/me/project',
  ]);
  expect(lines('my-tools', '/home/me/project', false).at(-1)).toContain('--keep');
});

it('gives lines that a shell reads as they are meant', () => {
  const [, connect, , stop] = lines('My tools; rm -rf ~', "/home/me/it's $HOME");
  expect(connect).toBe(`Connect a client:  claude mcp add --transport http My-tools-rm--rf ${url}`);
  expect(stop).toBe(`Stop it: ftl stop --project '/home/me/it'\\''s $HOME'`);
  expect(lines('日本', '/p')[1]).toContain(' mcp http');
});
