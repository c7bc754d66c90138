/** The last lines that the components of an app wrote. */
export interface LogLines {
  add(component: string, line: string): void;
  /** Takes output as it comes and adds its whole lines; `source` tells apart streams that are written in turns. */
  addOutput(component: string, source: string, bytes: Uint8Array): void;
  /** Nothing more comes: lines without an end are lines now. */
  end(): void;
  all(): readonly LogLine[];
}

export interface LogLine {
  readonly component: string;
  readonly line: string;
}

interface Unfinished {
  readonly component: string;
  readonly source: string;
  readonly decoder: InstanceType<typeof TextDecoder>;
  text: string;
}

/** Lines that are kept. */
const kept = 1000;
/** Characters of a line; a longer one is cut into several. */
const longestLine = 16 * 1024;

/** Shortest secret, in characters, that is hidden; shorter ones would hide parts of ordinary words. */
const shortestSecret = 5;

export interface LogLinesOptions {
  readonly onLog?: ((component: string, line: string) => void) | undefined;
  /** Hears of lines that components printed themselves, with the name of the stream. */
  readonly onOutput?: ((component: string, source: string, line: string) => void) | undefined;
  readonly secrets?: readonly string[];
}

/** What puts `***` in place of each of these values, also inside JSON; those of fewer than five characters stay. */
export function hideSecrets(secrets: readonly string[]): (text: string) => string {
  const long = secrets.filter(({ length }) => length >= shortestSecret);
  const hidden = new Set(long.flatMap((secret) => [escaped(escaped(secret)), escaped(secret), secret]));
  return (written) => [...hidden].reduce((text, secret) => text.replaceAll(secret, '***'), written);
}

/** As it stands in a string of JSON. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Keeps the last 1,000 lines and hands each on. Wherever a line holds one of `secrets`, it has `***`, also in `onOutput`. */
export function createLogLines({ onLog, onOutput, secrets = [] }: LogLinesOptions = {}): LogLines {
  const lines: LogLine[] = [];
  const partial = new Map<string, Unfinished>();
  const longestSecret = Math.max(0, ...secrets.map((secret) => escaped(escaped(secret)).length));
  const hide = hideSecrets(secrets);
  const add = (component: string, written: string): string => {
    const line = hide(written);
    lines.push({ component, line });
    if (lines.length > kept) lines.shift();
    onLog?.(component, line);
    return line;
  };
  const addPrinted = (component: string, source: string, written: string) => {
    const line = add(component, written);
    onOutput?.(component, source, line);
  };
  return {
    add: (component, line) => void add(component, line),
    addOutput: (component, source, bytes) => {
      const key = `${component} ${source}`;
      const rest = partial.get(key) ?? { component, source, decoder: new TextDecoder(), text: '' };
      partial.set(key, rest);
      rest.text += rest.decoder.decode(bytes, { stream: true });
      const whole = rest.text.split('\n');
      rest.text = whole.pop() ?? '';
      // Hidden before it is cut, and cut only where no secret can have begun whose end is yet to come.
      for (const line of whole)
        addPrinted(component, source, hide(line.replace(/\r$/, '')).slice(0, longestLine));
      while (rest.text.length > longestLine + longestSecret) {
        rest.text = hide(rest.text);
        addPrinted(component, source, rest.text.slice(0, longestLine));
        rest.text = rest.text.slice(longestLine);
      }
    },
    end: () => {
      for (const { component, source, text } of partial.values())
        if (text !== '') addPrinted(component, source, text);
      partial.clear();
    },
    all: () => [...lines],
  };
}
