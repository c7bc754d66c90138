import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { connectMcp } from '../../src/mcp-client/index.ts';
import { unusedPort } from '../loopback.ts';
import { describeWithPeers } from '../peers.ts';
import { type Browser, type BrowserPage, startBrowser } from './browser-page.ts';
import { buildParts, type PagedApp, type Parts, serveWithPages, token, untilListed } from './served-app.ts';

let system: OwnedSystem;
let parts: Parts;
let app: PagedApp;
let browser: Browser;
let page: BrowserPage;

const text = (selector: string) =>
  page.evaluate<string>(`document.querySelector('${selector}')?.innerText ?? ''`);
const texts = (selector: string) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('${selector}')].map((each) => each.innerText)`);
const focused = () =>
  page.evaluate<string>(
    `document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText ?? ''`,
  );

/** Opens the page and waits until it has listed what the app offers. */
async function open(url = app.pageUrl): Promise<void> {
  page = await browser.open();
  await page.goto(url);
  await page.until(`document.querySelector('#operations button, #operation-place .message')`);
}

async function choose(label: string): Promise<void> {
  await page.click('button', label);
  await page.until(`document.activeElement?.id === 'operation'`);
}

/** Calls what is chosen, and waits for the answer. */
async function call(verb = 'Call'): Promise<string> {
  await page.click('button', verb);
  await page.until(`document.querySelector('.answer .status.good, .answer .status.bad')`);
  return text('.answer .status');
}

describeWithPeers(['chromium-headless-shell'], 'the page of ftl up in Chromium', (paths) => {
  beforeAll(async () => {
    system = createSystem({ logStyle: 'silent' });
    parts = await buildParts(system);
    browser = await startBrowser(paths['chromium-headless-shell']);
  }, 300_000);
  afterEach(async () => {
    // Whatever the page did: it met no error, no limit of its policy, and nobody but the app.
    const expected =
      /status of (?:4\d\d|5\d\d)|ERR_(?:CONNECTION_\w+|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/;
    expect(page.errors.filter((each) => !expected.test(each))).toEqual([]);
    const origin = new URL(app.url).origin;
    expect(page.requested.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual(
      [],
    );
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await system.close();
  });

  describe('of a public app', () => {
    beforeAll(async () => {
      app = await serveWithPages(parts, { system, port: await unusedPort() });
      await untilListed(app, system);
    }, 180_000);
    afterAll(() => app.stop());

    test('lists tools by component, prompts and resources, and filters them', async () => {
      await open();
      expect(await text('h1')).toBe('shop');
      expect(await texts('#operations h3')).toEqual(['tool', 'suite', 'asking', 'Prompts', 'Resources']);
      expect(await texts('#operations section:first-of-type button')).toEqual([
        'order',
        'markup',
        'slow',
        'fail',
      ]);
      await page.fill('Filter by name or description', 'order', 'searchbox');
      expect(await texts('#operations button')).toEqual(['order']);
      expect(await text('h2#operation')).toBe('Order something');
    });

    test('calls a tool with what is filled into its form', async () => {
      await open();
      await choose('order');
      await page.fill('item text, required', 'green tea');
      await page.fill('count whole number', '3');
      await page.focus('combobox', 'size choice');
      await page.press('l');
      await page.click('button', 'Add item to notes');
      await page.type('hot');
      await page.fill('street text, required', 'Main "Street"');
      expect(await call()).toMatch(/^✓? ?Result · [\d.]+ m?s · sent \d+ B · got [\d.]+ k?B$/);
      const shown = JSON.parse((await texts('.answer-body > figure pre')).at(-1) ?? '') as {
        understood: string;
      };
      expect(JSON.parse(shown.understood)).toEqual({
        item: 'green tea',
        count: 3,
        size: 'large',
        notes: ['hot'],
        address: { street: 'Main "Street"' },
      });
    });

    test('says at the field what is missing, and sends nothing', async () => {
      await open();
      await choose('order');
      const sent = page.requested.length;
      await page.fill('count whole number', 'many');
      await page.click('button', 'Call');
      await page.until(`document.activeElement.getAttribute('aria-invalid') === 'true'`);
      expect(await focused()).toContain('item');
      expect(await texts('.fault:not([hidden])')).toEqual([
        'A value is required.',
        '"many" is not a number.',
      ]);
      expect(page.requested.length).toBe(sent);
    });

    test('shows what the server says of arguments that do not fit, sent as JSON', async () => {
      await open();
      await choose('order');
      await page.fill('item text, required', 'tea');
      await page.click('button', 'JSON');
      expect(await page.evaluate(`JSON.parse(document.querySelector('textarea.code').value)`)).toEqual({
        item: 'tea',
        count: 1,
      });
      await page.fill('Arguments JSON, required', '{"item": "tea", "count": "two"}');
      expect(await call()).toMatch(/error/i);
      expect(await text('.answer')).toContain('count');
      await page.click('button', 'Form');
      expect(await text('.arguments')).toContain('The form cannot show this object.');
      await page.fill('Arguments JSON, required', '[1');
      await page.click('button', 'Call');
      await page.until(`document.activeElement.getAttribute('aria-invalid') === 'true'`);
    });

    test('shows an error of a tool as one', async () => {
      await open();
      await choose('fail');
      expect(await call()).toContain('Tool error');
      expect(await page.evaluate(`Boolean(document.querySelector('.answer .status.bad'))`)).toBe(true);
      await page.until(`document.querySelector('.request-list .outcome.bad')?.innerText === 'tool error'`);
    });

    test('shows markup of a tool as text', async () => {
      await open();
      await choose('markup');
      await call();
      expect(await text('.answer')).toContain('<b>bold</b>');
      expect(await text('article > .description')).toContain('<img src=x');
      expect(
        await page.evaluate(`document.querySelectorAll('article img, article b, article script').length`),
      ).toBe(0);
      expect(await page.evaluate('document.title')).toBe('shop · ftl up');
    });

    test('shows images, sound, resources and prompts', async () => {
      await open();
      await choose('test_multiple_content_types');
      await call();
      await page.until(`document.querySelector('.answer img')?.naturalWidth > 0`);
      expect(await texts('.answer figcaption')).toContain('resource test://mixed-content-resource');
      await choose('test_audio_content');
      await call();
      await page.until(`document.querySelector('.answer audio')?.readyState > 0`);
      await choose('suite__test_simple_prompt');
      expect(await call('Get')).toContain('Result');
      expect(await texts('.answer figcaption')).toContain('message of the user');
      const resource = (await texts('#operations section:last-of-type button'))[0] ?? '';
      await choose(resource);
      expect(await call('Read')).toContain('Result');
    });

    test('shows progress while it comes', async () => {
      await open();
      await choose('test_tool_with_progress');
      await call();
      expect(await texts('.notifications li')).toEqual(['0 of 100', '50 of 100', '100 of 100']);
    });

    test('cancels a call', async () => {
      await open();
      await choose('slow');
      await page.click('button', 'Call');
      await page.click('button', 'Cancel');
      await page.until(`document.querySelector('.answer .status.bad')`);
      expect(await text('.answer')).toContain('cancelled');
      await page.until(`document.querySelector('.request-list li')?.innerText.includes('cut off')`);
    });

    test('shows the requests of other clients, and what components print, as they come', async () => {
      await open();
      await page.until(`document.querySelector('#feed-state').innerText === 'Live'`);
      const client = await connectMcp(`${app.url}/mcp`, { system });
      await client.callTool({ name: 'tool__order', inputSchema: {} }, { item: 'from elsewhere', count: 77 });
      await page.until(`document.querySelector('#log-lines').innerText.includes('ordered by somebody: 77')`);
      await page.until(
        `document.querySelector('#request-list li').innerText.includes('tools/call tool__order')`,
      );
      expect(await text('#request-list li')).toContain('ftl-deploy');
      await page.click('checkbox', 'Other clients only');
      const visible = `[...document.querySelectorAll('#request-list li')].filter((each) => each.checkVisibility())`;
      const clients = await page.evaluate<string[]>(`${visible}.map((each) => each.dataset.client)`);
      expect(clients).toContain('ftl-deploy');
      expect(clients).not.toContain('this page');
      await page.evaluate(`document.querySelector('#request-list summary').click()`);
      await page.until(`document.querySelector('#request-list li').innerText.includes('"from elsewhere"')`);
    });

    test('asks again what the app offers when it was replaced, and keeps what is typed', async () => {
      await open();
      await choose('order');
      await page.fill('item text, required', 'half typed');
      const lists = page.requested.length;
      app.pages.replaced();
      await expect.poll(() => page.requested.length).toBeGreaterThan(lists + 1);
      expect(await page.evaluate(`document.querySelector('article textarea').value`)).toBe('half typed');
      await choose('fail');
      await choose('order');
      expect(await page.evaluate(`document.querySelector('article textarea').value`)).toBe('half typed');
    });

    test('comes back by itself after the app was stopped and started again', async () => {
      await open();
      const port = Number(new URL(app.url).port);
      await app.stop();
      await page.until(`document.querySelector('#feed-state').innerText.startsWith('Not connected')`);
      app = await serveWithPages(parts, { system, port });
      await page.until(`document.querySelector('#feed-state').innerText === 'Live'`);
      await untilListed(app, system);
      await page.until(`document.querySelector('#request-list').innerText.includes('ftl-deploy')`);
    });

    test('shows no requests and logs without the key, and says what to do', async () => {
      await open(`${app.pageUrl.replace(/#.*/, '')}#${'0'.repeat(32)}`);
      await page.until(`document.querySelector('#feed-state').innerText.includes('whole address')`);
      await choose('fail');
      expect(await call()).toContain('Tool error');
      expect(await texts('#request-list li')).toEqual([]);
    });

    test('is used with the keyboard alone', async () => {
      await open();
      await page.press('Tab');
      expect(await focused()).toBe('Skip to the chosen tool');
      const seen: string[] = [];
      for (let index = 0; index < 12 && !(await focused()).startsWith('order'); index += 1) {
        await page.press('Tab');
        seen.push(await focused());
      }
      expect(seen.map((each) => each.split('\n')[0])).toEqual([
        'Token',
        'Use',
        'Filter by name or description',
        'order',
      ]);
      await page.press('Enter');
      expect(await focused()).toBe('Order something');
      for (const name of ['Form', 'JSON', 'item']) {
        await page.press('Tab');
        expect(await focused()).toContain(name);
      }
      await page.type('by keyboard');
      await page.press('Control+Enter');
      await page.until(`document.querySelector('.answer .status.good')`);
      expect(await focused()).toContain('item');
      expect(await page.evaluate(`document.querySelector('.answer .status').getAttribute('role')`)).toBe(
        'status',
      );
      await page.press('Shift+Tab');
      expect(await focused()).toBe('JSON');
      await page.press(' ');
      expect(await page.evaluate(`document.querySelector('textarea.code').value`)).toContain('by keyboard');
    });

    test('follows the colours of the system, and fits a narrow window', async () => {
      await open();
      const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      await page.prefer({ 'prefers-color-scheme': 'light' });
      const light = await ground();
      await page.prefer({ 'prefers-color-scheme': 'dark' });
      expect(await ground()).not.toBe(light);
      for (const width of [320, 768, 1200, 1920]) {
        await page.resize(width, 800);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
    });
  });

  describe('of a private app', () => {
    beforeAll(async () => {
      app = await serveWithPages(parts, { system, isPrivate: true });
      await untilListed(app, system);
    }, 180_000);
    afterAll(() => app.stop());

    test('asks for a token, and keeps it to itself', async () => {
      await open();
      expect(await text('main')).toContain('This app is private.');
      await page.fill('Token', 'a-wrong-one');
      await page.press('Enter');
      await page.until(`document.querySelectorAll('#request-list .outcome.bad').length > 1`);
      expect(await text('main')).toContain('This app is private.');
      await page.fill('Token', token);
      await page.click('button', 'Use');
      await page.until(`document.querySelector('#operations button')`);
      await choose('fail');
      expect(await call()).toContain('Tool error');
      await page.evaluate(
        `document.querySelectorAll('#request-list summary').forEach((each) => each.click())`,
      );
      await page.until(
        `document.querySelector('#request-list').textContent.includes('authorization: hidden')`,
      );
      const kept = await page.evaluate<string>(
        `document.documentElement.textContent + JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie + location.href`,
      );
      expect(kept).not.toContain(token);
    });
  });
});
