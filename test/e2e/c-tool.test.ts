import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createSystem } from '../../src/system/create.ts';
import { ensureToolchain } from '../../src/toolchain/index.ts';
import { root } from '../meta/imports.ts';
import { describeWithPeers } from '../peers.ts';
import { runBundle, writeProject } from './project.ts';

/** The part of ftl.toml that docs/languages.md gives for a tool in C. */
function documentedTool(): string {
  const text = readFileSync(path.join(root, 'docs', 'languages.md'), 'utf8');
  const [, block = ''] = /^## Another language: C\n[^]*?^```toml\n([^]*?)^```$/m.exec(text) ?? [];
  return block;
}

const example = `
[[tools.primes.examples]]
tool = "prime"
arguments = { index = 3 }
expect = { prime = 7 }
`;

describeWithPeers(['zig'], 'a tool in C', ({ zig }) => {
  test(
    'is built by the commands that the documentation gives, and answers',
    { timeout: 600_000 },
    async () => {
      const system = createSystem({ logStyle: 'silent' });
      const toolchain = await ensureToolchain(system);
      await system.close();
      const folder = writeProject({
        'ftl.toml': `[project]\nname = "numbers"\n\n${documentedTool()}${example}`,
      });
      const tool = path.join(folder, 'primes');
      mkdirSync(tool);
      copyFileSync(
        path.join(root, 'test', 'contract', 'guests', 'c', 'guest.c'),
        path.join(tool, 'primes.c'),
      );
      copyFileSync(path.join(root, 'wit', 'tool.wit'), path.join(tool, 'tool.wit'));
      const programs = [path.dirname(zig), path.join(toolchain.folder, 'node_modules', '.bin')];
      const env = { PATH: [...programs, process.env['PATH']].join(path.delimiter) };
      const ftlTest = ['test', '--json', '--runtime', 'embedded'];
      const { exitCode, stdout, stderr } = await runBundle('ftl', ftlTest, {
        cwd: folder,
        env,
      });
      expect(exitCode, stderr + stdout).toBe(0);
      const { details } = JSON.parse(stdout) as { details: { tests: readonly object[] } };
      expect(details.tests).toContainEqual(
        expect.objectContaining({ tool: 'primes', test: 'example primes__prime:1', result: 'passed' }),
      );
      expect(readdirSync(tool)).toContain('primes.wasm');
    },
  );
});
