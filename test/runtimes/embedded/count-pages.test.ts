import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPages } from '../../../src/runtimes/embedded/transpile/count-pages.ts';
import { exportState, limitMemories } from '../../../src/runtimes/embedded/transpile/patch-module.ts';
import { createPageCounts } from '../../../src/runtimes/embedded/worker/page-counts.ts';
import { takeSnapshot } from '../../../src/runtimes/embedded/worker/snapshot.ts';
import {
  type Code,
  constant,
  growingModule,
  type GrowingParts,
  mostPages,
  report,
} from './growing-module.ts';

const page = 65_536;

/** Modules of which the second, if any, gets the memory of the first; what they tell is in `told`. */
function instantiate(modules: readonly Uint8Array[]) {
  const told: number[] = [];
  const pageCounts = createPageCounts();
  const instances: WebAssembly.Instance[] = [];
  for (const bytes of modules) {
    const module = new WebAssembly.Module(new Uint8Array(bytes));
    const memory = instances[0]?.exports['memory'];
    const imports = {
      env: { report: (value: number) => void told.push(value), ...(memory ? { memory } : {}) },
    };
    const instance = new WebAssembly.Instance(module, imports);
    pageCounts.connect(instance, { module, imports });
    instances.push(instance);
  }
  const run = (name: string) => {
    told.length = 0;
    try {
      (instances.at(-1)?.exports[name] as (() => void) | undefined)?.();
      return { told: [...told], trapped: false };
    } catch {
      return { told: [...told], trapped: true };
    }
  };
  return { run, restore: takeSnapshot(instances, pageCounts.has) };
}

function patched(modules: readonly Uint8Array[]): Uint8Array[] {
  return countPages(modules.map((bytes, position) => [`core${position}`, bytes] as const)).map(([, bytes]) =>
    exportState(bytes),
  );
}

/** Runs each request in an instance of its own, and in one that is set back: what the guest sees must be the same. */
function compare(modules: readonly Uint8Array[], requests: readonly string[]): { instances: number } {
  const counted = patched(modules);
  let reused = instantiate(counted);
  let instances = 1;
  for (const name of requests) {
    const expected = instantiate(modules).run(name);
    const actual = reused.run(name);
    if (expected.trapped) expect(actual.told.slice(0, expected.told.length)).toEqual(expected.told);
    else expect(actual).toEqual(expected);
    if (!actual.trapped && reused.restore()) continue;
    reused = instantiate(counted);
    instances += 1;
  }
  return { instances };
}

/** Mostly in the first pages, so that most programs do not trap at once. */
const addresses = fc
  .tuple(fc.constantFrom(0, 1, 1, 2, 2, 2, 3, mostPages), fc.constantFrom(8, page - 4))
  .map(([pages, offset]) => pages * page + offset);
const grow = fc
  .oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 3 }) },
    fc.constantFrom(-1, page, 0x7fff_ffff, page - 1),
  )
  .map((pages): Code => [...constant(pages), 0x40, 0, ...report]);
const size = fc.constant<Code>([0x3f, 0, ...report]);
const store = fc
  .tuple(addresses, fc.integer())
  .map(([address, value]): Code => [...constant(address), ...constant(value), 0x36, 2, 0]);
const load = addresses.map((address): Code => [...constant(address), 0x28, 2, 0, ...report]);
/** Zeroes nothing, fills: memory.fill of 16 bytes. */
const fill = addresses.map((address): Code => [
  ...constant(address),
  ...constant(0x5a),
  ...constant(16),
  0xfc,
  0x0b,
  0,
]);

