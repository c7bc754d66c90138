import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printFigure } from '../figure.ts';
import { originalAuthorizerCases } from './authorizer/original-cases.ts';
import { originalGatewayCases } from './gateway/original-cases.ts';
import type { OriginalCases } from './original-cases.ts';

/** Each component, its list, and how many cases the original has in each of its files. */
const lists: readonly {
  readonly folder: string;
  readonly cases: OriginalCases;
  readonly counts: Readonly<Record<string, number>>;
}[] = [
  {
    folder: 'gateway',
    cases: originalGatewayCases,
    counts: {
      basic: 2,
      protocol: 6,
      json_rpc: 8,
      error_handling: 4,
      cors: 5,
      routing: 4,
      tool_discovery: 3,
      validation: 3,
      clean_scoping: 13,
      integration: 1,
      performance: 2,
    },
  },
  {
    folder: 'authorizer',
    cases: originalAuthorizerCases,
    counts: {
      basics: 12,
      jwt: 10,
      jwt_verification: 8,
      kid_validation: 5,
      jwks_caching: 3,
      multiple_audiences: 6,
      audience_required: 2,
      optional_issuer: 3,
      scope_validation: 9,
      provider_config: 14,
      oauth_discovery: 9,
      authkit_integration: 6,
      gateway_forwarding: 4,
      error_response: 9,
      static_provider: 5,
      tenant_validation: 7,
      policy_basic: 6,
      policy_complex: 5,
      policy_component: 5,
      policy_data: 4,
      policy_mcp_tool: 6,
      policy_org: 2,
      policy_private: 6,
      critical_audit: 5,
      critical_verification: 3,
      jwt_test_utils: 6,
    },
  },
];

describe.each(lists)('the original tests of the $folder', ({ folder, cases, counts }) => {
  it('are all in the list', () => {
    const listed = Object.entries(cases).map(([file, list]) => [file, list.length]);
    expect(Object.fromEntries(listed)).toEqual(counts);
    const tested = Object.values(cases)
      .flat()
      .filter((one) => 'test' in one).length;
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    printFigure(
      'H6',
      `${folder}: ${total} of ${total} cases of the original, ${tested} with a test, the others with a reason`,
    );
  });

  const all = Object.entries(cases).flatMap(([file, list]) => list.map((one) => ({ file, ...one })));
  it.each(all)('$file: $name', (one) => {
    if ('left' in one) return expect(one.left.length).toBeGreaterThan(20);
    const [file, title] = one.test;
    const source = readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8');
    const literals = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => text);
    return expect(literals, `${file} has no title ${title}`).toContain(title);
  });
});
