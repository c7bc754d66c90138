import { type ConformanceSuite, runToolContract } from '../../../conformance/index.ts';
import { exitCode, FtlError } from '../../../errors.ts';
import { openApp } from '../../../oci/index.ts';
import { readBoundCatalog } from '../../../pipeline/building/bound-catalog.ts';
import { readGivenVariables, variableInput } from '../../../pipeline/inputs/given-variables.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import { readStepOutputs } from '../../../pipeline/result-file.ts';
import { stateFiles } from '../../../pipeline/state.ts';
import type { InputSpecifications } from '../../../pipeline/step.ts';
import type { Project } from '../../../project/index.ts';
import { singleLine } from '../../../report/index.ts';
import { chooseRuntime, readRuntimeChoice } from '../../../runtimes/index.ts';
import { ensureToolchain } from '../../../toolchain/index.ts';
import { buildApp } from '../../build-app.ts';
import { type CommandContext, defineCommand } from '../../command.ts';
import { findOwnTests } from '../../tests/own-tests.ts';
import { runOwnTests } from '../../tests/run-own-tests.ts';
import { textTable } from '../../text-table.ts';

const inputs = {
  examples: {
    kind: 'boolean',
    default: 'true',
    description: 'Build the app, start it and call the examples; --no-examples runs the own tests alone.',
  },
  runtime: { kind: 'string', default: 'auto', value: 'NAME', description: 'auto, spin or embedded.' },
  ...variableInput,
} as const satisfies InputSpecifications;

type TestContext = CommandContext<typeof inputs>;

/** One line of the table. */
interface TestRow {
  readonly tool: string;
  readonly test: string;
  readonly result: 'passed' | 'failed' | 'none';
  readonly note: string;
}

/** `ftl test`: what the tools themselves test, and what ftl.toml says that they answer. */
export const test = defineCommand({
  description: [
    "A tool's own tests are found by what lies in its folder: npm test for a package.json that has it, cargo test, go test, pytest or unittest; *.test.ts without a package.json are bundled as the tool is and run by Node's test runner. Then the app is built and started, and every [[tools.X.examples]] is called. Nothing else is called. It exits with 1 when a test fails.",
  ],
  inputs,
  examples: [
    { about: 'Everything', line: 'ftl test' },
    { about: 'Only the own tests, without a build', line: 'ftl test --no-examples' },
  ],
  run: async (context) => {
    readRuntimeChoice(context.inputs.runtime);
    const project = await readProject(context, context.system);
    const { inputs: given, system } = context;
    const own = await ownRows(project, context);
    const withExamples = given.examples && project.tools.length > 0;
    if (withExamples) {
      const flags = new Map([['purpose', ['up']]]);
      const { error } = await buildApp({ ...context, flags, quiet: given.json }, system);
      if (error && given.json) throw error;
      if (error) return exitCode(error);
    }
    const rows = [...own, ...(withExamples ? await exampleRows(project, context) : [])];
    if (system.signal.aborted) throw new FtlError('E_CANCELLED', 'Stopped.');
    const failed = rows.filter(({ result }) => result === 'failed').length;
    const passed = rows.filter(({ result }) => result === 'passed').length;
    const summary = `${passed} passed, ${failed} failed`;
    const cells = rows.map(({ tool, test: name, result, note }) => [tool, name, result, note]);
    return {
      summary,
      text: `${textTable(['tool', 'test', 'result', ''], cells)}\n${summary}`,
      details: { tests: rows },
      error:
        failed === 0 ? undefined : new FtlError('E_TEST_FAILED', `${failed} of ${failed + passed} failed.`),
    };
  },
});

async function ownRows({ tools }: Project, context: TestContext): Promise<readonly TestRow[]> {
  const { system } = context;
  const rows: TestRow[] = [];
  for (const tool of tools) {
    const tests = await findOwnTests(tool, context);
    if (tests === undefined) {
      rows.push({ tool: tool.name, test: 'own tests', result: 'none', note: 'no tests in its folder' });
      continue;
    }
    const { passed, note } = await system.log.group(`Test ${tool.name}`, () =>
      runOwnTests(tool, tests, context),
    );
    rows.push({ tool: tool.name, test: 'own tests', result: passed ? 'passed' : 'failed', note });
  }
  return rows;
}

async function exampleRows(project: Project, context: TestContext): Promise<readonly TestRow[]> {
  const suite = await runExamples(project, context);
  return suite.checks
    .filter(({ id, status }) => id.startsWith('example:') || status === 'failed' || id === 'without-example')
    .map(({ id, tool = '', status, message = '' }) => ({
      tool: tool.split('__')[0] ?? '',
      test: id.replace(/^example:/, 'example '),
      result: status === 'failed' ? 'failed' : status === 'skipped' ? 'none' : 'passed',
      note: singleLine(message).slice(0, 300),
    }));
}

/** Starts what was packed, and calls. */
async function runExamples(project: Project, context: TestContext): Promise<ConformanceSuite> {
  const { inputs: given, projectFolder, system } = context;
  const { digest = '' } = await readStepOutputs('componentize', { projectFolder, system, dryRun: false });
  const files = stateFiles(projectFolder);
  const toolchain = await ensureToolchain(system);
  const runtime = await chooseRuntime(given.runtime, { system, toolchain });
  return system.log.group('Call the examples', async () => {
    const app = await openApp(files.layout, digest, system);
    const catalog = await readBoundCatalog(app, files.catalog, system);
    const { values: variables } = await readGivenVariables(
      { variables: app.locked.variables, flags: given.variable, projectFolder },
      system,
    );
    return runToolContract({ app, project, catalog, variables, runtime, system });
  });
}
