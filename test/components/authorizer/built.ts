import type { RunningApp } from '../../../src/runtimes/types.ts';
import type { Form } from '../forms.ts';
import { buildProjectApp, type StartProjectApp } from '../project-app.ts';
import { system, type Variables } from './harness.ts';

/** In front of a component that tells what reached it. The authorizer alone has nothing to be linked with. */
const text = (form: Form) => `[project]
name = "authorizer"
access_control = "private"

[mcp]
chain = "${form}"
static_tokens = "{{ tokens }}"

[variables]
tokens = { default = "", secret = true }
${form === 'linked' ? '\n[middleware.request-log]\n' : ''}
[middleware.guest]
path = "authorizer/guest"

[tools.behind]
path = "gateway/guest"
`;
const entries = ['authorizer/guest/index.ts', 'gateway/guest/index.ts'];

/** A built authorizer that runs. */
export interface BuiltAuthorizer {
  request(path: string, init?: RequestInit): Promise<Response>;
  /** How many requests it let through. */
  passed(): number;
  readonly logs: RunningApp['logs'];
}

/** Starts built authorizers of one form, each set of variables once, and stops them all. */
export interface BuiltAuthorizers {
  start(variables: Variables): Promise<BuiltAuthorizer>;
  stop(): Promise<void>;
}

/** Builds the app; the authorizers that are started reach the issuer and the keys that their variables name. */
export async function buildAuthorizers(form: Form): Promise<BuiltAuthorizers> {
  const startApp = await buildProjectApp({ text: text(form), folder: 'test/components', entries }, system);
  const started = new Map<string, Promise<RunningApp>>();
  return {
    async start(variables) {
      const key = JSON.stringify(variables);
      const starting = started.get(key) ?? startWith(variables, startApp);
      started.set(key, starting);
      const app = await starting;
      return {
        request: (path, init) => fetch(`${app.url}${path}`, init),
        passed: () => app.logs().filter(({ line }) => line.startsWith('reached by ')).length,
        logs: () => app.logs(),
      };
    },
    async stop() {
      const apps = await Promise.allSettled(started.values());
      await Promise.all(apps.map((app) => (app.status === 'fulfilled' ? app.value.stop() : undefined)));
    },
  };
}

function startWith(
  { static_tokens: tokens = '', ...variables }: Variables,
  start: StartProjectApp,
): Promise<RunningApp> {
  const values = Object.entries(variables).map(([name, value]) => [`mcp_${name}`, value] as const);
  const urls = [variables.oidc_issuer, variables.oidc_jwks_uri].filter((url) => url && URL.canParse(url));
  const origins = urls.map((url) => new URL(String(url)).origin);
  return start({ ...Object.fromEntries(values), tokens }, origins);
}
