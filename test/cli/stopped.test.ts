import { describe, expect, test } from 'vitest';
import { greeterProject, runBundle, writeProject } from '../e2e/project.ts';

/** Runs `ftl`, and presses Ctrl-C as soon as stderr has this text. */
function stoppedAt(text: string, args: readonly string[], cwd: string) {
  let interrupted = false;
  return runBundle('ftl', args, {
    cwd,
    onOutput: (output, interrupt) => {
      if (interrupted || !output.includes(text)) return;
      interrupted = true;
      interrupt();
    },
  });
}

describe('Ctrl-C', { timeout: 300_000 }, () => {
  test('while an app starts: it is never said to serve', async () => {
    const run = await stoppedAt(
      'Runtime: ',
      ['up', '--runtime', 'embedded', '--port', '0'],
      writeProject(greeterProject),
    );
    expect(run).toMatchObject({ exitCode: 130, stdout: '', leftovers: [] });
    expect(run.stderr).toContain('error E_CANCELLED Stopped.');
  });

  test('while examples are called: no test is said to have failed', async () => {
    const folder = writeProject({
      ...greeterProject,
      'greeter/index.ts': greeterProject['greeter/index.ts'].replace(
        'handler: ',
        'handler: async () => { for (;;); }, was: ',
      ),
    });
    const run = await stoppedAt('Call the examples', ['test', '--runtime', 'embedded'], folder);
    expect(run).toMatchObject({ exitCode: 130, stdout: '', leftovers: [] });
    expect(run.stderr).not.toContain('E_TEST_FAILED');
  });
});
