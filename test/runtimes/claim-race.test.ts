import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSystem } from '../../src/system/create.ts';
import { bundleChild, type ChildProgram } from '../child-program.ts';
import type { ClaimOrder, ClaimReport } from './claim-child.ts';

const system = createSystem({ logStyle: 'silent' });
const children: ChildProcess[] = [];
let program: ChildProgram;
let dead: string;

beforeAll(async () => {
  program = await bundleChild(path.join(import.meta.dirname, 'claim-child.ts'));
  for (let index = 0; index < 8; index += 1) children.push(fork(program.file, { stdio: 'ignore' }));
  const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const identity = await system.processes.identify(killed.pid!);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  dead = `${killed.pid}-${identity}`;
}, 60_000);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  program?.remove();
  await system.close();
});

/** Gives all children an order in the same moment. */
function order(given: ClaimOrder): Promise<ClaimReport[]> {
  return Promise.all(
    children.map(async (child) => {
      const answer = once(child, 'message');
      child.send(given);
      return ((await answer) as [ClaimReport])[0];
    }),
  );
}

const sum = (reports: readonly ClaimReport[], what: 'owned' | 'refused' | 'violations') =>
  reports.reduce((total, report) => total + report[what], 0);

test.each([
  ['that a killed process had', true],
  ['that nobody had yet', false],
])(
  'of eight starters at a folder %s one gets it, 300 times',
  { timeout: 300_000 },
  async (_name, hasDead) => {
    for (let round = 0; round < 300; round += 1) {
      const folder = path.join(program.folder, `${hasDead}-${round}`);
      mkdirSync(path.join(folder, hasDead ? 'owner' : ''), { recursive: true });
      if (hasDead) writeFileSync(path.join(folder, 'owner', dead), '');
      const reports = await order({ folder, tries: 1, hold: true });
      expect(reports.flatMap(({ errors }) => errors)).toEqual([]);
      expect([sum(reports, 'owned'), sum(reports, 'refused')]).toEqual([1, 7]);
      expect(sum(reports, 'violations')).toBe(0);
    }
  },
);

test(
  'taken and left 2,000 times by eight, it never has two owners, and is free in the end',
  { timeout: 300_000 },
  async () => {
    const folder = path.join(program.folder, 'taken-and-left');
    mkdirSync(folder);
    const reports = await order({ folder, tries: 250, hold: false });
    expect(reports.flatMap(({ errors }) => errors)).toEqual([]);
    expect(sum(reports, 'violations')).toBe(0);
    expect(sum(reports, 'owned') + sum(reports, 'refused')).toBe(2000);
    expect(sum(reports, 'owned')).toBeGreaterThan(50);
    expect(readdirSync(path.join(folder, 'owner'))).toEqual(['free']);
    expect(readdirSync(folder)).toEqual(['owner']);
  },
);
