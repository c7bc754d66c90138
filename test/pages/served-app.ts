import path from 'node:path';
import { vi } from 'vitest';
import { buildAuthorizer, buildFixture, buildGateway } from '../../src/build/index.ts';
import { connectMcp } from '../../src/mcp-client/index.ts';
import { createLocalPages, type ServedPages } from '../../src/pages/index.ts';
import type { RunningApp, StartOptions } from '../../src/runtimes/types.ts';
import type { System } from '../../src/system/types.ts';
import { unsetVariables } from '../../components/shared/authorizer-settings/variables.ts';
import { type AppComponent, buildComponents, startApp } from '../components/built-app.ts';

/** Opens the pages of the apps below. */
export const key = '00112233445566778899aabbccddeeff';

/** A token that the private app takes. */
export const token = 'token-of-the-page-test';

/** What the apps are made of, as it is deployed: a tool of ours, and a server with everything that MCP has. */
export async function buildParts(system: System) {
  const server = { name: 'shop', version: '4.5.6' };
  const folder = path.join(system.packageRoot, 'test', 'pages');
  const own = (id: string) => ({
    id,
    name: id,
    entry: path.join(folder, id, 'component.ts'),
    projectFolder: path.join(folder, id),
  });
  return buildComponents(system, async (options) => ({
    authorizer: await buildAuthorizer(options),
    gateway: await buildGateway({ version: 1, server, validateArguments: true, components: [] }, options),
    fixture: await buildFixture(options),
    tool: await options.builder.build(own('tool')),
    asking: await options.builder.build(own('asking')),
  }));
}

export type Parts = Awaited<ReturnType<typeof buildParts>>;

export interface ServedApp extends Partial<StartOptions> {
  readonly system: System;
  /** Lets in only who has the token. */
  readonly isPrivate?: boolean;
}

/** An app whose page can be opened. */
export interface PagedApp extends RunningApp {
  /** The address that a person opens. */
  readonly pageUrl: string;
  readonly pages: ServedPages;
}

/** Behind the gateway. */
const inner = ['suite', 'tool', 'asking'];

/** Serves an app with pages. */
export async function serveWithPages(
  parts: Parts,
  { system, isPrivate = false, ...options }: ServedApp,
): Promise<PagedApp> {
  const next = 'http://mcp-gateway.spin.internal';
  const gateway: AppComponent = {
    id: 'mcp-gateway',
    built: parts.gateway,
    allowedHosts: inner.map((id) => `http://${id}.spin.internal`),
    variables: {
      request_components: 'tool,suite:mcp,asking:mcp',
      ...(isPrivate ? { behind_authorizer: 'true' } : {}),
    },
    ...(isPrivate ? {} : { route: '/...' }),
  };
  const authorizer: AppComponent = {
    id: 'mcp-authorizer',
    built: parts.authorizer,
    route: '/...',
    allowedHosts: [next],
    variables: { ...unsetVariables, static_tokens: `${token}:page:alice:read`, next },
  };
  const components = [
    gateway,
    { id: 'suite', built: parts.fixture },
    { id: 'tool', built: parts.tool },
    { id: 'asking', built: parts.asking },
  ];
  const pages = createLocalPages({ key }, system);
  const app = await startApp(isPrivate ? [authorizer, ...components] : components, system, {
    ...options,
    pages,
    onLog: pages.addLine,
  });
  return { ...app, pages, pageUrl: `${app.pagesUrl ?? ''}#${key}` };
}

/** Waits until every component is in the list: one that starts for the first time may be too late for it. */
export async function untilListed({ url }: PagedApp, system: System): Promise<void> {
  await vi.waitUntil(
    async () => {
      const client = await connectMcp(`${url}/mcp`, { token, system });
      const names = (await client.listTools()).map(({ name }) => name);
      return ['tool__order', 'suite__test_simple_text', 'asking__book'].every((name) => names.includes(name));
    },
    { timeout: 60_000, interval: 200 },
  );
}
