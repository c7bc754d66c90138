/**
 * @actions/core, loaded inside GitHub Actions only: elsewhere it would cost every command a tenth of a second.
 * Undefined outside.
 */
export const actionsCore =
  process.env['GITHUB_ACTIONS'] === 'true' ? await import('@actions/core') : undefined;
