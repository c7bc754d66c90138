import { isDeepStrictEqual } from 'node:util';
import type { Catalog, CatalogComponent, JsonObject, ToolMetadata } from '../../components/shared/catalog.ts';
import { isInputRequired } from '../../components/shared/mcp/results.ts';
import { checkResult } from '../catalog/index.ts';
import { type McpClient, connectMcp } from '../mcp-client/index.ts';
import type { Project, Tool, ToolExample } from '../project/model.ts';
import type { System } from '../system/types.ts';
import { type CheckSubject, checkOf, messageOf, runCheck } from './checks.ts';
import { type ConformanceCheck, type ConformanceSuite, ownSuite } from './model.ts';

/** Longest time for the call of an example, in ms. */
const exampleTimeoutMs = 60_000;

export interface ToolContractOptions {
  /** Origin of the app. */
  readonly url: string;
  readonly catalog: Catalog;
  readonly project: Project;
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string | undefined;
  /** Names of components whose tools are not the project's, such as the fixture. */
  readonly ignoredComponents?: readonly string[];
  readonly system: Pick<System, 'network' | 'signal'>;
}

/**
 * The contract of the project's own tools, seen through its gateway: what is listed is what the catalog says, in all and
 * for each component alone, and every declared example gives what it should. Nothing but declared examples is called.
 */
export async function checkTools(options: ToolContractOptions): Promise<ConformanceSuite> {
  const { url, token, system } = options;
  const connected = await connectMcp(`${url}/mcp`, { token, timeoutMs: exampleTimeoutMs, system })
    .then(async (client) => ({ client, listed: await client.listTools() }))
    .catch((thrown: unknown) => messageOf(thrown));
  if (typeof connected === 'string') return ownSuite('tools', [checkOf({ id: 'listed' }, connected)]);
  const { client, listed } = connected;
  const listings = [...checkListed(listed, options), checkNothingElse(listed, options)];
  const scoped: ConformanceCheck[] = [];
  for (const component of options.catalog.components) scoped.push(await checkScoped(component, options));
  return ownSuite('tools', [...listings, ...scoped, ...(await checkExamples(client, listed, options))]);
}

/** Every tool of the catalog is listed under `component__tool`, with the metadata that the component gave. */
function checkListed(
  listed: readonly ToolMetadata[],
  options: ToolContractOptions,
): readonly ConformanceCheck[] {
  const byName = new Map(listed.map((tool) => [tool.name, tool]));
  return options.catalog.components.flatMap((component) =>
    component.tools.map((tool) => {
      const name = outerName(component, tool.name);
      return checkOf(
        subject(`listed:${name}`, component, options),
        compare(byName.get(name), { ...tool, name }),
      );
    }),
  );
}

function checkNothingElse(listed: readonly ToolMetadata[], options: ToolContractOptions): ConformanceCheck {
  const { catalog, ignoredComponents = [] } = options;
  const open = catalog.components.filter(({ discovery }) => discovery === 'request').map(({ name }) => name);
  const expected = new Set(
    catalog.components.flatMap((component) => component.tools.map(({ name }) => outerName(component, name))),
  );
  const others = listed
    .map(({ name }) => name)
    .filter((name) => !expected.has(name))
    .filter(
      (name) => ![...open, ...ignoredComponents].some((component) => name.startsWith(`${component}__`)),
    );
  const problem =
    others.length === 0 ? undefined : `listed, but not in the catalog: ${others.slice(0, 20).join(', ')}`;
  return checkOf({ id: 'listed-nothing-else' }, problem);
}

/** On `/mcp/x/<component>` the same tools have their bare names. */
function checkScoped(component: CatalogComponent, options: ToolContractOptions): Promise<ConformanceCheck> {
  const { url, token, system } = options;
  return runCheck({ ...subject(`scoped:${component.name}`, component, options) }, async () => {
    const client = await connectMcp(`${url}/mcp/x/${component.name}`, { token, system });
    const names = (await client.listTools()).map(({ name }) => name).sort();
    if (component.discovery === 'request') return undefined;
    const expected = component.tools.map(({ name }) => name).sort();
    return isDeepStrictEqual(names, expected)
      ? undefined
      : `lists ${names.join(', ')}; expected ${expected.join(', ')}`;
  });
}

async function checkExamples(
  client: McpClient,
  listed: readonly ToolMetadata[],
  { project, catalog }: ToolContractOptions,
): Promise<readonly ConformanceCheck[]> {
  const checks: ConformanceCheck[] = [];
  const called = new Set<string>();
  for (const tool of project.tools) {
    for (const [index, example] of tool.examples.entries()) {
      const name = `${tool.name}__${example.tool}`;
      called.add(name);
      const about = { id: `example:${name}:${index + 1}`, tool: name, at: example.at };
      checks.push(await runCheck(about, () => callExample(client, { name, example, listed })));
    }
  }
  const silent = catalog.components
    .flatMap((component) => component.tools.map(({ name }) => outerName(component, name)))
    .filter((name) => !called.has(name));
  return silent.length === 0 ? checks : [...checks, withoutExample(silent)];
}

async function callExample(
  client: McpClient,
  call: { readonly name: string; readonly example: ToolExample; readonly listed: readonly ToolMetadata[] },
): Promise<string | undefined> {
  const { name, example, listed } = call;
  const metadata = listed.find((tool) => tool.name === name);
  if (metadata === undefined) return `the example is for a tool "${example.tool}" that is not listed`;
  const response = await client.callTool(metadata, example.arguments as JsonObject);
  if ('error' in response)
    return `the call gave JSON-RPC error ${response.error.code}: ${response.error.message}`;
  if (isInputRequired(response.result)) return 'The tool asks for input, which an example cannot give';
  const faults = checkResult(response.result, {
    expect: example.expect,
    outputSchema: metadata.outputSchema,
  });
  return faults.length === 0 ? undefined : faults.slice(0, 5).join('; ');
}

function withoutExample(names: readonly string[]): ConformanceCheck {
  const shown = names.slice(0, 20).join(', ');
  const message = `No example is declared for ${names.length === 1 ? '' : `${names.length} tools: `}${shown}`;
  return { id: 'without-example', status: 'skipped', required: false, message };
}

function compare(listed: ToolMetadata | undefined, expected: ToolMetadata): string | undefined {
  if (listed === undefined) return 'in the catalog, but not listed';
  const keys = new Set([...Object.keys(listed), ...Object.keys(expected)]) as Set<keyof ToolMetadata>;
  const different = [...keys].filter((key) => !isDeepStrictEqual(listed[key], expected[key]));
  return different.length === 0
    ? undefined
    : `listed with another ${different.join(', ')} than the catalog has`;
}

function outerName(component: CatalogComponent, tool: string): string {
  return `${component.name}__${tool}`;
}

function subject(id: string, component: CatalogComponent, { project }: ToolContractOptions): CheckSubject {
  const tool: Tool | undefined = project.tools.find(({ name }) => name === component.name);
  return { id, tool: component.name, at: tool?.at };
}
