/** The revision of MCP without a handshake: each request says for itself what it needs. */
export const modernRevision = '2026-07-28';

/** Revisions that open with `initialize`, newest first. */
export const legacyRevisions: readonly string[] = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];

/** Everything served, newest first. */
export const supportedRevisions: readonly string[] = [modernRevision, ...legacyRevisions];

/** The two ways in which a request can be meant (2026-07-28, basic/versioning). */
export type Era = 'modern' | 'legacy';