/** Bytes of operands that look like memory.size and memory.grow, and what else moves the reader of instructions. */
const noise = fc.constantFrom<Code>(
  [...constant(0x3f), 0x1a],
  [...constant(0x40), 0x1a],
  [0x43, 0x40, 0x00, 0x3f, 0x00, 0x1a],
  [0x44, 0x40, 0x00, 0x3f, 0x00, 0x40, 0x00, 0x3f, 0x00, 0x1a],
  [0x42, 0xc0, 0x00, 0x1a],
  [0xfd, 0x0c, ...Array.from({ length: 8 }, () => [0x40, 0x00]).flat(), 0x1a],
  [0x02, 0x40, ...constant(1), 0x0e, 1, 0, 0, 0x0b],
  [0x41, 0, 0x28, 2, 0x40, 0x1a],
  [0x41, 0, 0xfd, 0x00, 4, 0x40, 0xfd, 0x1b, 0, 0x1a],
  [...constant(7), ...constant(8), ...constant(0), 0x1c, 1, 0x7f, 0x1a],
  [0x43, 0, 0, 0, 0, 0xfc, 0x00, 0x1a],
  [0x02, 0x01, 0x0b],
);

const { code } = fc.letrec<{ code: Code; step: Code }>((tie) => ({
  code: fc.array(tie('step'), { maxLength: 8 }).map((steps) => steps.flat()),
  step: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(grow, grow, size, store, load, fill, noise),
    tie('code').map((inner): Code => [0x02, 0x40, ...inner, 0x0b]),
    tie('code').map((inner): Code => [0x03, 0x40, ...inner, 0x0b]),
    fc
      .tuple(tie('code'), tie('code'))
      .map(([then, otherwise]): Code => [
        0x3f,
        0,
        ...constant(2),
        0x4b,
        0x04,
        0x40,
        ...then,
        0x05,
        ...otherwise,
        0x0b,
      ]),
  ),
}));

const grows: Code = [...constant(1), 0x40, 0, ...report];
const names = (functions: readonly Code[]) => functions.map((_, position) => `run${position}`);
const growth: Code = [...constant(2), 0x40, 0, ...report];
/** Most grow at first, so that what follows has pages to use. */
const program = fc.tuple(fc.constantFrom(growth, growth, []), code).map((parts): Code => parts.flat());
const programs = fc.array(program, { minLength: 1, maxLength: 5 });

test('whatever a guest does with its memory, each request sees what it would in an instance of its own', () => {
  fc.assert(
    fc.property(programs, (functions) => {
      compare([growingModule({ memory: 'own', functions })], [...names(functions), ...names(functions)]);
    }),
    { numRuns: 200 },
  );
});

test('the same when a module grows the memory of another', () => {
  const owners: GrowingParts[] = [
    { memory: 'own', functions: [] },
    { memory: 'own', functions: [[...constant(1), 0x40, 0, 0x1a]], start: true },
  ];
  fc.assert(
    fc.property(programs, fc.constantFrom(...owners), (functions, owner) => {
      const all = [...functions, grows];
      const modules = [growingModule(owner), growingModule({ memory: 'imported', functions: all })];
      expect(patched(modules)[1]).not.toEqual(modules[1]);
      compare(modules, [...names(all), ...names(all)]);
    }),
    { numRuns: 100 },
  );
});

const growAndWrite: Code = [
  [0x3f, 0, ...report],
  [...constant(2), 0x40, 0, ...report],
  [...constant(2 * page), 0x28, 2, 0, ...report],
  [...constant(2 * page), ...constant(7), 0x36, 2, 0],
].flat();

test('a guest that grows in every request keeps its instance', () => {
  const modules = [growingModule({ memory: 'own', functions: [growAndWrite] })];
  expect(instantiate(patched(modules)).run('run0').told).toEqual([1, 1, 0]);
  expect(
    compare(
      modules,
      Array.from({ length: 50 }, () => 'run0'),
    ),
  ).toEqual({ instances: 1 });
});

test('without the count, an instance that has grown is not used again', () => {
  const { run, restore } = instantiate([
    exportState(growingModule({ memory: 'own', functions: [growAndWrite] })),
  ]);
  run('run0');
  expect(restore()).toBe(false);
});

