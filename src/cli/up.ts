import path from 'node:path';
import { FtlError } from '../errors.ts';
import { openApp } from '../oci/index.ts';
import { commonInputs, readInputs } from '../pipeline/inputs.ts';
import { locateProject } from '../pipeline/project-place.ts';
import { readPort } from '../pipeline/port.ts';
import { readStepOutputs } from '../pipeline/result-file.ts';
import { stateFiles } from '../pipeline/state.ts';
import type { InputSpecifications } from '../pipeline/step.ts';
import { chooseRuntime } from '../runtimes/index.ts';
import { publicUrlVariable } from '../runtimes/public-url.ts';
import { ensureToolchain } from '../toolchain/index.ts';
import type { System } from '../system/types.ts';
import { runPipelineCommand } from './pipeline-process.ts';
import { readUpVariables } from './up-variables.ts';

/** Flags of `ftl up`. */
export const upInputs = {
  port: { kind: 'string', default: '3000', description: 'Port to listen on; 0 takes a free one.' },
  runtime: { kind: 'string', default: 'auto', description: 'auto, spin or embedded.' },
  layout: {
    kind: 'string',
    description: 'Serve from this OCI image layout, without building; needs --digest.',
  },
  digest: { kind: 'string', description: 'Digest of the app in --layout.' },
  variable: {
    kind: 'list',
    description: 'Value of an application variable: name=value, or name=@file. May be repeated.',
  },
  'tls-cert': { kind: 'string', description: 'Serve over TLS with this certificate chain (a PEM file).' },
  'tls-key': { kind: 'string', description: 'Key of --tls-cert (a PEM file).' },
  follow: { kind: 'list', description: 'Show the output of these components only. May be repeated.' },
  state: {
    kind: 'string',
    description: 'Folder where key-value stores are kept; .ftl/kv by default, nowhere with --layout.',
  },
  quiet: { kind: 'boolean', default: 'false', description: "Do not show the components' output." },
} as const satisfies InputSpecifications;

/** `ftl up`: builds, then serves until it is stopped; key-value stores are kept in `.ftl/kv`. */
export async function runUpCommand(args: readonly string[], system: System): Promise<number> {
  const inputs = readInputs({ ...commonInputs, ...upInputs }, { args, env: system.env });
  const { projectFolder } = await locateProject(inputs.project, system);
  const port = readPort(inputs.port);
  const tls = await readTls(inputs['tls-cert'], inputs['tls-key'], system);
  if (inputs.layout === '') {
    const built = await build(inputs, system);
    if (built !== 0 || inputs['dry-run']) return built;
  }
  const { folder, digest } = await whatToServe(inputs, projectFolder, system);
  const app = await openApp(folder, digest, system);
  const toolchain = await ensureToolchain(system);
  const runtime = await chooseRuntime(inputs.runtime, { system, toolchain });
  system.log.info(runtime.note);
  const onLog = (component: string, line: string) => {
    if (inputs.follow.length === 0 || inputs.follow.includes(component))
      system.log.untrusted(`[${component}] ${line}`);
  };
  const given = await readUpVariables(app.locked, { flags: inputs.variable, projectFolder }, system);
  const url = `${tls ? 'https' : 'http'}://127.0.0.1:${port}/mcp`;
  const own = port === 0 ? {} : publicUrlVariable(app.locked, url, { given, environment: system.env });
  const options = {
    port,
    variables: { ...own, ...given },
    ...stateFolder(inputs, projectFolder, system),
    ...(tls ? { tls } : {}),
    ...(inputs.quiet ? {} : { onLog }),
  };
  const running = await runtime.start(app, options, system);
  const forget = system.atExit(() => running.stop());
  system.print(
    inputs.json ? JSON.stringify({ url: `${running.url}/mcp`, digest }) : `Serving ${running.url}/mcp`,
  );
  const stopped = new Promise<undefined>((resolve) =>
    system.signal.addEventListener('abort', () => resolve(undefined)),
  );
  const reason = await Promise.race([running.ended, stopped]);
  await running.stop();
  forget();
  if (reason !== undefined) throw new FtlError('E_RUNTIME_START', `The app ended: ${reason}.`);
  return 0;
}

/** Under --json stdout has one value: what is wrong with the build, or else where the app is served. */
async function build(
  {
    project,
    json,
    'dry-run': dryRun,
  }: { readonly project: string; readonly json: boolean; readonly 'dry-run': boolean },
  system: System,
): Promise<number> {
  let report = '';
  const args = [
    '--to=componentize',
    `--project=${path.resolve(system.workingFolder, project)}`,
    ...(dryRun ? ['--dry-run'] : []),
  ];
  if (!json) return runPipelineCommand(args, system);
  const code = await runPipelineCommand([...args, '--json'], { ...system, print: (text) => (report = text) });
  if (code !== 0 || dryRun) system.print(report);
  return code;
}

async function whatToServe(
  inputs: { readonly layout: string; readonly digest: string },
  projectFolder: string,
  system: System,
): Promise<{ folder: string; digest: string }> {
  if (inputs.layout === '') {
    const { digest = '' } = await readStepOutputs('componentize', { projectFolder, system, dryRun: false });
    return { folder: stateFiles(projectFolder).layout, digest };
  }
  if (inputs.digest !== '')
    return { folder: path.resolve(system.workingFolder, inputs.layout), digest: inputs.digest };
  throw new FtlError('E_USAGE', '--layout needs --digest.', {
    hint: 'Name the digest that componentize printed.',
  });
}

async function readTls(
  certificate: string,
  key: string,
  system: System,
): Promise<{ certificate: string; key: string } | undefined> {
  if (certificate === '' && key === '') return undefined;
  if (certificate === '' || key === '')
    throw new FtlError('E_USAGE', '--tls-cert and --tls-key belong together; only one of them was given.');
  const read = (file: string) => system.files.readText(path.resolve(system.workingFolder, file));
  return { certificate: await read(certificate), key: await read(key) };
}

/** A layout may be served twice at the same time, as when one deployment takes another's place. */
function stateFolder(
  { state, layout }: { readonly state: string; readonly layout: string },
  projectFolder: string,
  system: System,
): { readonly stateFolder?: string } {
  if (state !== '') return { stateFolder: path.resolve(system.workingFolder, state) };
  return layout === '' ? { stateFolder: stateFiles(projectFolder).keyValue } : {};
}
