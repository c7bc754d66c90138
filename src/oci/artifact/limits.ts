const mebibyte = 1024 * 1024;

/** The most that is read, in bytes, whoever sends it. */
export const limits = {
  /** The distribution-spec asks registries to take at least 4 MiB; none takes much more. */
  manifest: 4 * mebibyte,
  /** A config, or the lock of an app. */
  json: 4 * mebibyte,
  /** A component, or a file that is mounted into one. */
  component: 256 * mebibyte,
  /** All blobs of one app together. */
  app: 1024 * mebibyte,
  /** With the lock: Spin writes and expects archives above 499 others, and registries set bounds of their own. */
  layers: 500,
  /** The body of an error, a token, or an upload's answer. */
  answer: 64 * 1024,
} as const;
