import path from 'node:path';
import { buildAuthorizer, buildFixture, buildGateway } from '../../src/build/index.ts';
import { createLocalPages } from '../../src/pages/index.ts';
import type { RunningApp, StartOptions } from '../../src/runtimes/types.ts';
import type { System } from '../../src/system/types.ts';
import { unsetVariables } from '../../components/authorizer/settings/variables.ts';
import { type AppComponent, buildComponents, startApp } from '../components/built-app.ts';

/** Opens the pages of the apps below. */
export const key = '00112233445566778899aabbccddeeff';

/** A token that the private app takes. */
export const token = 'token-of-the-page-test';

/** What the apps are made of, as it is deployed: a tool of ours, and a server with everything that MCP has. */
export async function buildParts(system: System) {
  const server = { name: 'shop', version: '4.5.6' };
  const entry = path.join(system.packageRoot, 'test', 'pages', 'tool', 'component.ts');
  return buildComponents(system, async (options) => ({
    authorizer: await buildAuthorizer(options),
    gateway: await buildGateway({ version: 1, server, validateArguments: true, components: [] }, options),
    fixture: await buildFixture(options),
    tool: await options.builder.build({
      id: 'tool',
      name: 'tool',
      entry,
      projectFolder: path.dirname(entry),
    }),
  }));
}

export type Parts = Awaited<ReturnType<typeof buildParts>>;

export interface ServedApp extends Partial<StartOptions> {
  readonly system: System;
  /** Lets in only who has the token. */
  readonly isPrivate?: boolean;
}

/** Serves an app with pages; `pageUrl` is the address that a person opens. */
export async function serveWithPages(
  parts: Parts,
  { system, isPrivate = false, ...options }: ServedApp,
): Promise<RunningApp & { readonly pageUrl: string }> {
  const next = 'http://mcp-gateway.spin.internal';
  const gateway: AppComponent = {
    id: 'mcp-gateway',
    built: parts.gateway,
    allowedHosts: ['http://suite.spin.internal', 'http://tool.spin.internal'],
    variables: {
      request_components: 'tool,suite:mcp',
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
  const inner = [gateway, { id: 'suite', built: parts.fixture }, { id: 'tool', built: parts.tool }];
  const pages = createLocalPages({ key }, system);
  const app = await startApp(isPrivate ? [authorizer, ...inner] : inner, system, {
    ...options,
    pages,
    onLog: pages.addLine,
  });
  return { ...app, pageUrl: `${app.pagesUrl ?? ''}#${key}` };
}
