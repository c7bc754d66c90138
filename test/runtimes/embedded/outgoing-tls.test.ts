import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createSystem } from '../../../src/system/create.ts';
import { loopbackCertificate } from './loopback-certificate.ts';

test('a component reaches a server whose certificate Node was told to trust, and none with a wrong one', async () => {
  const system = createSystem({ logStyle: 'silent' });
  const { certificate: cert, key } = loopbackCertificate;
  const server = https.createServer({ cert, key }, (_request, response) => response.end('over TLS'));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const authority = path.join(await system.files.temporaryFolder('authority'), 'authority.pem');
    await writeFile(authority, cert);
    const calls = [`https://127.0.0.1:${port}/`, `https://localhost:${port}/`, `https://127.0.0.2:${port}/`];
    const script = ['.ci/run-ts.mjs', 'test/runtimes/embedded/call-https.ts', ...calls];
    const run = async (env: Record<string, string>) => {
      const options = { cwd: system.packageRoot, env: { ...process.env, ...env } };
      const { stdout } = await promisify(execFile)(process.execPath, script, options);
      return JSON.parse(stdout) as unknown[];
    };
    const answered = { status: 200, body: 'over TLS' };
    const refused = { error: expect.any(String) as string };
    // The certificate names 127.0.0.1 and localhost.
    expect(await run({ NODE_EXTRA_CA_CERTS: authority })).toEqual([answered, answered, refused]);
    expect(await run({ NODE_EXTRA_CA_CERTS: '' })).toEqual([refused, refused, refused]);
  } finally {
    server.closeAllConnections();
    server.close();
    await system.close();
  }
});
