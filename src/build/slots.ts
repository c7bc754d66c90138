/** Lets at most so many pieces of work go on at once, the others in their order. */
export interface Slots {
  /** Waits for a free slot, does the work, and frees the slot however the work ends. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** `size` is at least 1. */
export function createSlots(size: number): Slots {
  const waiting: (() => void)[] = [];
  let taken = 0;
  const take = async () => {
    if (taken < size) taken += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const free = () => {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  };
  return {
    run: async (work) => {
      await take();
      return work().finally(free);
    },
  };
}
