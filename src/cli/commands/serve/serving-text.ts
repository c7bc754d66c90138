import path from 'node:path';
import type { Catalog, CatalogComponent } from '../../../../components/shared/catalog.ts';
import { readCatalog } from '../../../catalog/index.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import type { ProjectPlace } from '../../../pipeline/project/project-place.ts';
import { stateFiles } from '../../../pipeline/state.ts';
import type { Project } from '../../../project/index.ts';
import { singleLine } from '../../../report/index.ts';
import type { System } from '../../../system/types.ts';
import { clientLines, shellWord } from '../../../targets/index.ts';

/** Tools that are listed; further ones are counted. */
const mostShown = 20;

/** What a newcomer needs to know of an app that just began to serve: its tools, how to call one, how to connect. */
export async function servingText(
  { url, page }: { readonly url: string; readonly page: string | undefined },
  place: ProjectPlace & { readonly system: System },
): Promise<string> {
  const { system } = place;
  const project = await readProject(place, system);
  const text = await system.files.readTextIfExists(stateFiles(place.projectFolder).catalog);
  const catalog = text === undefined ? undefined : readCatalog(text);
  const names = catalog === undefined ? [] : toolLines(catalog);
  const call = exampleCall(project);
  const elsewhere = path.relative(system.workingFolder, place.projectFolder);
  const flag = elsewhere === '' ? '' : ` --project ${shellWord(elsewhere)}`;
  return [
    `Serving ${url}`,
    ...(names.length === 0 ? ['', 'It has no tools yet: ftl add hello'] : ['', 'Tools:', ...names]),
    '',
    ...(call === undefined ? [] : [`Call one:          ftl call ${call}${flag}`]),
    ...clientLines(project.name, url),
    ...(page === undefined ? [] : [`In the browser:    ${page}`]),
    'Stop:              Ctrl-C',
    '',
  ].join('\n');
}

function toolLines({ components, prefix }: Catalog): readonly string[] {
  const rows = components.flatMap((component) => rowsOf(component, prefix !== 'never'));
  const width = Math.min(48, Math.max(0, ...rows.map(([name]) => name.length)));
  const shown = rows
    .slice(0, mostShown)
    .map(([name, about]) => `  ${name.padEnd(width)}  ${about}`.trimEnd());
  return rows.length > mostShown ? [...shown, `  and ${rows.length - mostShown} more: ftl tools`] : shown;
}

function rowsOf(
  { name, discovery, tools }: CatalogComponent,
  prefixed: boolean,
): readonly [string, string][] {
  if (discovery === 'request') return [[`${name}__…`, 'asked for its tools on each list']];
  return tools.map((tool) => [
    prefixed ? `${name}__${tool.name}` : tool.name,
    singleLine(tool.description ?? '').slice(0, 100),
  ]);
}

/** A call that the project itself gives as an example. */
function exampleCall({ tools, mcp }: Project): string | undefined {
  for (const { name, examples } of tools) {
    const [example] = examples;
    if (example === undefined) continue;
    const tool = mcp.prefix === 'never' ? example.tool : `${name}__${example.tool}`;
    const args = Object.entries(example.arguments);
    const isFlat = args.every(([key, value]) => typeof value === 'string' && /^[\w-]+$/.test(key));
    const words = isFlat
      ? args.map(([key, value]) => shellWord(`${key}=${String(value)}`))
      : [shellWord(JSON.stringify(example.arguments))];
    return [tool, ...words].join(' ');
  }
  return undefined;
}
