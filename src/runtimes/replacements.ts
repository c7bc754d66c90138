import { FtlError } from '../errors.ts';

/** Replacements of a running app, one after the other: the app that was asked for last is the one that stays. */
export interface Replacements {
  /** True from the begin of a replacement to its end. */
  readonly underWay: boolean;
  /** Does the work after what was added before it. Rejects as `work` does, and with `E_CANCELLED` once they are ended. */
  add(work: () => Promise<void>): Promise<void>;
  /** Lets none begin from now on; resolves when the one under way has come to its end. */
  end(): Promise<void>;
}

/** Replacements of an app that was just started. */
export function createReplacements(): Replacements {
  let underWay = false;
  let ended = false;
  let last: Promise<void> | undefined;
  const begin = async (work: () => Promise<void>) => {
    if (ended) throw new FtlError('E_CANCELLED', 'The app was stopped before another took its place.');
    underWay = true;
    try {
      await work();
    } finally {
      underWay = false;
    }
  };
  const settled = async () => void (await last?.catch(() => undefined));
  return {
    get underWay() {
      return underWay;
    },
    add: (work) => {
      last = last ? settled().then(() => begin(work)) : begin(work);
      return last;
    },
    end: () => {
      ended = true;
      return settled();
    },
  };
}
