import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { RunnableApp } from '../../src/runtimes/types.ts';
import { type GuestComponent, guestApp } from './guest-app.ts';

/** A behaviour in the layout of Spin's conformance tests: `spin.toml` and `test.json5` (spin.md 11.1). */
export interface ConformanceTest {
  readonly name: string;
  readonly invocations: readonly Invocation[];
  /** The app, when an echo server listens on `port` and the guest lies in `file`. */
  app(port: number, file: string): RunnableApp;
}

export interface Invocation {
  readonly request: {
    readonly method?: string;
    readonly path: string;
    readonly headers?: readonly Header[];
    readonly body?: string;
  };
  /** Status 200 when none is named. Headers and a body that are not named are not looked at. */
  readonly response: {
    readonly status?: number;
    readonly headers?: readonly (Header & { readonly optional?: boolean })[];
    readonly body?: string;
  };
}

interface Header {
  readonly name: string;
  readonly value: string;
}

/** What a test may ask for; the host gives the stores, the runner an echo server. */
const preconditions = ['http-echo', 'key-value-store'];

/** Every folder of `suite/`, by name. */
export function conformanceTests(): ConformanceTest[] {
  const suite = path.join(import.meta.dirname, 'suite');
  return readdirSync(suite)
    .toSorted()
    .map((name) => readTest(name, path.join(suite, name)));
}

function readTest(name: string, folder: string): ConformanceTest {
  const manifest = readFileSync(path.join(folder, 'spin.toml'), 'utf8');
  // JSON5 without comments is YAML.
  const test = parseYaml(readFileSync(path.join(folder, 'test.json5'), 'utf8')) as {
    invocations: readonly Invocation[];
    preconditions?: readonly { kind: string }[];
  };
  const unknown = test.preconditions?.find(({ kind }) => !preconditions.includes(kind));
  if (unknown) throw new Error(`${name} needs ${unknown.kind}, which this runner does not have.`);
  return {
    name,
    invocations: test.invocations,
    app: (port, file) => appOf(withPort(manifest, port), file),
  };
}

/** `%{port=80}` is the port of the echo server, in manifests and requests. */
export function withPort(text: string, port: number): string {
  return text.replaceAll('%{port=80}', String(port));
}

interface Manifest {
  readonly application: { readonly name: string; readonly version: string };
  readonly variables?: RunnableApp['locked']['variables'];
  readonly trigger: {
    readonly http: readonly { readonly component: string; readonly route: string | object }[];
  };
  readonly component: Readonly<Record<string, ManifestComponent>>;
}

interface ManifestComponent {
  readonly allowed_outbound_hosts?: readonly string[];
  readonly key_value_stores?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

function appOf(text: string, file: string): RunnableApp {
  const { application, variables, trigger, component } = parseToml(text) as unknown as Manifest;
  const components = trigger.http.map(
    ({ component: id, route }) => [id, guestOf(route, component[id] ?? {})] as const,
  );
  const app = guestApp(file, {
    components: Object.fromEntries(components),
    ...(variables ? { variables } : {}),
  });
  return { ...app, locked: { ...app.locked, metadata: { ...app.locked.metadata, ...application } } };
}

function guestOf(route: string | object, written: ManifestComponent): GuestComponent {
  return {
    ...(typeof route === 'string' ? { route } : {}),
    ...(written.allowed_outbound_hosts ? { allowedHosts: written.allowed_outbound_hosts } : {}),
    ...(written.key_value_stores ? { stores: written.key_value_stores } : {}),
    ...(written.variables ? { variables: written.variables } : {}),
  };
}