test('growth by nothing takes the memory away from whoever looks at it, but not from what sets it back', () => {
  const write: Code = [
    [...constant(16), 0x28, 2, 0, ...report],
    [...constant(0), 0x40, 0, 0x1a, ...constant(16), ...constant(7), 0x36, 2, 0],
  ].flat();
  const modules = [growingModule({ memory: 'own', functions: [write] })];
  for (const bytes of [exportState(modules[0] as Uint8Array), ...patched(modules)]) {
    const { run, restore } = instantiate([bytes]);
    for (let round = 0; round < 3; round += 1) {
      expect(run('run0').told).toEqual([0]);
      expect(restore()).toBe(true);
    }
  }
});

test('what was written beyond the pages that a guest has is gone too', () => {
  const outside: Code = [...constant(4 * page), ...constant(9), 0x36, 2, 0];
  const look: Code = [...constant(4), 0x40, 0, ...report, ...constant(4 * page), 0x28, 2, 0, ...report];
  const modules = [growingModule({ memory: 'own', functions: [look, outside] })];
  const { run, restore } = instantiate(patched(modules));
  // Where an instance of its own would trap there are pages already, once a request has grown.
  for (const [name, expected] of Object.entries({ run0: [1, 0], run1: [] })) {
    expect(run(name)).toEqual({ told: expected, trapped: false });
    expect(restore()).toBe(true);
  }
  expect(run('run0').told).toEqual([1, 0]);
});

test('an instance that has grown by more than 16 MiB is not used again', () => {
  const by = (pages: number) => {
    const functions = [[...constant(pages), 0x40, 0, ...report]];
    const { run, restore } = instantiate(
      patched([growingModule({ memory: 'own', functions, limits: [0, 1] })]),
    );
    expect(run('run0').told).toEqual([1]);
    return restore();
  };
  expect([by(256), by(257)]).toEqual([true, false]);
});

test('the limit of memory holds, and the guest is told that it can have no more', () => {
  const functions = [
    [...constant(3), 0x40, 0, ...report, ...constant(1), 0x40, 0, ...report, 0x3f, 0, ...report],
  ];
  const [bytes] = patched([growingModule({ memory: 'own', functions, limits: [0, 1] })]) as [Uint8Array];
  const { run, restore } = instantiate([limitMemories(bytes, 4 * page)]);
  for (let round = 0; round < 3; round += 1) {
    expect(run('run0').told).toEqual([1, -1, 4]);
    expect(restore()).toBe(true);
  }
});

const own = growingModule({ memory: 'own', functions: [grows] });

test.each<readonly [string, readonly Uint8Array[]]>([
  [
    'an instruction that is not known',
    [growingModule({ memory: 'own', functions: [[...grows, 0xfb, 0x1c, 0x1a]] })],
  ],
  ['a memory of 64 bits', [growingModule({ memory: 'own', functions: [grows], limits: [4, 1] })]],
  ['a memory that threads share', [growingModule({ memory: 'own', functions: [grows], limits: [3, 1, 2] })]],
  [
    'types that are not functions',
    [growingModule({ memory: 'own', functions: [grows], types: [[0x5f, 0]] })],
  ],
  [
    'a start function that grows the memory of another',
    [own, growingModule({ memory: 'imported', functions: [grows], start: true })],
  ],
])('modules with %s stay as they are', (_name, modules) => {
  const named = modules.map((bytes, position) => [`core${position}`, bytes] as const);
  expect(countPages(named)).toBe(named);
});

test('modules without a memory, or that only use that of another, stay as they are', () => {
  const none = growingModule({ memory: 'none', functions: [[]] });
  const user = growingModule({
    memory: 'imported',
    functions: [[...constant(0), 0x28, 2, 0, ...report]],
    start: true,
  });
  const counted = countPages([
    ['a', own],
    ['b', none],
    ['c', user],
  ]);
  expect(counted.slice(1)).toEqual([
    ['b', none],
    ['c', user],
  ]);
  expect(counted[0]?.[1]).not.toEqual(own);
});
