import { expect, test } from 'vitest';
import { publicUrlVariable } from '../../src/runtimes/public-url.ts';
import type { LockedApp } from '../../src/spin/locked-app.ts';

const url = 'http://127.0.0.1:3000/mcp';

function lockedWith(variables: LockedApp['variables']): LockedApp {
  const metadata = { name: 'x', version: '1.0.0', trigger: { type: 'http' } } as const;
  return { spin_lock_version: 0, metadata, variables, triggers: [], components: [] };
}

test('tells an app its URL where nobody else does', () => {
  const locked = lockedWith({ mcp_public_url: { default: '' } });
  expect(publicUrlVariable(locked, url, { environment: {} })).toEqual({ mcp_public_url: url });
});

test('leaves what ftl.toml, the caller or the environment says', () => {
  const open = lockedWith({ mcp_public_url: { default: '' } });
  const fixed = lockedWith({ mcp_public_url: { default: 'https://mcp.example.com/mcp' } });
  expect(publicUrlVariable(fixed, url, { environment: {} })).toEqual({});
  expect(publicUrlVariable(open, url, { environment: {}, given: { mcp_public_url: 'x' } })).toEqual({});
  expect(publicUrlVariable(open, url, { environment: { SPIN_VARIABLE_MCP_PUBLIC_URL: 'x' } })).toEqual({});
});

test('knows nothing of apps that are not ours', () => {
  expect(publicUrlVariable(lockedWith({}), url, { environment: {} })).toEqual({});
});
