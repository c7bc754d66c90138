import { actionsCore } from './actions-core.ts';
import type { Runner } from './types.ts';

/** The runner's files through @actions/core, which escapes what they hold; nothing outside GitHub Actions. */
export function createRunner(githubActions: boolean): Runner {
  const core = githubActions ? actionsCore : undefined;
  if (!core) {
    return { setOutput: nothing, addSummary: async () => undefined, mask: nothing, annotate: nothing };
  }
  const annotations = { error: core.error, warning: core.warning, notice: core.notice };
  return {
    setOutput: (name, value) => core.setOutput(name, value),
    addSummary: async (markdown) => {
      // Missing where the runner is old or the file is not writable: a summary is never a reason to fail.
      await core.summary.addRaw(markdown, true).write().catch(nothing);
    },
    mask: (secret) => {
      if (secret !== '') core.setSecret(secret);
    },
    annotate: (level, message, at) => {
      const properties = at && {
        file: at.file,
        startLine: at.line,
        startColumn: at.column,
        ...(at.title === undefined ? {} : { title: at.title }),
      };
      annotations[level](message, properties);
    },
  };
}

function nothing(): void {}
