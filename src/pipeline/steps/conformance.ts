import { buildFixture, createComponentBuilder } from '../../build/index.ts';
import { runConformance } from '../../conformance/index.ts';
import { FtlError } from '../../errors.ts';
import { openApp } from '../../oci/index.ts';
import { conformanceFailures, conformanceMarkdown, conformanceSummary } from '../../report/index.ts';
import { chooseRuntime } from '../../runtimes/index.ts';
import { ensureToolchain } from '../../toolchain/index.ts';
import { readBoundCatalog } from '../building/bound-catalog.ts';
import { readGivenVariables, variableInput } from '../inputs/given-variables.ts';
import { findProof, writeProof } from '../proof.ts';
import { readProject } from '../project/read-project.ts';
import { readStepOutputs } from '../result-file.ts';
import { spinOfSetup } from '../inputs/spin-of-setup.ts';
import { stateFiles } from '../state.ts';
import { defineStep } from '../step.ts';
import { throwAll } from '../throw-all.ts';

/** Starts the packed digest and proves that it speaks MCP; the result is recorded for that digest. */
export const conformance = defineStep({
  id: 'conformance',
  title: 'Prove MCP conformance',
  inputs: {
    runtime: { kind: 'string', default: 'auto', description: 'auto, spin or embedded.' },
    'repeat-proof': {
      kind: 'boolean',
      default: 'false',
      description: 'Run even when this digest is proven already.',
    },
    ...variableInput,
  },
  outputs: {
    digest: 'Digest that was tested.',
    runtime: 'Runtime it was tested on.',
    passed: 'true when everything that counts passed.',
    report: 'Absolute path of the report, JSON.',
  },
  run: async (inputs, context) => {
    const { system, projectFolder, dryRun } = context;
    const files = stateFiles(projectFolder);
    const project = await readProject(context, system);
    if (dryRun) {
      return {
        summary: 'would run the conformance suites',
        outputs: { digest: '', runtime: '', passed: '', report: '' },
      };
    }
    const { digest = '' } = await readStepOutputs('componentize', context);
    const app = await openApp(files.layout, digest, system);
    const { values } = await readGivenVariables(
      { variables: app.locked.variables, flags: inputs.variable, projectFolder },
      system,
    );
    const toolchain = await ensureToolchain(system);
    const spin = await spinOfSetup(context);
    const runtime = await chooseRuntime(inputs.runtime, { system, toolchain, spin });
    system.log.info(runtime.note);

    const builder = await createComponentBuilder({ toolchain, system });
    const fixture = await buildFixture({ builder, system }).finally(() => builder.close());
    const proven = { digest, fixture: fixture.digest, toolchain: toolchain.folder, runtime: runtime.name };
    const outputs = { digest, runtime: runtime.name, passed: 'true', report: '' };
    const earlier = inputs['repeat-proof'] ? undefined : await findProof(projectFolder, proven, system);
    if (earlier)
      return {
        summary: `${earlier.summary} (proven before)`,
        unchanged: true,
        outputs: { ...outputs, report: earlier.report },
      };

    const catalog = await readBoundCatalog(app, files.catalog, system);
    const report = await runConformance({
      app,
      fixture,
      project,
      catalog,
      variables: values,
      runtime,
      toolchain,
      outputFolder: files.conformance,
      system,
    });
    const summary = conformanceSummary(report);
    const reportFile = await writeProof(projectFolder, { proven, report, summary }, system);
    if (!report.passed) {
      throwAll(
        conformanceFailures(report),
        new FtlError('E_CONFORMANCE_FAILED', `Conformance failed: ${summary}.`),
      );
    }
    return {
      summary,
      outputs: { ...outputs, report: reportFile },
      details: { suites: report.suites },
      sections: [conformanceMarkdown(report)],
    };
  },
});
