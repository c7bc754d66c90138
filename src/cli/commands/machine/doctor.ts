import { FtlError } from '../../../errors.ts';
import { defineCommand } from '../../command.ts';
import type { Check } from '../../doctor/check.ts';
import { checkMachine } from '../../doctor/machine-checks.ts';
import { checkProject } from '../../doctor/project-checks.ts';

/** `ftl doctor`: what is there, what is missing, what to do. */
export const doctor = defineCommand({
  description: [
    'Looks at Node, npm, the toolchain, Spin, the cache, the port of "ftl up", git, the registry, and at what builds the tools of the project. It changes nothing, and exits with 1 when something is missing that the project needs.',
  ],
  inputs: {},
  examples: [{ about: 'Before the first build', line: 'ftl doctor' }],
  run: async ({ system, ...place }) => {
    const checks = [...(await checkMachine(system)), ...(await checkProject(place, system))];
    const missing = checks.filter(({ state }) => state === 'missing');
    const names = missing.map(({ about }) => about).join('; ');
    return {
      summary: missing.length === 0 ? 'Nothing is missing.' : `Missing: ${names}`,
      text: checkText(checks),
      details: { checks },
      error: missing.length === 0 ? undefined : incomplete(names),
    };
  },
});

function incomplete(names: string): FtlError {
  return new FtlError('E_MACHINE_INCOMPLETE', `Something is missing: ${names}.`, {
    hint: 'The lines above say what to do.',
  });
}

const marks = { ok: '✓', note: '·', missing: '✗' } as const;

function checkText(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ about }) => about.length));
  return checks
    .flatMap(({ about, state, found, hint }) => [
      `${marks[state]} ${about.padEnd(width)}  ${found}`,
      ...(hint === undefined ? [] : [`  ${' '.repeat(width)}  ${hint}`]),
    ])
    .join('\n');
}
