/** Editors write a file in several steps; changes within this time, in ms, are one. */
const settleTime = 80;

/** Changed files on their way to a rebuild. */
export interface Changes {
  add(file: string): void;
  /** Lets no rebuild begin from now on; resolves when the one under way has ended. */
  close(): Promise<void>;
}

/**
 * Hands the files that changed to `rebuild`, which must not reject, as soon as they rest; those that change meanwhile
 * are handed over when it has ended.
 */
export function createChanges(rebuild: (files: readonly string[]) => Promise<void>): Changes {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let closed = false;
  const work = async () => {
    const files = [...changed];
    changed = new Set();
    await rebuild(files);
    working = undefined;
    if (changed.size > 0) soon();
  };
  const soon = () => {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      working ??= work();
    }, settleTime);
  };
  return {
    add: (file) => {
      changed.add(file);
      soon();
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await working;
    },
  };
}
