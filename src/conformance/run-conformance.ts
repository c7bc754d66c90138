import path from 'node:path';
import type { Catalog } from '../../components/shared/catalog.ts';
import { FtlError } from '../errors.ts';
import type { Project } from '../project/model.ts';
import type { RunnableApp, RunningApp, StartRuntime } from '../runtimes/types.ts';
import type { System } from '../system/types.ts';
import type { Toolchain } from '../toolchain/types.ts';
import { checkAuthorization } from './authorization-rules.ts';
import { checkHttpRules } from './http-rules.ts';
import { type ConformanceReport, type ConformanceSuite, suitesPass } from './model.ts';
import { type OfficialSuiteOptions, revisions, runFailedAgain, runOfficialSuite } from './official-suite.ts';
import { type FixtureComponent, fixtureId, prepareApp } from './prepare-app.ts';
import { readExpectedFailures, readRatchet } from './ratchet.ts';
import { type TestIssuer, startTestIssuer } from './test-issuer.ts';
import { claimsOfRights, makeStaticToken } from './rights.ts';
import { startTokenProxy } from './token-proxy.ts';
import { checkTools } from './tool-contract.ts';
import { allScopes, whileRunning } from './while-running.ts';

export interface ConformanceOptions {
  /** The packed app; what is tested are its components, byte for byte. */
  readonly app: RunnableApp & { readonly appDigest: string };
  readonly fixture: FixtureComponent;
  readonly project: Project;
  readonly catalog: Catalog;
  /** Values of variables that the user gave; what the suites need comes before them. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly runtime: { readonly name: 'spin' | 'embedded'; readonly start: StartRuntime };
  readonly toolchain: Toolchain;
  /** Absolute folder; the official suite's records go into `official-<revision>` below it. */
  readonly outputFolder: string;
  readonly system: System;
}

/** A tool of the fixture, and text that only its answer has: by it one sees whether a call got through. */
const probe = {
  path: `/mcp/x/${fixtureId}`,
  tool: 'test_simple_text',
  text: 'This is a simple text response for testing.',
};

/**
 * Starts the app with the fixture joined, on a free port, runs every suite and stops it, whatever happens. A check that
 * fails is in the report; what throws is that the app cannot be started (`E_RUNTIME_*`), that the official suite cannot
 * be run (`E_CONFORMANCE_SUITE`), or `E_CANCELLED`.
 */
export async function runConformance(options: ConformanceOptions): Promise<ConformanceReport> {
  const { app, project, runtime, system } = options;
  const suites = project.accessControl === 'private' ? await runPrivate(options) : await runPublic(options);
  if (system.signal.aborted) throw new FtlError('E_CANCELLED', 'Stopped.');
  return { runtime: runtime.name, digest: app.appDigest, suites, passed: suitesPass(suites) };
}

async function runPublic(options: ConformanceOptions): Promise<readonly ConformanceSuite[]> {
  const { app, fixture } = options;
  return whileRunning(prepareApp(app, { fixture }), options, ({ url }) => runOpenSuites(url, options));
}

async function runPrivate(options: ConformanceOptions): Promise<readonly ConformanceSuite[]> {
  const { app, fixture, project, system } = options;
  const issuer = await startTestIssuer(system, { claims: claimsOfRights(project.oidc) });
  try {
    const { staticToken, variables: ofToken } = makeStaticToken(project);
    const variables = { ...(await issuer.variables({ keys: 'jwks' })), ...ofToken };
    const prepared = prepareApp(app, { fixture, issuer: { origin: issuer.issuer, variables } });
    return await whileRunning(prepared, options, (running) =>
      runClosedSuites(running, { ...options, issuer, staticToken }),
    );
  } finally {
    await issuer.close();
  }
}

interface PrivateOptions extends ConformanceOptions {
  readonly issuer: TestIssuer;
  readonly staticToken: string | undefined;
}

/** The open suites through a proxy that adds a token, then authorization without it. */
async function runClosedSuites(
  { url }: RunningApp,
  options: PrivateOptions,
): Promise<readonly ConformanceSuite[]> {
  const { issuer, staticToken, project, system } = options;
  const requiredScopes = project.oidc?.requiredScopes ?? [];
  const token = await issuer.sign({ scope: allScopes(project).join(' ') });
  const proxy = await startTokenProxy({ target: url, token, system });
  try {
    const open = await runOpenSuites(proxy.url, options);
    const authorization = await checkAuthorization({
      url,
      issuer,
      requiredScopes,
      rights: claimsOfRights(project.oidc),
      staticToken,
      probe,
      system,
    });
    return [...open, authorization];
  } finally {
    await proxy.close();
  }
}

async function runOpenSuites(url: string, options: ConformanceOptions): Promise<readonly ConformanceSuite[]> {
  const { catalog, project, toolchain, outputFolder, system } = options;
  const ratchet = await readRatchet(system);
  const runs = await Promise.all(
    revisions.map(async (revision) => ({
      url: `${url}${probe.path}`,
      revision,
      toolchain,
      outputFolder: path.join(outputFolder, `official-${revision}`),
      ...expectations(ratchet[revision] ?? [], await readExpectedFailures(revision, system), project),
      system,
    })),
  );
  // Side by side: each waits for its own answers most of the time, and the app keeps no state between requests.
  const first = await Promise.all(runs.map(async (run) => ({ run, suite: await runOfficialSuite(run) })));
  const suites: ConformanceSuite[] = [];
  for (const { run, suite } of first) suites.push(await runFailedAgain(suite, run));
  const tools = await checkTools({ url, catalog, project, ignoredComponents: [fixtureId], system });
  return [...suites, tools, await checkHttpRules({ url: `${url}/mcp`, system })];
}

/** What is known to fail needs sessions; in an app that has them nothing may. */
function expectations(
  mustPass: readonly string[],
  expectedFailures: ReadonlyMap<string, string>,
  { mcp }: Project,
): Pick<OfficialSuiteOptions, 'mustPass' | 'expectedFailures'> {
  return mcp.serverRequests
    ? { mustPass: [...mustPass, ...expectedFailures.keys()] }
    : { mustPass, expectedFailures };
}
