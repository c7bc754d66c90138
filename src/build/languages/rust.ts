import path from 'node:path';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import type { BuildOptions } from '../build-tools.ts';
import { adoptComponent } from '../finished/adopt-component.ts';
import { compileError, type Fault, missing, runCompiler } from './compiler.ts';
import type { LanguageComponent, LanguageTool } from './language-tool.ts';

const target = 'wasm32-wasip2';

/** A crate with `crate-type = ["cdylib"]`, built by the machine's cargo for WASI 0.2: what it makes is a component. */
export async function buildRust(source: LanguageTool, options: BuildOptions): Promise<LanguageComponent> {
  const { system } = options;
  const cargo = await system.processes.find('cargo');
  if (cargo === undefined) {
    const hint = `Install Rust from https://rustup.rs, then: rustup target add ${target}`;
    throw missing(source, 'it is written in Rust, and there is no cargo in PATH.', hint);
  }
  await checkTarget(source, system);
  const report = createReport(source.folder);
  const { args, env } = remapping(source, system);
  const result = await runCompiler(
    source,
    {
      program: cargo,
      args: ['build', '--release', '--target', target, '--message-format=json', ...args],
      env,
      onLine: (line, stream) => (stream === 'stdout' ? report.read(line) : system.log.detail(line)),
    },
    system,
  );
  if (result.exitCode !== 0)
    throw compileError(source, { faults: report.faults, output: result.stderr }, system);
  if (report.component === undefined) {
    throw new FtlError('E_BUILD_COMPILE', `${source.owner}: its crate made no component.`, {
      at: source.at,
      hint: 'Add [lib] crate-type = ["cdylib"] to its Cargo.toml.',
    });
  }
  for (const warning of report.warnings) system.log.untrusted(warning);
  const { file, fresh } = report.component;
  const foreign = { file, label: `${source.owner}: ${path.basename(file)}`, at: source.at };
  const component = await adoptComponent(foreign, { cache: options.builder.cache, system });
  return { ...component, cached: fresh };
}

/** Asked in the tool's folder, where rust-toolchain.toml may choose another compiler. */
async function checkTarget(source: LanguageTool, system: System): Promise<void> {
  const program = system.env['RUSTC'] ?? (await system.processes.find('rustc'));
  if (program === undefined)
    throw missing(source, 'there is a cargo in PATH, but no rustc.', 'Install Rust from https://rustup.rs.');
  const args = ['--print', 'target-libdir', '--target', target];
  const result = await runCompiler(source, { program, args }, system);
  const folder = result.stdout.trim();
  if (result.exitCode === 0 && folder !== '' && (await system.files.stat(folder))) return;
  throw missing(source, `the Rust compiler has no target ${target}.`, `Run: rustup target add ${target}`);
}

/**
 * Folder names of this machine are kept out of what is built (panic messages hold them), so that it is the same
 * everywhere. Flags of the user's environment are kept: cargo takes its flags from one place only, and that comes first.
 */
function remapping(
  { projectFolder }: LanguageTool,
  { env }: System,
): { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> } {
  const home = env['CARGO_HOME'] ?? path.join(env['HOME'] ?? env['USERPROFILE'] ?? '', '.cargo');
  const flags = [`--remap-path-prefix=${home}=/cargo`, `--remap-path-prefix=${projectFolder}=/project`];
  const given = env['CARGO_ENCODED_RUSTFLAGS']?.split('\x1f') ?? env['RUSTFLAGS']?.split(/\s+/);
  if (given) {
    const all = [...given.filter((flag) => flag !== ''), ...flags];
    return { args: [], env: { CARGO_ENCODED_RUSTFLAGS: all.join('\x1f') } };
  }
  return { args: ['--config', `target.${target}.rustflags=${JSON.stringify(flags)}`], env: {} };
}

interface Report {
  readonly faults: Fault[];
  readonly warnings: string[];
  component: { readonly file: string; readonly fresh: boolean } | undefined;
  read(line: string): void;
}

/** Reads cargo's messages, one JSON object a line (The Cargo Book, External tools). */
function createReport(folder: string): Report {
  const report: Report = { faults: [], warnings: [], component: undefined, read: () => {} };
  report.read = (line) => {
    const message = parseMessage(line);
    if (
      message?.reason === 'compiler-artifact' &&
      message.manifest_path === path.join(folder, 'Cargo.toml')
    ) {
      const file = message.filenames?.find((name) => name.endsWith('.wasm'));
      if (file !== undefined) report.component = { file, fresh: message.fresh === true };
    }
    if (message?.reason !== 'compiler-message' || !message.message) return;
    const { level, rendered, message: text, spans } = message.message;
    if (level === 'warning' && spans.length > 0 && rendered) report.warnings.push(rendered.trimEnd());
    const span = spans.find(({ is_primary }) => is_primary) ?? spans[0];
    if (level !== 'error' || !span) return;
    report.faults.push({
      message: text,
      file: span.file_name,
      line: span.line_start,
      column: span.column_start,
    });
  };
  return report;
}

interface CargoMessage {
  readonly reason: string;
  readonly manifest_path?: string;
  readonly filenames?: readonly string[];
  readonly fresh?: boolean;
  readonly message?: {
    readonly level: string;
    readonly rendered: string | null;
    readonly message: string;
    readonly spans: readonly {
      readonly file_name: string;
      readonly line_start: number;
      readonly column_start: number;
      readonly is_primary: boolean;
    }[];
  };
}

function parseMessage(line: string): CargoMessage | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as CargoMessage;
  } catch {
    return undefined;
  }
}
