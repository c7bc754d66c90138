import { SourceMap } from 'node:module';
import path from 'node:path';
import { FtlError, type SourcePosition } from '../../errors.ts';
import type { ComponentSource } from './source.ts';

/** What the engine said about a bundle that did not load. */
export interface LoadFailureReport {
  readonly output: string;
  readonly calledImport: string | undefined;
  /** Source map of the bundle, as JSON. */
  readonly sourceMap: string;
}

const hint =
  'Move what happens at the top level into a handler: a component is loaded once, while it is built.';

/** The TypeScript SDK, which throws for tools that are described wrongly; its message says what to do. */
const sdkFile = /\/sdk\/typescript\/define-tools\.ts$/;

/** The error for a bundle that threw, or called its host, while it was loaded: `E_BUILD_LOAD`. */
export function loadError(source: ComponentSource, report: LoadFailureReport): FtlError {
  const positions = originalPositions(report, source);
  const at = positions.find(({ file }) => !/^\.\.\/|(?:^|\/)node_modules\//.test(file)) ?? positions[0];
  const bySdk = sdkFile.test(positions[0]?.file ?? '');
  const what = report.calledImport
    ? forbiddenCall(report.calledImport)
    : `it throws ${thrownMessage(report.output)}`;
  return new FtlError('E_BUILD_LOAD', `The ${source.name} cannot be loaded: ${what}`, {
    at,
    hint: bySdk ? undefined : hint,
  });
}

/** The error for a bundle whose top level does not end: `E_BUILD_LOAD`. */
export function loadTimeoutError(source: ComponentSource, timeoutMs: number): FtlError {
  const message = `The ${source.name} did not finish loading in ${timeoutMs / 1000} s.`;
  return new FtlError('E_BUILD_LOAD', message, { hint: `Is there an endless loop? ${hint}` });
}

function forbiddenCall(calledImport: string): string {
  if (calledImport.startsWith('wasi:random/')) return 'it asks for random bytes at its top level.';
  if (/^(?:fermyon:spin|wasi:config|wasi:keyvalue)\//.test(calledImport))
    return 'it reads a variable or a store of its host at its top level.';
  return `it calls ${calledImport} of its host at its top level.`;
}

/** The engine prints a heading, then `component.js:1:21 Error: boom` or `uncaught exception: boom`. */
function thrownMessage(output: string): string {
  const [, line = ''] = /^Exception while evaluating top-level script\n(.*)/m.exec(output) ?? [];
  const message = line.replace(/^component\.js:\d+:\d+ /, '').replace(/^uncaught exception: /, '');
  return message.slice(0, 500) || 'without a message';
}

/** The places in source files that the engine names, the innermost first. */
function originalPositions(
  { output, sourceMap }: LoadFailureReport,
  source: ComponentSource,
): readonly SourcePosition[] {
  const map = new SourceMap(JSON.parse(sourceMap));
  return [...output.matchAll(/component\.js:(\d+):(\d+)/g)].flatMap(([, line, column]) => {
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    return 'originalSource' in entry ? [toPosition(entry, source)] : [];
  });
}

interface MapEntry {
  readonly originalSource: string;
  readonly originalLine: number;
  readonly originalColumn: number;
}

function toPosition(
  { originalSource, originalLine, originalColumn }: MapEntry,
  source: ComponentSource,
): SourcePosition {
  const absolute = path.resolve(source.projectFolder, originalSource);
  const file = path.relative(source.projectFolder, absolute).split(path.sep).join('/');
  const installed = file.lastIndexOf('node_modules/');
  return { file: file.slice(Math.max(0, installed)), line: originalLine + 1, column: originalColumn + 1 };
}
