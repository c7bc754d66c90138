import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTools, prepareApp } from '../../src/conformance/index.ts';
import { claimsOfRights } from '../../src/conformance/rights.ts';
import { startTestIssuer, type TestClaims } from '../../src/conformance/test-issuer.ts';
import { openApp } from '../../src/oci/index.ts';
import { readBoundCatalog } from '../../src/pipeline/building/bound-catalog.ts';
import { readStepOutputs } from '../../src/pipeline/result-file.ts';
import { stateFiles } from '../../src/pipeline/state.ts';
import { parseProject } from '../../src/project/index.ts';
import { embeddedRuntime } from '../../src/runtimes/embedded/index.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { ensureToolchain } from '../../src/toolchain/index.ts';
import { runBundle, writeProject } from '../e2e/project.ts';
import { printFigure } from '../figure.ts';
import { root } from '../meta/imports.ts';
import { factsOf } from '../project/in-memory-facts.ts';

/** Asks for every kind of right; the example tells whom the tool saw. */
const manifest = (user: string) => `[project]
name = "rights"
access_control = "private"

[oidc]
issuer = "https://login.example.com"
audience = ["https://mcp.example.com/mcp"]
required_scopes = ["mcp"]
allowed_subjects = ["alice", "bob"]
org_id = "org-1"
required_claims = { role = ["admin", "owner"], verified = true }

[tools.whoami]
required_scopes = ["who"]
tool_scopes = { whoami = ["who:am-i"] }

[[tools.whoami.examples]]
tool = "whoami"
arguments = {}
expect = { user = "${user}", client = "conformance", scopes = ["mcp", "who", "who:am-i"], organization = "org-1" }
`;

/** A folder with the tool of the example, and this project file. */
function writeRights(user: string): string {
  const folder = writeProject({ 'ftl.toml': manifest(user) });
  cpSync(path.join(root, 'examples', 'private', 'whoami'), path.join(folder, 'whoami'), { recursive: true });
  return folder;
}

async function ftlTest(folder: string) {
  const run = await runBundle('ftl', ['test', '--json', '--runtime', 'embedded'], { cwd: folder });
  const { details } = JSON.parse(run.stdout) as {
    details: { tests: readonly { tool: string; test: string; result: string; note: string }[] };
  };
  return {
    exitCode: run.exitCode,
    rows: details.tests.map((row) => `${row.tool}: ${row.test}: ${row.result}`),
    notes: details.tests.map(({ note }) => note),
  };
}

describe('ftl test of a private app', { timeout: 600_000 }, () => {
  let system: OwnedSystem;
  beforeAll(() => {
    system = createSystem({ logStyle: 'silent' });
  });
  afterAll(() => system.close());

  test('calls the examples of examples/private with a token of its own issuer', async () => {
    const folder = writeProject({});
    cpSync(path.join(root, 'examples', 'private'), folder, { recursive: true });
    const { exitCode, rows } = await ftlTest(folder);
    expect(rows).toEqual([
      'text-analyzer: own tests: none',
      'whoami: own tests: none',
      'text-analyzer: example text-analyzer__analyze:1: passed',
      'whoami: example whoami__whoami:1: passed',
    ]);
    expect(exitCode).toBe(0);
  });

  test('has every right that the project asks for, and the tool sees whose they are', async () => {
    const right = await ftlTest(writeRights('alice'));
    expect([right.exitCode, right.rows[1]]).toEqual([0, 'whoami: example whoami__whoami:1: passed']);
    const wrong = await ftlTest(writeRights('bob'));
    expect([wrong.exitCode, wrong.rows[1]]).toEqual([1, 'whoami: example whoami__whoami:1: failed']);
    expect(wrong.notes[1]).toBe('structuredContent.user is another text; expected "bob"');
  });

  test('finds an app closed whose issuer lacks one right', async () => {
    const folder = writeRights('alice');
    expect((await ftlTest(folder)).exitCode).toBe(0);
    const project = parseProject(manifest('alice'), factsOf({ 'whoami/src/index.ts': '' }));
    const { digest = '' } = await readStepOutputs('componentize', {
      projectFolder: folder,
      system,
      dryRun: false,
    });
    const files = stateFiles(folder);
    const app = await openApp(files.layout, digest, system);
    const catalog = await readBoundCatalog(app, files.catalog, system);
    const issuer = await startTestIssuer(system, { claims: claimsOfRights(project.oidc) });
    const origin = { origin: issuer.issuer, variables: await issuer.variables({ keys: 'jwks' }) };
    const start = embeddedRuntime(await ensureToolchain(system));
    const prepared = prepareApp(app, { issuer: origin });
    const running = await start(prepared, { port: 0, variables: prepared.variables }, system);
    try {
      const failures = async (claims: TestClaims) => {
        const token = await issuer.sign({ scope: 'mcp who who:am-i', ...claims });
        const { checks } = await checkTools({ url: running.url, token, catalog, project, system });
        return checks.filter(({ required, status }) => required && status === 'failed').length;
      };
      const lacking: readonly TestClaims[] = [
        { scope: 'who who:am-i' },
        { scope: 'mcp who:am-i' },
        { scope: 'mcp who' },
        { sub: 'mallory' },
        { role: 'user' },
        { verified: 'true' },
        { org_id: 'org-2' },
        { aud: 'other' },
        { exp: 1 },
      ];
      let closed = 0;
      for (const claims of lacking) {
        const count = await failures(claims);
        expect([claims, count > 0]).toEqual([claims, true]);
        closed++;
      }
      expect(await failures({})).toBe(0);
      printFigure(
        'ftl test',
        `${closed} of ${lacking.length} tokens without a right refused, 1 of 1 with all accepted`,
      );
    } finally {
      await running.stop();
      await issuer.close();
    }
  });
});
