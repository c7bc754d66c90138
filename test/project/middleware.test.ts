import { describe, expect, test } from 'vitest';
import { FtlErrors } from '../../src/errors.ts';
import { chainOf } from '../../src/project/chain.ts';
import { parseProject, type Project } from '../../src/project/index.ts';
import { factsOf } from './in-memory-facts.ts';
import { wrongMiddleware } from './wrong-middleware.ts';

const facts = factsOf({ 'a/index.ts': '', 'b/index.ts': '', 'own/index.ts': '', 'made/tool.wasm': '' });

function problemsOf(text: string): readonly string[] {
  try {
    parseProject(text, facts);
    return [];
  } catch (error) {
    if (!(error instanceof FtlErrors)) throw error;
    return error.errors.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
  }
}

describe('[middleware.X] that is wrong', () => {
  test.each(wrongMiddleware)('$about', ({ text, expected }) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

const log = '[middleware.log]\nuse = "request-log"\n';
const own = '[middleware.own]\n';
const limits = '[middleware.limits]\nuse = "rate-limit"\nlimit = 1\n';

function project(access: 'public' | 'private', chain: 'separate' | 'linked', middleware: string): Project {
  return parseProject(
    `[project]\nname = "a"\naccess_control = "${access}"\n[mcp]\nchain = "${chain}"\n${
      access === 'private' ? 'static_tokens = "{{ t }}"\n' : ''
    }[variables]\nt = { default = "", secret = true }\n${middleware}`,
    facts,
  );
}

describe('the chain', () => {
  const cases = [
    ['public', 'separate', '', ['mcp-gateway: gateway']],
    ['public', 'linked', '', ['mcp-gateway: gateway']],
    ['private', 'separate', '', ['mcp-authorizer: authorizer', 'mcp-gateway: gateway']],
    ['private', 'linked', '', ['mcp-gateway: authorizer gateway']],
    ['public', 'separate', log + limits, ['log: entrance log', 'limits: limits', 'mcp-gateway: gateway']],
    ['public', 'linked', log + limits, ['mcp-gateway: entrance log limits gateway']],
    ['public', 'separate', own, ['mcp-entrance: entrance', 'own: own', 'mcp-gateway: gateway']],
    ['public', 'linked', own + log, ['mcp-entrance: entrance', 'own: own', 'mcp-gateway: log gateway']],
    [
      'private',
      'linked',
      log + own + limits,
      ['mcp-authorizer: authorizer log', 'own: own', 'mcp-gateway: limits gateway'],
    ],
    [
      'private',
      'separate',
      limits + log,
      ['mcp-authorizer: authorizer', 'limits: limits', 'log: log', 'mcp-gateway: gateway'],
    ],
  ] as const;

  test.each(cases)('%s, %s, %j', (access, chain, middleware, expected) => {
    const written = chainOf(project(access, chain, middleware)).map(
      ({ id, parts }) =>
        `${id}: ${parts.map((part) => ('component' in part ? part.component.id : part.kind)).join(' ')}`,
    );
    expect(written).toEqual(expected);
  });

  test('the settings of built-in middleware are those of the table, and the usual ones', () => {
    const { middleware } = project(
      'private',
      'separate',
      `${limits}by = "client"\ntools = ["a/t"]\n[tools.a]\nroute = "/first"\n`,
    );
    expect(middleware).toMatchObject([
      {
        kind: 'built-in',
        component: {
          id: 'limits',
          store: 'default',
          settings: {
            name: 'limits',
            limit: 1,
            window_seconds: 60,
            by: 'client',
            algorithm: 'sliding',
            count: 'calls',
            per_tool: false,
            tools: ['a__t'],
            on_failure: 'open',
            proxies: 0,
            mcp_endpoints: { '/first/mcp': 'a' },
            bare_component: '',
          },
        },
      },
    ]);
  });
});
