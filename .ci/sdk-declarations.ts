import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Modules of the SDK, each after those that it uses. */
const modules = ['schema', 'events', 'input', 'context', 'results', 'define-tools', 'host/node-variables'];

/**
 * ftl-env.d.ts of new projects: what `ftl-deploy/sdk` exports, and the event by which a component without it gets requests;
 * for editors, with nothing to install.
 */
export function sdkDeclarations(root: string): string {
  const cache = path.join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'declarations-'));
  try {
    emit(root, folder);
    const read = (name: string) => readFileSync(path.join(folder, 'sdk/typescript', `${name}.d.ts`), 'utf8');
    const names = exportedNames(read('index'));
    const body = modules.map((name) => withoutModuleSyntax(read(name), names)).join('\n');
    return `// Written by ftl init: the types of "ftl-deploy/sdk" for editors. The SDK itself comes with the ftl command.
declare module 'ftl-deploy/sdk' {
${body.replaceAll(/^(?=.)/gm, '  ').trimEnd()}
  export {};
}

${readFileSync(path.join(root, 'components/shared/fetch-event.d.ts'), 'utf8')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function emit(root: string, folder: string): void {
  const options =
    '--declaration --emitDeclarationOnly --ignoreConfig --strict --skipLibCheck --allowImportingTsExtensions';
  const target = '--rootDir . --target es2022 --module esnext --moduleResolution bundler --lib es2023,dom';
  execFileSync(
    path.join(root, 'node_modules/.bin/tsc'),
    [
      ...options.split(' '),
      ...target.split(' '),
      '--types',
      '',
      '--outDir',
      folder,
      'sdk/typescript/index.ts',
    ],
    { cwd: root },
  );
}

/** `export { type A, b } from './c.ts'` -> A, b. */
function exportedNames(index: string): ReadonlySet<string> {
  const lists = [...index.matchAll(/export (?:type )?\{([^}]*)\}/g)].map(([, list = '']) => list);
  return new Set(lists.flatMap((list) => list.split(',')).map((name) => name.trim().replace(/^type /, '')));
}

/** Only what the index exports stays exported; nothing is imported, because it stands in the same module. */
function withoutModuleSyntax(text: string, exported: ReadonlySet<string>): string {
  return text
    .replaceAll(/^import .*;\n/gm, '')
    .replaceAll(/^export \{.*\};\n/gm, '')
    .replaceAll(/^export declare /gm, 'export ')
    .replaceAll(/^declare /gm, '')
    .replaceAll(/^export (\w+) (\w+)/gm, (line, kind: string, name: string) =>
      exported.has(name) ? line : `${kind} ${name}`,
    );
}
