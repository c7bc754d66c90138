import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { root } from '../meta/imports.ts';
import { describeWithPeers } from '../peers.ts';
import { type ActRun, copyAction, runWorkflow } from './act.ts';
import { greeterProject } from './project.ts';

/** The job of another team: their repository, our action by its tag, its outputs in a step of their own. */
const workflow = `
on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - id: ftl
        uses: ftl/deploy@v1
        with:
          project: server
          spin-version: none
          registry: none
      - env:
          URL: \${{ steps.ftl.outputs.url }}
          DIGEST: \${{ steps.ftl.outputs.digest }}
          PASSED: \${{ steps.ftl.outputs.passed }}
          RUNTIME: \${{ steps.ftl.outputs.runtime }}
          REFERENCE: \${{ steps.ftl.outputs.reference }}
        run: echo "outputs $URL|$DIGEST|$PASSED|$RUNTIME|$REFERENCE"
`;

/** The same by single steps, on a project with a fault: the job must stop at the first. */
const faultyWorkflow = `
on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: ftl/deploy/actions/transpile@v1
        with:
          project: server
      - uses: ftl/deploy/actions/componentize@v1
        with:
          project: server
`;

describeWithPeers(['act'], 'a workflow of another repository with uses: ftl/deploy@v1', ({ act }) => {
  let system: OwnedSystem;
  let folder: string;

  beforeAll(async () => {
    system = createSystem({ logStyle: 'plain' });
    folder = await system.files.temporaryFolder('ftl-act');
    await copyAction(root, path.join(folder, 'action'));
  });

  afterAll(() => system.close());

  /** A repository of its own with a project in its folder `server` and one workflow. */
  async function repositoryWith(name: string, text: string): Promise<string> {
    const repository = path.join(folder, name);
    await mkdir(path.join(repository, '.github', 'workflows'), { recursive: true });
    await writeFile(path.join(repository, '.github', 'workflows', 'deploy.yml'), text);
    for (const [file, content] of Object.entries(greeterProject)) {
      await mkdir(path.dirname(path.join(repository, 'server', file)), { recursive: true });
      await writeFile(path.join(repository, 'server', file), content);
    }
    return repository;
  }

  function run(repository: string): Promise<ActRun> {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, stdio: 'ignore' });
    git('init', '--quiet', '--initial-branch=main');
    git('remote', 'add', 'origin', 'https://github.com/team/server.git');
    git('add', '--all');
    git('-c', 'user.name=team', '-c', 'user.email=team@example.com', 'commit', '--quiet', '-m', 'server');
    const scratch = path.join(folder, `${path.basename(repository)}-act`);
    const env = { FTL_CACHE_DIR: system.cacheFolder };
    return runWorkflow({ act, repository, action: path.join(folder, 'action'), scratch, env });
  }

  test(
    'builds, proves and deploys their project and hands back the outputs',
    { timeout: 600_000 },
    async () => {
      const { exitCode, lines, text } = await run(await repositoryWith('good', workflow));
      expect(exitCode, text).toBe(0);
      const outputs = lines
        .find(({ msg }) => msg?.startsWith('outputs '))
        ?.msg?.slice('outputs '.length)
        .split('|');
      expect(outputs, text).toEqual([
        expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+/),
        expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        'true',
        'embedded',
        '',
      ]);
    },
  );

  test('stops at a fault with an annotation on its line', { timeout: 300_000 }, async () => {
    const repository = await repositoryWith('faulty', faultyWorkflow);
    await writeFile(
      path.join(repository, 'server', 'ftl.toml'),
      '[project]\nname = "server"\nversoin = "1.0.0"\n',
    );
    const { exitCode, lines, text } = await run(repository);
    expect(exitCode, text).toBe(1);
    const annotation = lines.find(({ command }) => command === 'error');
    expect(annotation?.kvPairs, text).toMatchObject({ file: 'server/ftl.toml', line: '3' });
    expect(lines.some(({ stepID }) => stepID?.includes('componentize'))).toBe(false);
  });
});
