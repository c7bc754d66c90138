import type { WrongFile } from './wrong-files.ts';

const project = '[project]\nname = "a"\n';
const privately = `${project}access_control = "private"\n[mcp]\nstatic_tokens = "{{ t }}"\n[variables]\nt = { default = "", secret = true }\n`;

function inPublic(about: string, rest: string, ...expected: string[]): WrongFile {
  return { about, text: project + rest, expected };
}

function inPrivate(about: string, rest: string, ...expected: string[]): WrongFile {
  return { about, text: privately + rest, expected };
}

/** What can be wrong in `[middleware.X]`. */
export const wrongMiddleware: readonly WrongFile[] = [
  inPublic('an unknown built-in', '[middleware.m]\nuse = "cache"', 'E_PROJECT_VALUE 4:7'),
  inPublic('an unknown key of middleware', '[middleware.request-log]\ncolour = 1', 'E_PROJECT_KEY 4:1'),
  inPublic('a key of another built-in', '[middleware.request-log]\nlimit = 1', 'E_PROJECT_KEY 4:1'),
  inPublic('a source beside use', '[middleware.m]\nuse = "request-log"\npath = "a"', 'E_PROJECT_KEY 5:1'),
  inPublic('a setting of a built-in in own middleware', '[middleware.a]\nlimit = 1', 'E_PROJECT_KEY 4:1'),
  inPublic('own middleware without a folder', '[middleware.nowhere]', 'E_PROJECT_PATH 3:13'),
  inPublic('own middleware that sets next', '[middleware.a.variables]\nnext = "x"', 'E_PROJECT_NAME 4:1'),
  inPublic(
    'own middleware that names no variable',
    '[middleware.a]\nvariables = { k = "{{ none }}" }',
    'E_PROJECT_REFERENCE 4:23',
  ),
  inPublic('a rate limit without limit', '[middleware.rate-limit]', 'E_PROJECT_REQUIRED 3:13'),
  inPublic('a limit that is no number', '[middleware.rate-limit]\nlimit = "9"', 'E_PROJECT_TYPE 4:9'),
  inPublic('a limit of nothing', '[middleware.rate-limit]\nlimit = 0', 'E_PROJECT_VALUE 4:9'),
  inPublic(
    'a window that is too long',
    '[middleware.rate-limit]\nlimit = 1\nwindow_seconds = 86401',
    'E_PROJECT_VALUE 5:18',
  ),
  inPublic(
    'a limit by user in a public app',
    '[middleware.rate-limit]\nlimit = 1\nby = "user"',
    'E_PROJECT_VALUE 5:6',
  ),
  inPublic(
    'a limit of a tool that there is not',
    '[tools.a]\n[middleware.rate-limit]\nlimit = 1\ntools = ["a__t", "b__t"]',
    'E_PROJECT_REFERENCE 6:18',
  ),
  inPublic('metrics in a public app', '[middleware.metrics]', 'E_PROJECT_VALUE 3:13'),
  inPrivate('metrics for everybody', '[middleware.metrics]\nrequired_scopes = []', 'E_PROJECT_VALUE 9:19'),
  inPrivate('metrics at a path of MCP', '[middleware.metrics]\nendpoint = "/mcp/m"', 'E_PROJECT_VALUE 9:12'),
  inPrivate(
    'metrics at the route of a tool',
    '[middleware.metrics]\nendpoint = "/maps/mcp"\n[tools.a]\nrepo = "ghcr.io/o/a:1.0.0"\nroute = "/maps"',
    'E_PROJECT_VALUE 9:12',
  ),
  {
    about: 'metrics at the route of the gateway',
    text: `${privately.replace('[mcp]', '[mcp]\nroute = "/all"')}[middleware.metrics]\nendpoint = "/all/mcp"`,
    expected: ['E_PROJECT_VALUE 10:12'],
  },
  inPrivate('metrics at no path', '[middleware.metrics]\nendpoint = "m"', 'E_PROJECT_VALUE 9:12'),
  inPrivate('a salt as plain text', '[middleware.request-log]\nsalt = "pepper"', 'E_PROJECT_SECRET 9:8'),
  inPrivate(
    'a salt that is no secret',
    '[middleware.request-log]\nsalt = "{{ s }}"\n[variables.s]\ndefault = ""',
    'E_PROJECT_VALUE 9:8',
  ),
  inPublic(
    'a name of the generated app',
    '[middleware.mcp-gateway]\nuse = "request-log"',
    'E_PROJECT_NAME 3:13',
  ),
  inPublic('a name with two underscores', '[middleware.a__b]\nuse = "request-log"', 'E_PROJECT_NAME 3:13'),
  inPublic(
    'a tool and middleware of one id',
    '[tools.a]\n[middleware.A]\nuse = "request-log"',
    'E_PROJECT_NAME 4:13',
  ),
  inPublic(
    'two middleware of one id',
    '[middleware.logA]\nuse = "request-log"\n[middleware.log_a]\nuse = "request-log"',
    'E_PROJECT_NAME 5:13',
  ),
  inPublic(
    'a store of middleware that a tool opens',
    '[middleware.rate-limit]\nlimit = 1\nstore = "counts"\n[tools.a]\nkey_value_stores = ["mine", "counts"]',
    'E_PROJECT_VALUE 7:29',
  ),
  inPublic(
    'a store of middleware that own middleware opens',
    '[middleware.rate-limit]\nlimit = 1\n[middleware.a]\nkey_value_stores = ["default"]',
    'E_PROJECT_VALUE 6:21',
  ),
  inPublic(
    'a tool that reaches middleware',
    '[middleware.request-log]\n[tools.a]\nallowed_outbound_hosts = ["http://request-log.spin.internal"]',
    'E_PROJECT_REFERENCE 5:27',
  ),
  inPublic(
    'too many middleware',
    Array.from(
      { length: 21 },
      (_, index) => `[middleware.${'m'.repeat(index + 1)}]\nuse = "request-log"`,
    ).join('\n'),
    'E_PROJECT_LIMIT 3:2',
  ),
  inPublic(
    'a linked chain with a gateway that is already built',
    '[mcp]\nchain = "linked"\ngateway = "made/tool.wasm"',
    'E_PROJECT_VALUE 4:9',
  ),
];
