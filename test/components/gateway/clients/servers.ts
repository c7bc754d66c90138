import { handle as fixture } from '../../../../components/fixture/handle.ts';
import { createSystem } from '../../../../src/system/create.ts';
import { type Form, forms } from '../../forms.ts';
import { buildProjectApp } from '../../project-app.ts';
import { createApp, type Handler } from '../app.ts';
import { serve } from '../serve.ts';
import { textApp } from '../tools.ts';

/** An app that listens on loopback. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

function serveSource(): Promise<Served> {
  const suite: Handler = (request) => fixture(request, { log: () => undefined });
  const variables = { request_components: 'suite:mcp', state_secret: 's'.repeat(32) };
  return serve(createApp(textApp({ variables, components: { suite } })).handle);
}

/** The same app as it is built; linked, the gateway is one component with middleware and what stands in front of that. */
async function serveBuilt(form: Form): Promise<Served> {
  const text = `[project]
name = "built"

[mcp]
chain = "${form}"
state_secret = "{{ state }}"

[variables]
state = { default = "", secret = true }
${form === 'linked' ? '\n[middleware.request-log]\n' : ''}
[tools.text_analyzer]
path = "text-tool"

[tools.suite]
kind = "mcp"
`;
  const entries = ['text-tool/index.ts', 'suite/index.ts'];
  const system = createSystem({ logStyle: 'plain' });
  const start = await buildProjectApp({ text, folder: 'test/components/gateway', entries }, system);
  const { url, stop } = await start({ state: 's'.repeat(32) });
  return { url, close: stop };
}

/** What clients talk to: one app with components of both kinds, as source and as it is built. */
export const servers: readonly (readonly [string, () => Promise<Served>])[] = [
  ['the source', serveSource],
  ...forms.map((form) => [`the built app, ${form}`, () => serveBuilt(form)] as const),
];
