import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { compiledBindings } from '../../../src/build/componentize/compiled-bindings.ts';
import { worldFor } from '../../../src/build/componentize/world.ts';
import { hostInterfaceNames } from '../../../src/build/typescript/plugins.ts';
import { loadComponentTools } from '../../../src/build/componentize/tools.ts';
import { createSystem } from '../../../src/system/create.ts';
import { ensureToolchain } from '../../../src/toolchain/index.ts';

/** Bindings in the form of componentize-js: a function, a resource, and an interface that the engine calls itself. */
const bindings = `
const symbolRscHandle = Symbol('handle');
let [$memory, $realloc, $dealloc, $import_get, $import_open, $import_read] = $bindings;
function get(name) {
  ran.push('get ' + name);
  const at = $import_get($realloc(0, 0, 1, name.length));
  if (new DataView($memory.buffer).getUint8(at) === 1) throw new Error('failed');
  $dealloc(at);
  return 'read';
}
class Store {
  static open(label) {
    ran.push('open ' + label);
    if (new DataView($memory.buffer).getUint8($import_open()) === 1) throw new Error('failed');
  }
  read(key) {
    function helper(self) {
      ran.push('read ' + self[symbolRscHandle] + key);
      return $import_read();
    }
    return helper(this);
  }
}
function now() {
  ran.push('now');
}
defineBuiltinModule('fermyon:spin/variables@2.0.0', {
  get: get
});

defineBuiltinModule('wasi:clocks/monotonic-clock@0.2.10', {
  now: now
});

defineBuiltinModule('fermyon:spin/key-value@2.0.0', {
  Store: Store
});
let last = 'the end';`;

/** Runs bindings over a memory of zeros, and tells what ran and what of the host was called. */
function run(text: string) {
  const ran: string[] = [];
  const called: string[] = [];
  const host = ['realloc', 'dealloc', 'get', 'open', 'read'].map((name) => () => {
    called.push(name);
    return 0;
  });
  const modules: Record<string, Record<string, (name: string) => unknown>> = {};
  const memory = { buffer: new ArrayBuffer(64) };
  vm.runInNewContext(text, {
    ran,
    $bindings: [memory, ...host],
    defineBuiltinModule: (name: string, members: (typeof modules)[string]) => (modules[name] = members),
  });
  return { ran, called, memory, modules };
}

describe('bindings that compile their functions', () => {
  it('run each function that a bundle can import, and reach nothing of the host', () => {
    const { ran, called, memory } = run(compiledBindings(bindings));
    expect([...new Set(ran)].sort()).toEqual(['get a', 'open a', 'read 1a']);
    expect(called).toEqual([]);
    expect(new Uint8Array(memory.buffer).every((byte) => byte === 0)).toBe(true);
  });

  it('call the host afterwards', () => {
    const { called, modules } = run(compiledBindings(bindings));
    expect(modules['fermyon:spin/variables@2.0.0']?.['get']?.('name')).toBe('read');
    expect(called).toEqual(['realloc', 'get', 'dealloc']);
  });

  it.each([
    ['without interfaces of Spin', bindings.replaceAll('fermyon:spin', 'wasi:http')],
    ['of another form', bindings.replace('= $bindings', '= bindings')],
  ])('stay as they are %s', (_, text) => {
    expect(compiledBindings(text)).toBe(text);
  });

  it('are those that the pinned toolchain makes', { timeout: 180_000 }, async () => {
    const system = createSystem({ logStyle: 'plain' });
    const tools = await loadComponentTools((await ensureToolchain(system)).folder, (file) => readFile(file));
    const wit = await readFile(path.join(system.packageRoot, 'wit', 'component.wit'), 'utf8');
    const { name, text } = worldFor(hostInterfaceNames);
    const { jsBindings } = tools.splicer.spliceBindings(
      tools.engine,
      ['http', 'fetch-event'],
      `${wit}\n${text}`,
      undefined,
      name,
      false,
    );
    const added = compiledBindings(jsBindings).slice(jsBindings.length);
    expect(added).toMatch(
      /of \[\w+\$Store, \w+\$get, \w+\$get, \w+\$getAll, \w+\$increment, \w+\$open, \w+\$Bucket\]/,
    );
  });
});
