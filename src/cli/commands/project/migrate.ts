import { FtlError } from '../../../errors.ts';
import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import { type FileMigration, planMigration, writeMigration } from '../../../pipeline/project/migrate-file.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import { type CommandContext, type CommandOutcome, defineCommand } from '../../command.ts';

/** `ftl migrate`: an earlier form of the project file becomes today's ftl.toml. */
export const migrate = defineCommand({
  description: [
    'Recognises every form that project files had: [auth] and [gateway], the YAML and JSON application file, the file of a single tool or component, and the names [oauth] and [component.X]. Writes ftl.toml and keeps the old file beside it as .bak. Comments are kept.',
    'What cannot be carried over is listed with its line; nothing is guessed in silence. The new file is then checked as by "ftl validate".',
  ],
  inputs: {
    ...dryRunInput,
    check: {
      kind: 'boolean',
      default: 'false',
      description: 'Write nothing; fail when the project file has an earlier form.',
    },
  },
  examples: [
    { about: 'See what it would write', line: 'ftl migrate --dry-run' },
    { about: 'Rewrite the project file of this folder', line: 'ftl migrate' },
  ],
  run: async (context) => {
    const { inputs, system } = context;
    const migration = await planMigration(context, system);
    if (migration === undefined)
      return { summary: 'The project file has the form of today.', unchanged: true };
    if (inputs.check) throw outdated(migration);
    if (inputs['dry-run']) {
      const { about, file, text } = migration;
      const summary = `${file} is ${about}; would write ftl.toml`;
      return { summary, text: text.trimEnd(), ...shown(migration) };
    }
    return write(migration, context);
  },
});

async function write(
  migration: FileMigration,
  context: Pick<CommandContext, 'projectFolder' | 'system'>,
): Promise<CommandOutcome> {
  const { projectFolder, system } = context;
  const kept = await writeMigration({ projectFolder }, migration, system);
  const summary = `wrote ftl.toml; the old file is kept as ${kept}`;
  const outcome = { summary, outputs: { file: 'ftl.toml', kept }, ...shown(migration) };
  return readProject({ projectFolder, projectFile: 'ftl.toml' }, system).then(
    () => outcome,
    (error: unknown) => {
      if (error instanceof FtlError) return { ...outcome, error };
      throw error;
    },
  );
}

/** Lines of the old file, which is no longer there under its name: they are in the message. */
function shown({ notes, text, about }: FileMigration): Pick<CommandOutcome, 'warnings' | 'details'> {
  const warnings = notes.map(
    ({ message, at }) => new FtlError('E_PROJECT_FORM', `${at.file}, line ${at.line}: ${message}`),
  );
  return { warnings, details: { form: about, text, notes } };
}

function outdated({ file, about }: FileMigration): FtlError {
  const hint = 'Run "ftl migrate" to rewrite it.';
  return new FtlError('E_PROJECT_FORM', `${file} is ${about}.`, { at: { file, line: 1, column: 1 }, hint });
}
