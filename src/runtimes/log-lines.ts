/** The last lines that the components of an app wrote. */
export interface LogLines {
  add(component: string, line: string): void;
  /** Takes output as it comes and adds its whole lines; `source` tells apart streams that are written in turns. */
  addOutput(component: string, source: string, bytes: Uint8Array): void;
  all(): readonly LogLine[];
}

export interface LogLine {
  readonly component: string;
  readonly line: string;
}

/** Lines that are kept. */
const kept = 1000;
/** Characters of a line; a longer one is cut into several. */
const longestLine = 16 * 1024;

/** Shortest secret, in characters, that is hidden; shorter ones would hide parts of ordinary words. */
const shortestSecret = 5;

/** Keeps the last 1,000 lines and hands each to `onLog`. Wherever a line holds one of `secrets`, it has `***`. */
export function createLogLines(
  onLog: ((component: string, line: string) => void) | undefined,
  secrets: readonly string[] = [],
): LogLines {
  const hidden = secrets.filter(({ length }) => length >= shortestSecret);
  const lines: LogLine[] = [];
  const partial = new Map<string, { readonly decoder: InstanceType<typeof TextDecoder>; text: string }>();
  const add = (component: string, written: string) => {
    const line = hidden.reduce((text, secret) => text.replaceAll(secret, '***'), written);
    lines.push({ component, line });
    if (lines.length > kept) lines.shift();
    onLog?.(component, line);
  };
  return {
    add,
    addOutput: (component, source, bytes) => {
      const key = `${component} ${source}`;
      const rest = partial.get(key) ?? { decoder: new TextDecoder(), text: '' };
      partial.set(key, rest);
      rest.text += rest.decoder.decode(bytes, { stream: true });
      const whole = rest.text.split('\n');
      rest.text = whole.pop() ?? '';
      for (const line of whole) add(component, line.replace(/\r$/, '').slice(0, longestLine));
      for (; rest.text.length > longestLine; rest.text = rest.text.slice(longestLine))
        add(component, rest.text.slice(0, longestLine));
    },
    all: () => [...lines],
  };
}
