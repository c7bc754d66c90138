import { describe, expect, it } from 'vitest';
import {
  identityOf,
  requireAudience,
  requireIssuer,
  requireTime,
  requireUnbound,
} from '../../../components/authorizer/claims.ts';
import { printFigure } from '../../figure.ts';
import { Refusal } from '../../../components/authorizer/refusal.ts';

const now = 1_800_000_000;

function passes(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid_token') return false;
    throw error;
  }
}

describe('T6: 60 seconds of skew', () => {
  const table = {
    exp: { '-61': false, '-60': false, '-59': true, '0': true, '59': true, '60': true, '61': true },
    nbf: { '-61': true, '-60': true, '-59': true, '0': true, '59': true, '60': true, '61': false },
    iat: { '-61': true, '-60': true, '-59': true, '0': true, '59': true, '60': true, '61': false },
  };

  it.each(Object.entries(table))('%s at -61, -60, -59, 0, +59, +60, +61 seconds', (claim, expected) => {
    const offsets = ['-61', '-60', '-59', '0', '59', '60', '61'] as const;
    const outcomes = offsets.map((offset) => [
      offset,
      passes(() => requireTime({ exp: now + 3600, [claim]: now + Number(offset) }, now)),
    ]);
    expect(Object.fromEntries(outcomes)).toEqual(expected);
    const accepted = outcomes.filter(([, passed]) => passed).length;
    printFigure(
      'T6',
      `${claim}: ${outcomes.length} of ${outcomes.length} as in the table, ${accepted} of them accepted`,
    );
  });

  it('takes a date with a fraction', () => {
    expect(passes(() => requireTime({ exp: now - 59.5 }, now))).toBe(true);
    expect(passes(() => requireTime({ exp: now - 60.5 }, now))).toBe(false);
  });

  it.each([
    ['no exp', {}],
    ['exp null', { exp: null }],
    ['exp as text', { exp: String(now + 60) }],
    ['exp infinite', { exp: Number.POSITIVE_INFINITY }],
    ['exp as array', { exp: [now + 60] }],
    ['nbf as text', { exp: now + 60, nbf: String(now) }],
    ['iat null', { exp: now + 60, iat: null }],
  ])('refuses %s', (_, claims) => {
    expect(passes(() => requireTime(claims, now))).toBe(false);
  });
});

describe('issuer', () => {
  it.each([
    ['https://issuer.example', true],
    ['https://issuer.example/', false],
    ['https://ISSUER.example', false],
    ['https://issuer.example.evil.example', false],
    [undefined, false],
    [['https://issuer.example'], false],
  ])('%j: %j', (iss, expected) => {
    expect(passes(() => requireIssuer({ iss }, 'https://issuer.example'))).toBe(expected);
  });
});

describe('audience', () => {
  const audiences = ['https://api.example', 'api'];
  it.each([
    ['https://api.example', true],
    ['api', true],
    [['other', 'api'], true],
    [['other'], false],
    ['API', false],
    [' api', false],
    ['', false],
    [[], false],
    [[[]], false],
    [undefined, false],
    [{ api: true }, false],
    [[['api']], false],
  ])('%j: %j', (aud, expected) => {
    expect(passes(() => requireAudience({ aud }, audiences))).toBe(expected);
  });

  it('accepts nothing when nothing is configured', () => {
    expect(passes(() => requireAudience({ aud: '' }, []))).toBe(false);
    expect(passes(() => requireAudience({}, []))).toBe(false);
  });
});

describe('identity', () => {
  const claims = { iss: 'https://issuer.example', sub: 'alice' };

  it.each([
    ['no scope', {}, []],
    ['scope as text', { scope: 'read  write' }, ['read', 'write']],
    ['scope as array', { scope: ['read', 'write'] }, ['read', 'write']],
    ['scp as text', { scp: 'read write' }, ['read', 'write']],
    ['scp as array', { scp: ['read', 'write'] }, ['read', 'write']],
    ['scope before scp', { scope: 'read', scp: ['admin'] }, ['read']],
    ['an empty scope before scp', { scope: '', scp: ['admin'] }, []],
    ['an array item with a space, which would become two', { scp: ['read admin', 'write'] }, ['write']],
    ['control characters', { scope: 'read\u0000 write' }, ['write']],
    ['something else', { scope: { admin: true }, scp: ['admin'] }, []],
  ])('takes scopes: %s', (_, extra, scopes) => {
    expect(identityOf({ ...claims, ...extra }).scopes).toEqual(scopes);
  });

  it.each([
    ['client_id', { client_id: 'cli', azp: 'web' }, 'cli'],
    ['azp', { azp: 'web' }, 'web'],
    ['sub', {}, 'alice'],
    ['sub when the others are no text', { client_id: 7, azp: '' }, 'alice'],
  ])('takes the client from %s', (_, extra, clientId) => {
    expect(identityOf({ ...claims, ...extra }).clientId).toBe(clientId);
  });

  it('takes org_id when it is text', () => {
    expect(identityOf({ ...claims, org_id: 'org-1' }).organizationId).toBe('org-1');
    expect(identityOf({ ...claims, org_id: ['org-1'] }).organizationId).toBeUndefined();
  });

  it.each([undefined, '', 7, null])('refuses the subject %j', (sub) => {
    expect(passes(() => identityOf({ ...claims, sub }))).toBe(false);
  });

  it('refuses a token that is bound to a key', () => {
    expect(passes(() => requireUnbound({ cnf: { jkt: 'x' } }))).toBe(false);
    expect(passes(() => requireUnbound({}))).toBe(true);
  });

  it('does not take claims from a prototype that a token brings', () => {
    const hostile = JSON.parse('{"iss":"i","sub":"alice","__proto__":{"scope":"admin","org_id":"x"}}');
    expect(identityOf(hostile)).toEqual({
      clientId: 'alice',
      userId: 'alice',
      issuer: 'i',
      scopes: [],
      organizationId: undefined,
    });
  });
});
