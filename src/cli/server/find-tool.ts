import type { ToolMetadata } from '../../../components/shared/catalog.ts';
import { FtlError } from '../../errors.ts';
import { suggest } from '../../project/index.ts';

/**
 * The tool that is meant: by its name, as `component/tool`, or by its bare name when only one has it. Throws `E_USAGE`
 * with the nearest name.
 */
export function findTool(typed: string, tools: readonly ToolMetadata[]): ToolMetadata {
  const exact = tools.find(({ name }) => name === typed || name === typed.replace('/', '__'));
  if (exact) return exact;
  const bare = tools.filter(({ name }) => name.endsWith(`__${typed}`));
  const [only] = bare;
  if (only && bare.length === 1) return only;
  const names = tools.map(({ name }) => name);
  const near = suggest(typed, names) ?? names.find((name) => suggest(typed, [name.replace(/^.*__/, '')]));
  throw new FtlError('E_USAGE', `The server has no tool "${typed.slice(0, 100)}".`, {
    hint: hintFor({ bare, near, names }),
  });
}

function hintFor({
  bare,
  near,
  names,
}: {
  readonly bare: readonly ToolMetadata[];
  readonly near: string | undefined;
  readonly names: readonly string[];
}): string {
  if (bare.length > 1) return `Several end so: ${bare.map(({ name }) => name).join(', ')}.`;
  if (near) return `Did you mean ${near}?`;
  return names.length === 0 ? 'It has none.' : `It has: ${names.slice(0, 20).join(', ')}. See "ftl tools".`;
}
