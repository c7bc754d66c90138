/** The last lines that the components of an app wrote. */
export interface LogLines {
  add(component: string, line: string): void;
  /** For what one writer prints to a stream: lines of others, who print in turns with it, do not get into its own. */
  openOutput(component: string, stream: string): LogOutput;
  all(): readonly LogLine[];
}

/** Takes output as it comes and adds its whole lines. */
export interface LogOutput {
  write(bytes: Uint8Array): void;
  /** What has no end of a line is a line now; more may come. */
  end(): void;
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
  const longestSecret = Math.max(0, ...secrets.map((secret) => escaped(escaped(secret)).length));
  const hide = hideSecrets(secrets);
  const add = (component: string, written: string): string => {
    const line = hide(written);
    lines.push({ component, line });
    if (lines.length > kept) lines.shift();
    onLog?.(component, line);
    return line;
  };
  const openOutput = (component: string, stream: string): LogOutput => {
    const decoder = new TextDecoder();
    let rest = '';
    const addPrinted = (written: string) => {
      const line = add(component, written);
      onOutput?.(component, stream, line);
    };
    return {
      write: (bytes) => {
        const whole = (rest + decoder.decode(bytes, { stream: true })).split('\n');
        rest = whole.pop() ?? '';
        // Hidden before it is cut, and cut only where no secret can have begun whose end is yet to come.
        for (const line of whole) addPrinted(hide(line.replace(/\r$/, '')).slice(0, longestLine));
        while (rest.length > longestLine + longestSecret) {
          rest = hide(rest);
          addPrinted(rest.slice(0, longestLine));
          rest = rest.slice(longestLine);
        }
      },
      end: () => {
        rest += decoder.decode();
        if (rest !== '') addPrinted(rest);
        rest = '';
      },
    };
  };
  return { add: (component, line) => void add(component, line), openOutput, all: () => [...lines] };
}
