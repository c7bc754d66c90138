import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startFakeRegistry } from '../oci/fake-registry.ts';
import { emptyCache, greeterProject, greeterSource, runBundle, writeProject } from './project.ts';

const stepNames = ['setup', 'transpile', 'componentize', 'conformance', 'publish', 'deploy'];

interface PipelineResult {
  readonly ok: boolean;
  readonly steps: readonly {
    readonly command: string;
    readonly ok: boolean;
    readonly unchanged: boolean;
    readonly summary: string;
    readonly outputs: Readonly<Record<string, string>>;
    readonly details: Readonly<Record<string, unknown>>;
  }[];
}

async function runPipeline(folder: string, ...args: string[]): Promise<PipelineResult> {
  const { exitCode, stdout, stderr, leftovers } = await runBundle('local-pipeline', [
    `--project=${folder}`,
    '--spin-version=none',
    '--runtime=embedded',
    '--json',
    ...args,
  ]);
  expect(stderr).toBe('');
  expect(leftovers).toEqual([]);
  const result = JSON.parse(stdout) as PipelineResult;
  expect({ exitCode, ok: result.ok }, stdout).toEqual({ exitCode: 0, ok: true });
  return result;
}

const outputsOf = (result: PipelineResult, name: string) =>
  result.steps.find(({ command }) => command === name)?.outputs ?? {};

test(
  'takes a project outside of the repository from ftl.toml to a deployed server',
  { timeout: 600_000 },
  async () => {
    const folder = writeProject(greeterProject);
    const first = await runPipeline(folder);
    expect(first.steps.map(({ command, ok }) => [command, ok])).toEqual(
      stepNames.map((name) => [name, true]),
    );

    const { digest } = outputsOf(first, 'componentize');
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    const built = first.steps.find(({ command }) => command === 'componentize');
    expect(built?.summary).toMatch(/^2 components, .*, \d+\.\d MiB, sha256:/);
    const sizes = built?.details as { readonly components: { size: number }[]; readonly size: number };
    const parts = sizes.components.reduce((sum, component) => sum + component.size, 0);
    expect(sizes.size).toBeGreaterThan(parts);
    expect(outputsOf(first, 'conformance')).toMatchObject({ digest, passed: 'true', runtime: 'embedded' });
    expect(outputsOf(first, 'deploy')).toMatchObject({ digest, target: 'local' });
    expect(outputsOf(first, 'deploy')['url']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mcp$/);

    const second = await runPipeline(folder);
    const unchanged = second.steps.filter((step) => step.unchanged).map(({ command }) => command);
    expect(unchanged).toEqual(expect.arrayContaining(['transpile', 'componentize', 'conformance']));
    expect(outputsOf(second, 'componentize')['digest']).toBe(digest);

    // A source that no earlier run on this machine can have left in the cache.
    const greeting = `Good day ${randomUUID()}, `;
    writeFileSync(path.join(folder, 'greeter', 'index.ts'), greeterSource.replace('Hello, ', greeting));
    writeFileSync(path.join(folder, 'ftl.toml'), greeterProject['ftl.toml'].replace('Hello, ', greeting));
    const third = await runPipeline(folder, '--to=conformance');
    expect(outputsOf(third, 'componentize')['digest']).not.toBe(digest);
    const components = third.steps.find(({ command }) => command === 'componentize')?.details['components'];
    expect(components).toEqual([
      expect.objectContaining({ id: 'mcp-gateway', cached: true }),
      expect.objectContaining({ id: 'greeter', cached: false }),
    ]);
  },
);

test('makes the same digest in another folder with nothing built before', { timeout: 600_000 }, async () => {
  const digests = [];
  for (const name of ['one', 'another/and/deeper']) {
    const files = Object.entries(greeterProject).map(
      ([file, content]) => [`${name}/${file}`, content] as const,
    );
    const folder = writeProject(Object.fromEntries(files));
    const run = await runBundle(
      'local-pipeline',
      [
        `--project=${path.join(folder, name)}`,
        '--spin-version=none',
        '--from=transpile',
        '--to=componentize',
        '--json',
      ],
      { env: { FTL_CACHE_DIR: emptyCache() } },
    );
    expect(run.exitCode, run.stderr + run.stdout).toBe(0);
    const result = JSON.parse(run.stdout) as PipelineResult;
    expect(JSON.stringify(result.steps)).not.toContain('"cached":true');
    digests.push(outputsOf(result, 'componentize')['digest']);
  }
  expect(digests[0]).toMatch(/^sha256:/);
  expect(digests[1]).toBe(digests[0]);
});

test(
  'publishes and deploys the digest that was proven, and sends nothing twice',
  { timeout: 600_000 },
  async () => {
    const registry = await startFakeRegistry();
    onTestFinished(() => registry.close());
    const folder = writeProject(greeterProject);
    const first = await runPipeline(
      folder,
      `--registry=${registry.host}/team/greetings`,
      '--tags=1.2.3,latest',
    );

    const published = outputsOf(first, 'publish');
    const stored = registry.repositories.get('team/greetings');
    const digest = published['digest'] ?? '';
    expect(published['reference']).toBe(`${registry.host}/team/greetings@${digest}`);
    expect(Object.fromEntries(stored?.tags ?? [])).toEqual({ '1.2.3': digest, latest: digest });
    const manifest = stored?.manifests.get(digest) ?? new Uint8Array();
    expect(`sha256:${createHash('sha256').update(manifest).digest('hex')}`).toBe(digest);
    expect(outputsOf(first, 'conformance')['digest']).toBe(digest);
    expect(outputsOf(first, 'deploy')['digest']).toBe(digest);
    expect([...registry.repositories.keys()].toSorted()).toEqual([
      'team/greetings',
      'team/greetings/greeter',
      'team/greetings/mcp-gateway',
    ]);

    const uploads = () =>
      registry.requests.filter(({ method }) => method === 'POST' || method === 'PUT').length;
    const before = uploads();
    const second = await runPipeline(
      folder,
      `--registry=${registry.host}/team/greetings`,
      '--tags=1.2.3,latest',
    );
    expect(outputsOf(second, 'publish')['uploaded']).toBe('0');
    expect(second.steps.find(({ command }) => command === 'publish')?.unchanged).toBe(true);
    expect(uploads()).toBe(before);
  },
);

test('refuses to deploy what was not proven', { timeout: 300_000 }, async () => {
  const folder = writeProject(greeterProject);
  await runPipeline(folder, '--to=componentize');
  const { exitCode, stderr } = await runBundle('deploy', [`--project=${folder}`, '--runtime=embedded']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('E_DEPLOY_UNPROVEN');
});

test('says what it would do and does nothing in a dry run', async () => {
  const folder = writeProject(greeterProject);
  const result = await runPipeline(folder, '--dry-run');
  expect(result.steps.map(({ command }) => command)).toEqual(stepNames);
  expect(() => readFileSync(path.join(folder, '.ftl'))).toThrow(/ENOENT/);
});
