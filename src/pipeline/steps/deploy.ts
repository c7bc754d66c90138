import { FtlError } from '../../errors.ts';
import { chooseRuntime } from '../../runtimes/index.ts';
import type { Project } from '../../project/model.ts';
import { stateSecretVariable } from '../../spin/index.ts';
import type { System } from '../../system/types.ts';
import { findTarget } from '../../targets/index.ts';
import { ensureToolchain } from '../../toolchain/index.ts';
import { checkVariables, readDeployVariables, type DeployVariable } from '../inputs/deploy-variables.ts';
import { variableInput } from '../inputs/given-variables.ts';
import { readPort } from '../inputs/port.ts';
import { findProof } from '../proof.ts';
import { readProject } from '../project/read-project.ts';
import { readStepOutputs } from '../result-file.ts';
import { spinOfSetup } from '../inputs/spin-of-setup.ts';
import { ownStateSecret } from '../inputs/state-secret.ts';
import { stateFiles } from '../state.ts';
import { defineStep, type StepOutcome } from '../step.ts';

/** Hands the proven digest to a target and waits until it answers MCP. */
export const deploy = defineStep({
  id: 'deploy',
  title: 'Deploy',
  inputs: {
    target: { kind: 'string', default: 'local', description: 'Where to deploy: local.' },
    digest: { kind: 'string', description: 'Digest to deploy. Default: the one that componentize made.' },
    port: { kind: 'string', default: '0', description: 'Port of the local target; 0 takes a free one.' },
    keep: { kind: 'boolean', default: 'false', description: 'Leave the local deployment running.' },
    runtime: {
      kind: 'string',
      default: 'auto',
      description: 'Runtime of the local target: auto, spin or embedded.',
    },
    ...variableInput,
    'access-token': {
      kind: 'string',
      secret: true,
      description: 'Bearer token with which the check after the deployment calls a private app.',
    },
  },
  outputs: {
    url: 'URL of the MCP endpoint.',
    digest: 'Digest that was deployed.',
    target: 'Target it was deployed to.',
  },
  run: async (inputs, context) => {
    const { system, projectFolder, dryRun } = context;
    const target = findTarget(inputs.target);
    const project = await readProject(context, system);
    const port = readPort(inputs.port);
    const { given, sources } = await readDeployVariables(inputs.variable, { project, projectFolder }, system);
    if (dryRun) return planned(sources, { project, target: target.name, digest: inputs.digest }, system);
    const digest = inputs.digest || ((await readStepOutputs('componentize', context))['digest'] ?? '');
    if (!(await findProof(projectFolder, { digest }, system))) {
      throw new FtlError('E_DEPLOY_UNPROVEN', `${digest} has no green conformance result.`, {
        hint: 'Prove it first with "ftl conformance", or run all steps with "ftl pipeline"; in a workflow put actions/conformance before.',
      });
    }
    const values = {
      ...(await stateSecret(project, target.name === 'local' ? projectFolder : undefined, system)),
      ...given.values,
    };
    if (target.name === 'local') checkVariables(project, { values, given }, system);
    const toolchain = await ensureToolchain(system);
    const spin = await spinOfSetup(context);
    const runtime = await chooseRuntime(inputs.runtime, { system, toolchain, spin });
    const deployment = await target.deploy(
      {
        project,
        projectFolder,
        layoutFolder: stateFiles(projectFolder).layout,
        stateFolder: stateFiles(projectFolder).deployments,
        digest,
        port,
        keep: inputs.keep,
        variables: values,
        runtime,
        accessToken: inputs['access-token'] || undefined,
      },
      system,
    );
    for (const line of deployment.instructions) system.log.info(line);
    return {
      summary: deployment.summary,
      outputs: { url: deployment.url, digest, target: target.name },
      details: { verification: deployment.verification },
    };
  },
});

function planned(
  variables: readonly DeployVariable[],
  {
    project,
    target,
    digest,
  }: { readonly project: Project; readonly target: string; readonly digest: string },
  { log }: System,
): StepOutcome {
  for (const variable of variables) log.info(sourceLine(variable));
  const summary = `would deploy ${project.name} to ${target}`;
  return { summary, outputs: { url: '', digest, target }, details: { variables } };
}

function sourceLine({ name, secret, from }: DeployVariable): string {
  return `${secret ? 'secret variable' : 'variable'} ${name}: ${from === 'nobody' ? 'nobody gives it a value' : `from ${from}`}`;
}

/** Kept where the target is this machine; elsewhere each deployment has one of its own. */
function stateSecret({ mcp }: Project, keptIn: string | undefined, system: System) {
  const known = mcp.stateSecret === undefined ? [stateSecretVariable] : [];
  return ownStateSecret({ known, given: [], projectFolder: keptIn }, system);
}
