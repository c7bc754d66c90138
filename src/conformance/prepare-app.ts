import type { RunnableApp } from '../runtimes/types.ts';
import { frontComponent, gatewayId, withComponent, withOutboundHosts } from '../spin/index.ts';

/** Component id of the fixture, and the name of the endpoint that has its tools under bare names. */
export const fixtureId = 'conformance-fixture';

/** A built component: its digest, and the absolute path of its file. */
export interface FixtureComponent {
  /** `sha256:` and 64 lower-case hexadecimal digits. */
  readonly digest: string;
  readonly file: string;
}

export interface PrepareOptions {
  /** Undefined leaves the app without one more component. */
  readonly fixture?: FixtureComponent;
  /** For a private app: the origin of whose tokens it is to trust, and the variables that make it do so. */
  readonly issuer?:
    | { readonly origin: string; readonly variables: Readonly<Record<string, string>> }
    | undefined;
}

/** An app to be tested, and what it is started with. */
export interface PreparedApp extends RunnableApp {
  /** Values of variables; they count whatever the user gives the app, and whatever the environment says. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * The app as it is tested: the same components, byte for byte, and with a fixture one more that the gateway asks at run
 * time. Only variables and outbound hosts differ: a private app trusts the test issuer instead of its own, and rate limits
 * are as high as they can be, since the suites are one caller. What the app asks of callers stays.
 */
export function prepareApp(app: RunnableApp, { fixture, issuer }: PrepareOptions): PreparedApp {
  const unlimited = withHighLimits(app.locked);
  const joined = fixture === undefined ? unlimited : withFixture(unlimited, fixture);
  return {
    locked: issuer === undefined ? joined : withIssuer(joined, issuer.origin),
    componentFile: (digest) => (digest === fixture?.digest ? fixture.file : app.componentFile(digest)),
    variables: {
      // On loopback an app that is told no public URL takes the one it is called by, where the suite can reach it.
      mcp_public_url: '',
      ...(fixture === undefined ? {} : askFixture(app.locked)),
      ...(issuer === undefined ? {} : { ...noEndpoints, ...issuer.variables }),
    },
  };
}

/** The test issuer has documents and keys, and no endpoints where anybody could log in. */
const noEndpoints = {
  mcp_oidc_authorize_endpoint: '',
  mcp_oidc_token_endpoint: '',
  mcp_oidc_userinfo_endpoint: '',
};

function askFixture({ variables }: RunnableApp['locked']): PreparedApp['variables'] {
  const askedBefore = variables['mcp_request_components']?.default;
  return { mcp_request_components: [askedBefore, `${fixtureId}:mcp`].filter(Boolean).join(',') };
}

function withFixture(locked: RunnableApp['locked'], { digest }: FixtureComponent): RunnableApp['locked'] {
  const component = {
    id: fixtureId,
    metadata: { description: 'What the official conformance suite asks for.' },
    source: { content_type: 'application/wasm', digest },
  } as const;
  return withComponent(locked, { component, calledBy: gatewayId });
}

/** Built-in middleware that limits has the settings `limit` and `window_seconds`. */
function withHighLimits(locked: RunnableApp['locked']): RunnableApp['locked'] {
  const components = locked.components.map((component) => {
    const config = Object.entries(component.config ?? {}).map(([name, value]) =>
      /^settings(?:_|$)/.test(name) && value.includes('"window_seconds":')
        ? ([name, value.replace(/"limit":\d+/, '"limit":1000000000')] as const)
        : ([name, value] as const),
    );
    return component.config === undefined ? component : { ...component, config: Object.fromEntries(config) };
  });
  return { ...locked, components };
}

function withIssuer(locked: RunnableApp['locked'], origin: string): RunnableApp['locked'] {
  return withOutboundHosts(locked, frontComponent(locked), [origin]);
}
