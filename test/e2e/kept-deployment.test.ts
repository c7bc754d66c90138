import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../meta/imports.ts';
import { runBundle, writeProject } from './project.ts';

const project = {
  'ftl.toml': `[project]
name = "kept"

[variables]
city = { default = "nowhere" }
api_key = { required = true, secret = true }

[tools.weather]
variables = { city = "{{ city }}", api_key = "{{ api_key }}" }
`,
  'weather/index.ts': `import { defineTools, variable } from 'ftl-deploy/sdk';

defineTools({
  where: {
    description: 'Says which city it is for.',
    inputSchema: { type: 'object', properties: {} },
    handler: () => {
      console.log('asked in ' + variable('city') + ' with ' + variable('api_key'));
      return { city: variable('city') ?? '' };
    },
  },
});
`,
  'key.txt': 'planted-secret-key\n',
};

/** `ftl logs --follow` of a project. */
function follow(cwd: string) {
  const child = spawn(process.execPath, [path.join(root, 'dist', 'ftl.mjs'), 'logs', '--follow'], { cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += String(text);
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { output: () => output, ended };
}

test(
  'a deployment takes variables from flags and files, and its log can be followed to its end',
  { timeout: 600_000 },
  async () => {
    const folder = writeProject(project);
    const ftl = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
      const run = await runBundle('ftl', args, { cwd: folder, env });
      expect(run.exitCode, `${args.join(' ')}\n${run.stdout}${run.stderr}`).toBe(0);
      return run.stdout;
    };
    onTestFinished(() => ftl(['stop']).then(() => undefined));
    await ftl(['pipeline', '--spin-version=none', '--to=conformance', '--runtime=embedded'], {
      SPIN_VARIABLE_API_KEY: 'another key of the run',
    });
    const variables = ['--variable=city=Bern', '--variable', 'api_key=@key.txt'];
    await ftl(['deploy', '--keep', '--runtime=embedded', ...variables]);

    const following = follow(folder);
    expect(await ftl(['call', 'weather__where', '--json'])).toContain('"Bern"');
    await expect.poll(following.output).toContain('[weather] asked in Bern with ***');
    expect(await ftl(['logs'])).toContain('[weather] asked in Bern with ***');
    await ftl(['stop']);
    expect(await following.ended).toBe(0);
    expect(following.output()).toContain('kept was taken down.');
    expect(following.output()).not.toContain('planted');
  },
);
