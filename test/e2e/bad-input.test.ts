import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  filesBelow,
  greeterManifest,
  greeterProject,
  greeterSource,
  runBundle,
  writeProject,
} from './project.ts';

const toComponentize = ['--spin-version=none', '--from=transpile', '--to=componentize'];

interface Refusal {
  readonly exitCode: number;
  readonly code: string;
  readonly shows: readonly (string | RegExp)[];
}

async function expectRefusal(folder: string, args: readonly string[], refusal: Refusal): Promise<void> {
  const run = await runBundle('local-pipeline', [`--project=${folder}`, ...args]);
  const text = run.stderr + run.stdout;
  expect(run.exitCode, text).toBe(refusal.exitCode);
  expect(text).toContain(`error ${refusal.code}`);
  for (const shown of refusal.shows) expect(text).toMatch(shown);
  expect(text.split('error E_').length - 1, `one message only:\n${text}`).toBe(1);
  expect(text).not.toMatch(/\n\s+at .*\(.*:\d+:\d+\)/);
  expect(run.leftovers).toEqual([]);
  const state = filesBelow(folder).filter((name) => name.endsWith('.tmp'));
  expect(state).toEqual([]);
}

describe('the project file', () => {
  test('no ftl.toml', async () => {
    const folder = writeProject({ 'readme.txt': 'nothing here' });
    await expectRefusal(folder, toComponentize, {
      exitCode: 2,
      code: 'E_PROJECT_MISSING',
      shows: [/ftl\.toml/],
    });
  });

  test('no such folder', async () => {
    const folder = path.join(writeProject({}), 'none');
    const run = await runBundle('local-pipeline', [`--project=${folder}`, ...toComponentize]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('E_PROJECT_MISSING');
  });

  test('broken TOML', async () => {
    const folder = writeProject({ 'ftl.toml': '[project]\nname = "x\n' });
    await expectRefusal(folder, toComponentize, {
      exitCode: 2,
      code: 'E_PROJECT_SYNTAX',
      shows: [/ftl\.toml:2:\d+/],
    });
  });

  test('a missing tool folder', async () => {
    const folder = writeProject({ 'ftl.toml': greeterManifest });
    await expectRefusal(folder, toComponentize, {
      exitCode: 2,
      code: 'E_PROJECT_PATH',
      shows: [/ftl\.toml:5:/],
    });
  });

  test('two tools with one name', async () => {
    const folder = writeProject({
      'ftl.toml': '[project]\nname = "x"\n[tools.a_b]\n[tools.a-b]\n',
      'a_b/index.ts': greeterSource,
      'a-b/index.ts': greeterSource,
    });
    await expectRefusal(folder, toComponentize, {
      exitCode: 2,
      code: 'E_PROJECT_NAME',
      shows: [/ftl\.toml:4:/],
    });
  });
});

describe('tools', () => {
  const manifest = '[project]\nname = "x"\n\n[tools.broken]\n';
  const project = (source: string) => writeProject({ 'ftl.toml': manifest, 'broken/index.ts': source });

  test('one that does not compile', async () => {
    const folder = project('const a = 1;\nconst b = ;\n');
    await expectRefusal(folder, toComponentize, {
      exitCode: 2,
      code: 'E_BUILD_COMPILE',
      shows: [/broken\/index\.ts:2:11/, /const b = ;/],
    });
  });

  test('one that throws while it is loaded', async () => {
    const folder = project('throw new Error("no configuration");\n');
    await expectRefusal(folder, toComponentize, {
      exitCode: 2,
      code: 'E_BUILD_LOAD',
      shows: [/no configuration/],
    });
  });

  test('one that never answers', { timeout: 180_000 }, async () => {
    const folder = project("addEventListener('fetch', () => { for (;;) {} });\n");
    await expectRefusal(folder, toComponentize, {
      exitCode: 2,
      code: 'E_CATALOG_UNREACHABLE',
      shows: [/broken/, /ftl\.toml:4:/],
    });
  });

  test('one without a description', async () => {
    const folder = project(greeterSource.replace(/description: .*\n/, ''));
    await expectRefusal(folder, toComponentize, {
      exitCode: 2,
      code: 'E_CATALOG_INVALID',
      shows: [/greet/, /description/, /ftl\.toml:4:/],
    });
  });
});

describe('the machine', () => {
  test('a port in use', { timeout: 300_000 }, async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const folder = writeProject(greeterProject);
    await expectRefusal(folder, ['--spin-version=none', '--runtime=embedded', `--port=${port}`], {
      exitCode: 2,
      code: 'E_RUNTIME_PORT',
      shows: [String(port), /already in use/],
    });
  });

  test('a full disk', { timeout: 180_000 }, async ({ skip }) => {
    const folder = path.join(writeProject({}), 'small');
    mkdirSync(folder);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      skip('SKIPPED: a full disk, because this user may not mount a small file system');
    }
    onTestFinished(() => void execFileSync('umount', [folder]));
    mkdirSync(path.join(folder, 'greeter'));
    writeFileSync(path.join(folder, 'ftl.toml'), greeterProject['ftl.toml']);
    writeFileSync(path.join(folder, 'greeter', 'index.ts'), greeterSource);
    await expectRefusal(folder, toComponentize, {
      exitCode: 3,
      code: 'E_FILE_SYSTEM',
      shows: [/no space left on the device/],
    });
  });

  test('Ctrl-C in the middle', { timeout: 180_000 }, async () => {
    const folder = writeProject({
      'ftl.toml':
        '[project]\nname = "x"\n\n[tools.slow]\nwasm = "slow/slow.wasm"\nbuild = { command = "echo begun >&2; sleep 60" }\n',
      'slow/index.ts': greeterSource,
    });
    let interrupted = false;
    const run = await runBundle('local-pipeline', [`--project=${folder}`, ...toComponentize], {
      onOutput: (text, interrupt) => {
        if (interrupted || !text.includes('Build components')) return;
        interrupted = true;
        setTimeout(interrupt, 1500);
      },
    });
    expect(interrupted, run.stderr).toBe(true);
    expect(run.exitCode, run.stderr).toBe(130);
    expect(run.stderr.split('error E_CANCELLED').length - 1, run.stderr).toBe(1);
    expect(run.stdout).toMatch(/componentize\s+✗ failed/);
    expect(run.leftovers).toEqual([]);
    expect(filesBelow(folder).filter((name) => name.endsWith('.tmp') || name.endsWith('.wasm'))).toEqual([]);
  });

  test('an unknown step or flag', async () => {
    for (const args of [
      ['--from=nowhere'],
      ['--colour=red'],
      ['--from=deploy', '--to=setup'],
      ['--dry-run=perhaps'],
    ]) {
      const run = await runBundle('local-pipeline', args);
      expect(run.exitCode, run.stderr).toBe(2);
      expect(run.stderr).toContain('error E_USAGE');
    }
  });
});
