import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatReference,
  parseReference,
  parseRepository,
  parseTag,
  tagOfVersion,
} from '../../src/oci/index.ts';

const digest = `sha256:${'a'.repeat(64)}` as const;

describe('references', () => {
  it.each([
    ['ghcr.io/owner/name', { registry: 'ghcr.io', name: 'owner/name', tag: undefined, digest: undefined }],
    ['ghcr.io/owner/name:1.2.3', { registry: 'ghcr.io', name: 'owner/name', tag: '1.2.3' }],
    [`ghcr.io/o/n@${digest}`, { name: 'o/n', digest, tag: undefined }],
    [`ghcr.io/o/n:v1@${digest}`, { name: 'o/n', digest, tag: 'v1' }],
    ['localhost:5000/n', { registry: 'localhost:5000', name: 'n', tag: undefined }],
    ['127.0.0.1:5000/n:x', { registry: '127.0.0.1:5000', name: 'n', tag: 'x' }],
    ['[::1]:5000/n:x', { registry: '[::1]:5000', name: 'n', tag: 'x' }],
    ['localhost/n', { registry: 'localhost', name: 'n' }],
    ['ghcr.io/a/b/c/d__e/f--g', { name: 'a/b/c/d__e/f--g' }],
  ])('reads %s', (text, expected) => {
    expect(parseReference(text)).toMatchObject(expected);
  });

  it.each([
    '',
    'name',
    'owner/name',
    'ghcr.io',
    'ghcr.io/',
    'ghcr.io//name',
    'ghcr.io/Owner/name',
    'ghcr.io/owner/name:',
    'ghcr.io/owner/name:-x',
    'ghcr.io/owner/../name',
    'ghcr.io/owner/name@sha256:abc',
    `ghcr.io/owner/name@${digest.toUpperCase()}`,
    `ghcr.io/n@${digest}@${digest}`,
    'https://ghcr.io/owner/name',
    'user:password@ghcr.io/owner/name',
    'ghcr.io/owner/name?x=1',
    'ghcr.io/owner/na me',
    `ghcr.io/${'a'.repeat(300)}`,
    'ghcr.io:999999/name',
  ])('refuses "%s"', (text) => {
    expect(() => parseReference(text)).toThrow(expect.objectContaining({ code: 'E_OCI_REFERENCE' }));
  });

  it('says the lower-case name when only the case is wrong', () => {
    expect(() => parseRepository('ghcr.io/Owner/Name')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('ghcr.io/owner/name') as string }),
    );
  });

  it('reads back what it writes', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,8})?$/);
    const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const tag = fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/), { nil: undefined });
    fc.assert(
      fc.property(name, tag, (path, tagText) => {
        const text = formatReference({ registry: 'registry.test:5000', name: path, tag: tagText });
        expect(parseReference(text)).toEqual({
          registry: 'registry.test:5000',
          name: path,
          tag: tagText,
          digest: undefined,
        });
      }),
    );
  });

  it('gives an FtlError or a reference for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        try {
          expect(parseReference(text).name).toMatch(/^[a-z0-9._/-]+$/);
        } catch (error) {
          expect(error).toMatchObject({ code: 'E_OCI_REFERENCE' });
        }
      }),
    );
  });

  it('takes tags by the grammar', () => {
    expect(parseTag('v1.0_x-2')).toBe('v1.0_x-2');
    for (const tag of ['', '.x', '-x', 'a/b', 'a b', 'x'.repeat(129), '1.0+build']) {
      expect(() => parseTag(tag)).toThrow(expect.objectContaining({ code: 'E_OCI_REFERENCE' }));
    }
  });

  it('makes a tag of any version', () => {
    expect(tagOfVersion('1.2.3')).toBe('1.2.3');
    expect(tagOfVersion('1.2.3-rc.1+build.5')).toBe('1.2.3-rc.1_build.5');
  });
});
