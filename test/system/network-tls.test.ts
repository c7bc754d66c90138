import { generateKeyPairSync } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { createSystem } from '../../src/system/create.ts';
import { loopbackCertificate } from '../runtimes/embedded/loopback-certificate.ts';

const system = createSystem({ logStyle: 'silent' });
const { certificate, key } = loopbackCertificate;
const pem = { type: 'pkcs8', format: 'pem' } as const;
const otherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pem);
const keyOfAnotherKind = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem);
const lockedKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
  ...pem,
  cipher: 'aes-256-cbc',
  passphrase: 'x',
});

afterAll(() => system.close());

const serve = (tls: { readonly certificate: string; readonly key: string }) =>
  system.network.serve((_request, response) => response.end(), { host: '127.0.0.1', port: 0, tls });

test.each([
  ['two empty texts', '', ''],
  ['what is no PEM', 'x', 'y'],
  ['key and certificate in each place', key, certificate],
  ['the key of another certificate', certificate, otherKey],
  ['a key of another kind', certificate, keyOfAnotherKind],
  ['a key with a passphrase', certificate, lockedKey],
  ['a certificate without a key', certificate, ''],
])('TLS with %s does not start', async (_name, ownCertificate, ownKey) => {
  await expect(serve({ certificate: ownCertificate, key: String(ownKey) })).rejects.toMatchObject({
    code: 'E_RUNTIME_START',
    message: 'The certificate and the key for TLS cannot be used together.',
  });
});

test('a chain, lines that end as on Windows, and text around it are taken', async () => {
  const chain = `Subject: leaf\r\n${certificate.replaceAll('\n', '\r\n')}\r\n${certificate}`;
  await (await serve({ certificate: chain, key })).close();
});
