/** Lines on each side beyond which no line is matched with another: the comparison takes their product. */
const mostCompared = 600;

/**
 * The lines that differ, `-` before those of `before` and `+` before those of `after`, in order and without context; at
 * most `limit` of them, and then how many more there are. Empty when the texts are the same.
 */
export function shortDiff(before: string, after: string, limit = 20): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const lines = changes(old.slice(start, old.length - end), now.slice(start, now.length - end));
  if (lines.length <= limit) return lines;
  return [...lines.slice(0, limit), `… and ${lines.length - limit} more lines`];
}

/** Keeps a longest common subsequence; where both sides differ, what is gone comes before what is new. */
function changes(old: readonly string[], now: readonly string[]): readonly string[] {
  const isTooLong = old.length > mostCompared || now.length > mostCompared;
  const common = isTooLong ? () => 0 : commonLengths(old, now);
  const lines: string[] = [];
  let [left, right] = [0, 0];
  while (left < old.length && right < now.length) {
    if (!isTooLong && old[left] === now[right]) {
      left += 1;
      right += 1;
    } else if (common(left + 1, right) >= common(left, right + 1)) {
      lines.push(`- ${old[left++]}`);
    } else {
      lines.push(`+ ${now[right++]}`);
    }
  }
  const rest = [
    ...old.slice(left).map((line) => `- ${line}`),
    ...now.slice(right).map((line) => `+ ${line}`),
  ];
  return [...lines, ...rest];
}

/** How many lines the rest of one side from a position has in common with the rest of the other. */
function commonLengths(
  old: readonly string[],
  now: readonly string[],
): (left: number, right: number) => number {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (left: number, right: number) => lengths[left * width + right] ?? 0;
  for (let left = old.length - 1; left >= 0; left -= 1) {
    for (let right = now.length - 1; right >= 0; right -= 1) {
      lengths[left * width + right] =
        old[left] === now[right]
          ? at(left + 1, right + 1) + 1
          : Math.max(at(left + 1, right), at(left, right + 1));
    }
  }
  return at;
}
