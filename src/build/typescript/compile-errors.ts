import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { BuildFailure, Location, Message } from 'esbuild';
import { FtlError, FtlErrors, type SourcePosition } from '../../errors.ts';
import type { ComponentSource } from './source.ts';

/** Faults of one component that are shown; the rest is counted. */
const mostShown = 10;

/** What esbuild threw as errors of ours: `E_BUILD_COMPILE`, each with its place. */
export function compileErrors(thrown: unknown, source: ComponentSource): FtlError {
  const messages = (thrown as Partial<BuildFailure>).errors;
  if (!Array.isArray(messages)) {
    return new FtlError('E_BUILD_TOOLCHAIN', `The bundler failed on ${source.name}.`, { cause: thrown });
  }
  const [first, ...rest] = messages.slice(0, mostShown).map((message) => compileError(message, source));
  if (!first)
    return new FtlError('E_BUILD_COMPILE', `${capitalized(source.name)} does not compile.`, {
      cause: thrown,
    });
  return rest.length === 0 ? first : new FtlErrors([first, ...rest]);
}

function compileError({ text, location }: Message, source: ComponentSource): FtlError {
  const at = location ? positionOf(location, source) : undefined;
  const missing = /^Could not resolve "([^."][^"]*)"/.exec(text)?.[1];
  const ofNode = missing !== undefined && isBuiltin(missing);
  const fault = ofNode
    ? `A component cannot import "${missing}": it has Web APIs such as fetch and crypto, but no Node.`
    : text;
  const install = missing && !ofNode && `Install ${missing} in the project, or correct the name.`;
  return new FtlError('E_BUILD_COMPILE', `${capitalized(source.name)} does not compile: ${fault}`, {
    at,
    hint: install || undefined,
  });
}

/** esbuild counts columns from 0, in bytes of UTF-8, and gives files relative to the project folder. */
function positionOf({ file, line, column, lineText }: Location, source: ComponentSource): SourcePosition {
  const before = Buffer.from(lineText, 'utf8').subarray(0, column).toString('utf8');
  const relative = path.relative(source.projectFolder, path.resolve(source.projectFolder, file));
  return { file: relative.split(path.sep).join('/'), line, column: before.length + 1 };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
