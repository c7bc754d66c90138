import { writeFileSync } from 'node:fs';
import { type DevTools, startDevTools } from './devtools.ts';

/** Milliseconds that something may take to be there. */
const patience = 60_000;

/** A page in a browser, used as people use one: by what things are called, with mouse and keyboard. */
export interface BrowserPage {
  goto(url: string): Promise<void>;
  /** Value of an expression in the page; a promise is awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Resolves when an expression is true; rejects with the text of the page when it does not become so. */
  until(expression: string): Promise<void>;
  /** Clicks in the middle of the element with this role and accessible name. */
  click(role: string, name: string): Promise<void>;
  /** Moves the focus to the element with this role and accessible name. */
  focus(role: string, name: string): Promise<void>;
  /** Clicks it and types in place of what is in it. */
  fill(name: string, text: string, role?: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key, such as `Tab`, `Enter`, `Control+Enter`. */
  press(key: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Media features of the user. */
  prefer(features: Readonly<Record<string, string>>): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Errors of scripts and what the console shows as error, such as violations of the policy. */
  readonly errors: readonly string[];
  /** URLs of all requests. */
  readonly requested: readonly string[];
  close(): Promise<void>;
}

export interface Browser {
  open(): Promise<BrowserPage>;
  close(): Promise<void>;
}

/** Starts a Chromium. */
export async function startBrowser(chromium: string): Promise<Browser> {
  const tools = await startDevTools(chromium);
  return { open: () => openPage(tools), close: tools.close };
}

async function openPage(tools: DevTools): Promise<BrowserPage> {
  const { targetId } = await tools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await tools.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  const send = (method: string, parameters = {}) => tools.send(method, parameters, session);
  const errors: string[] = [];
  const requested: string[] = [];
  tools.onEvent((method, parameters, from) => {
    if (from !== session) return;
    if (method === 'Runtime.exceptionThrown') errors.push(JSON.stringify(parameters['exceptionDetails']));
    if (method === 'Log.entryAdded') {
      const { level, text, url } = parameters['entry'] as Record<string, string>;
      if (level === 'error') errors.push(`${text} ${url}`);
    }
    if (method === 'Network.requestWillBeSent')
      requested.push((parameters['request'] as { url: string }).url);
  });
  for (const domain of ['Runtime', 'Log', 'Network', 'Page', 'DOM', 'Accessibility'])
    await send(`${domain}.enable`);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const given = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = (await send('Runtime.evaluate', given)) as {
      result: { value: T };
      exceptionDetails?: unknown;
    };
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  const until = async (expression: string) => {
    const end = Date.now() + patience;
    while (!(await evaluate<boolean>(`Boolean(${expression})`).catch(() => false))) {
      if (Date.now() > end)
        throw new Error(`${expression} is not so:\n${await evaluate('document.body.innerText')}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const keys = keyboard(send);
  const click = async (role: string, name: string) => {
    const { x, y } = await find(send, role, name);
    for (const type of ['mousePressed', 'mouseReleased'])
      await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  };
  return {
    errors,
    requested,
    evaluate,
    until,
    click,
    goto: async (url) => {
      await send('Page.navigate', { url });
      await until('document.readyState === "complete"');
    },
    focus: async (role, name) => {
      const { backendNodeId } = await find(send, role, name);
      await send('DOM.focus', { backendNodeId });
    },
    fill: async (name, text, role = 'textbox') => {
      await click(role, name);
      await evaluate('document.activeElement.select()');
      await send('Input.insertText', { text });
    },
    type: async (text) => void (await send('Input.insertText', { text })),
    press: keys.press,
    close: async () => void (await tools.send('Target.closeTarget', { targetId })),
    resize: async (width, height) => {
      const size = { width, height, deviceScaleFactor: 1, mobile: false };
      await send('Emulation.setDeviceMetricsOverride', size);
    },
    prefer: async (features) => {
      const given = Object.entries(features).map(([name, value]) => ({ name, value }));
      await send('Emulation.setEmulatedMedia', { features: given });
    },
    screenshot: async (file) => {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(file, Buffer.from(String(data), 'base64'));
    },
  };
}

type Send = (method: string, parameters?: object) => Promise<Readonly<Record<string, unknown>>>;

interface Found {
  readonly backendNodeId: number;
  readonly x: number;
  readonly y: number;
}

/** Waits until the element can be seen, as people do; gives its node and its middle. */
async function find(send: Send, role: string, name: string): Promise<Found> {
  const end = Date.now() + patience;
  for (;;) {
    const { root } = (await send('DOM.getDocument', { depth: 0 })) as { root: { backendNodeId: number } };
    const wanted = { backendNodeId: root.backendNodeId, role, accessibleName: name };
    const { nodes } = (await send('Accessibility.queryAXTree', wanted)) as {
      nodes: { ignored: boolean; backendDOMNodeId: number }[];
    };
    const found = nodes.find(({ ignored }) => !ignored)?.backendDOMNodeId;
    const place = found === undefined ? undefined : await placeOf(send, found).catch(() => undefined);
    if (found !== undefined && place) return { backendNodeId: found, ...place };
    if (Date.now() > end) throw new Error(`There is no ${role} "${name}".`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function placeOf(send: Send, backendNodeId: number): Promise<{ x: number; y: number }> {
  await send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { model } = (await send('DOM.getBoxModel', { backendNodeId })) as { model: { content: number[] } };
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

const keyCodes: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, ' ': 32, ArrowDown: 40, Escape: 27 };
const modifiers: Readonly<Record<string, number>> = { Control: 2, Shift: 8 };

function keyboard(send: Send): Pick<BrowserPage, 'press'> {
  return {
    press: async (combination) => {
      const parts = combination.split('+');
      const key = parts.pop() ?? '';
      const held = parts.reduce((sum, part) => sum + (modifiers[part] ?? 0), 0);
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
      const event = {
        key,
        code: key === ' ' ? 'Space' : key,
        windowsVirtualKeyCode: keyCodes[key] ?? key.toUpperCase().charCodeAt(0),
        modifiers: held,
      };
      await send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...event, text });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
  };
}
