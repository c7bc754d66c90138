import { importPKCS8, SignJWT } from 'jose';
import { spawnSync } from 'node:child_process';
import { randomUUID, X509Certificate } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf, openLayout, publishLayout, pullApp } from '../../src/oci/index.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import type { RunningProcess } from '../../src/system/types.ts';
import { describeWithPeers } from '../peers.ts';
import { packSample } from './sample-app.ts';
import { serveOnLoopback, unusedPort } from '../loopback.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describeWithPeers(['docker-registry', 'skopeo'], "Debian's registry and skopeo", (peers) => {
  let system: OwnedSystem;
  let folder: string;
  let registry: { readonly host: string; readonly process: RunningProcess };

  beforeEach(async () => {
    system = createSystem({ logStyle: 'silent', env: { PATH: process.env['PATH'], HOME: '/nonexistent' } });
    folder = await system.files.temporaryFolder('ftl-peers');
  });
  afterEach(async () => {
    await registry.process.stop();
    await system.close();
  });

  async function start(auth = '') {
    const host = `127.0.0.1:${await unusedPort()}`;
    const config = path.join(folder, 'registry.yml');
    const storage = `storage: {filesystem: {rootdirectory: ${folder}/data}}`;
    await system.files.write(
      config,
      `version: 0.1\nlog: {level: error}\n${storage}\nhttp: {addr: ${host}}\n${auth}`,
    );
    const process = await system.processes.start(peers['docker-registry'], ['serve', config]);
    registry = { host, process };
    const status = () =>
      fetch(`http://${host}/v2/`).then(
        (answer) => answer.status,
        () => 0,
      );
    await expect.poll(status).not.toBe(0);
  }

  const publish = async (options: { tags?: string[]; password?: string } = {}) =>
    publishLayout({
      layout: await openLayout(path.join(folder, 'oci'), system),
      repository: `${registry.host}/owner/app`,
      tags: options.tags ?? ['v1'],
      credentials: { username: options.password ? 'robot' : '', password: options.password ?? '' },
      system,
    });

  async function skopeoDigest(reference: string): Promise<string> {
    const args = ['inspect', '--tls-verify=false', '--raw', `docker://${reference}`];
    const { stdout, stderr, exitCode } = await system.processes.run(peers.skopeo, args, {
      timeoutMs: 60_000,
    });
    expect(exitCode, stderr).toBe(0);
    return digestOf(Buffer.from(stdout));
  }

  it('agree on every digest, take large components in pieces, and get nothing twice', async () => {
    await start();
    for (let seed = 1; seed <= 8; seed += 1) {
      const sizes = [
        seed === 1 ? 9_000_000 : 1000 * seed,
        ...Array.from({ length: seed % 4 }, () => 500 * seed),
      ];
      const { appDigest, components } = await packSample(folder, system, { seed, sizes });
      const tag = `v${seed}`;
      const result = await publish({ tags: [tag] });
      expect(result.uploadedBlobs).toBeGreaterThan(0);
      expect(await skopeoDigest(`${registry.host}/owner/app:${tag}`)).toBe(appDigest);
      for (const { id, manifestDigest } of components) {
        expect(await skopeoDigest(`${registry.host}/owner/app/${id}:${tag}`)).toBe(manifestDigest);
      }
      const again = await publish({ tags: [tag] });
      expect(again).toMatchObject({ uploadedBlobs: 0, mountedBlobs: 0, uploadedBytes: 0 });
    }
  });

  it('mount the layers of the app from its components', async () => {
    await start();
    await packSample(folder, system);
    expect(await publish()).toMatchObject({ uploadedBlobs: 6, mountedBlobs: 2 });
  });

  it('give back what was published, every blob checked', async () => {
    await start();
    const { appDigest } = await packSample(folder, system);
    const { reference } = await publish();
    expect((await pullApp(reference, { folder: path.join(folder, 'pulled'), system })).appDigest).toBe(
      appDigest,
    );
    const args = ['--insecure-policy', 'copy', '--src-tls-verify=false', `docker://${reference}`];
    const target = `oci:${path.join(folder, 'copied')}:app`;
    const { exitCode, stderr } = await system.processes.run(peers.skopeo, [...args, target]);
    expect(exitCode, stderr).toBe(0);
    expect((await openLayout(path.join(folder, 'copied'), system)).appDigest).toBe(appDigest);
  });

  it.skipIf(!hasOpenssl)('let in who has a token for the repository, as ghcr.io does (openssl)', async () => {
    const issuer = await startTokenServer(folder, system);
    try {
      await start(
        `auth: {token: {realm: "${issuer.url}", service: "registry, test", issuer: test, rootcertbundle: ${issuer.certificate}}}`,
      );
      const { appDigest } = await packSample(folder, system);
      await expect(publish()).rejects.toMatchObject({ code: 'E_OCI_AUTH' });
      await expect(publish({ password: 'wrong' })).rejects.toMatchObject({ code: 'E_OCI_AUTH' });
      expect(await publish({ password: 'right' })).toMatchObject({ digest: appDigest, mountedBlobs: 2 });
      expect(await publish({ password: 'right' })).toMatchObject({ uploadedBlobs: 0 });
      expect(issuer.scopes).toContain('repository:owner/app:pull,push');
    } finally {
      await issuer.server.close();
    }
  });
});

/** A token server whose tokens Debian's registry verifies: RS256 with the certificate in the header. */
async function startTokenServer(folder: string, system: OwnedSystem) {
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=test', '-days', '2'];
  const made = await system.processes.run('openssl', [...args, '-keyout', key, '-out', certificate]);
  expect(made.exitCode, made.stderr).toBe(0);
  const privateKey = await importPKCS8(await system.files.readText(key), 'RS256');
  const x5c = [new X509Certificate(await system.files.readText(certificate)).raw.toString('base64')];
  const scopes: string[] = [];
  const server = await serveOnLoopback((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const expected = `Basic ${Buffer.from('robot:right').toString('base64')}`;
    if (request.headers.authorization !== expected) return void response.writeHead(401).end();
    const asked = url.searchParams.getAll('scope');
    scopes.push(...asked);
    const access = asked.map((scope) => {
      const [type, name, actions = ''] = scope.split(':');
      return { type, name, actions: actions.split(',') };
    });
    void new SignJWT({ access })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', x5c })
      .setIssuer('test')
      .setAudience(url.searchParams.get('service') ?? '')
      .setIssuedAt()
      .setNotBefore('-10s')
      .setExpirationTime('5m')
      .setJti(randomUUID())
      .sign(privateKey)
      .then((token) => response.end(JSON.stringify({ token, expires_in: 300 })));
  });
  return { server, url: `${server.url}/token`, certificate, scopes };
}
