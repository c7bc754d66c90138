import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { describeWithPeers } from '../peers.ts';
import { type Browser, type BrowserPage, startBrowser } from './browser-page.ts';
import { buildParts, type PagedApp, serveWithPages, untilListed } from './served-app.ts';

let system: OwnedSystem;
let app: PagedApp;
let browser: Browser;
let page: BrowserPage;

const text = (selector: string) =>
  page.evaluate<string>(`document.querySelector('${selector}')?.innerText ?? ''`);
const isAsked = `document.querySelector('.question')`;
const isAnswered = `document.querySelector('.answer .status.good, .answer .status.bad')`;

/** Chooses a tool and calls it. */
async function call(tool: string): Promise<void> {
  await page.click('button', tool);
  await page.until(`document.activeElement?.id === 'operation'`);
  await page.click('button', 'Call');
}

/** Calls a tool, and waits until its question has the focus. */
async function callAsking(tool: string): Promise<void> {
  await call(tool);
  await page.until(`${isAsked} && document.activeElement.innerText === 'The app asks you'`);
}

/** What the tool was answered, as it says itself. */
async function answered(): Promise<unknown> {
  await page.until(isAnswered);
  return JSON.parse(await text('.answer-body > figure pre'));
}

describeWithPeers(['chromium-headless-shell'], 'a tool that asks, on the page of ftl up', (paths) => {
  beforeAll(async () => {
    system = createSystem({ logStyle: 'silent' });
    app = await serveWithPages(await buildParts(system), { system });
    await untilListed(app, system);
    browser = await startBrowser(paths['chromium-headless-shell']);
    page = await browser.open();
    await page.goto(app.pageUrl);
    await page.until(`document.querySelector('#operations button')`);
  }, 300_000);
  afterEach(() => expect(page.errors).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await system.close();
  });

  describe('with a form', () => {
    test('gets what is filled in, when it is accepted', async () => {
      await callAsking('book');
      expect(await text('.question')).toContain('Who travels? <b>Nobody</b>');
      expect(await text('.answer .status')).toBe('Waiting for your answer…');
      await page.fill('Your name text, required', 'Ada');
      await page.focus('combobox', 'class choice, required');
      await page.press('s');
      await page.click('button', 'Accept');
      expect(await answered()).toEqual({
        action: 'accept',
        content: { name: 'Ada', seats: 2, class: '2' },
      });
      expect(await page.evaluate(isAsked)).toBeNull();
      expect(await page.evaluate('document.activeElement.innerText')).toBe('Call');
    });

    test('sends nothing that lacks a required value, and says at the field what', async () => {
      await callAsking('book');
      await page.click('button', 'Accept');
      await page.until(`document.activeElement.getAttribute('aria-invalid') === 'true'`);
      expect(await page.evaluate('document.activeElement.labels[0].innerText')).toContain('Your name');
      await page.type('Bob');
      await page.focus('combobox', 'class choice, required');
      await page.press('f');
      await page.press('Control+Enter');
      expect(await answered()).toMatchObject({ content: { name: 'Bob', class: '1' } });
    });

    test.each([
      ['Decline', 'decline'],
      ['Cancel question', 'cancel'],
    ])('%s sends no content', async (name, action) => {
      await callAsking('book');
      await page.click('button', name);
      expect(await answered()).toEqual({ action });
    });

    test('without fields is a yes or no', async () => {
      await callAsking('confirm');
      expect(await text('.question')).toContain('There is nothing to fill in.');
      await page.press('Tab');
      await page.click('button', 'Accept');
      expect(await answered()).toEqual({ action: 'accept', content: {} });
    });

    test('and another after it, until the tool is done', async () => {
      await callAsking('test_input_required_result_multi_round');
      await page.fill('name text, required', 'Ada');
      await page.click('button', 'Accept');
      await page.until(`${isAsked}?.innerText.includes('Step 2')`);
      await page.fill('color text, required', 'green');
      await page.click('button', 'Accept');
      await page.until(isAnswered);
      expect(await text('.answer')).toContain('Both steps are done.');
    });
  });

  test('with an address gets it shown as a link that nothing follows by itself', async () => {
    await callAsking('visit');
    expect(await text('.question')).toContain('https://login.example/start?a=1');
    const link = `document.querySelector('.question a')`;
    expect(await page.evaluate(`[${link}.href, ${link}.rel, ${link}.target]`)).toEqual([
      'https://login.example/start?a=1',
      'noopener noreferrer',
      '_blank',
    ]);
    await page.click('button', 'Accept');
    expect(await answered()).toEqual({ action: 'accept' });
    expect(page.requested.filter((url) => url.includes('login.example'))).toEqual([]);
  });

  test('with an address that runs a script gets no link', async () => {
    await callAsking('lure');
    expect(await text('.question')).toContain('javascript:alert(1)');
    expect(await page.evaluate(`document.querySelector('.question a')`)).toBeNull();
    await page.click('button', 'Decline');
    expect(await answered()).toEqual({ action: 'decline' });
  });

  test('is let go when the call is cancelled, or another tool is chosen', async () => {
    await callAsking('book');
    await page.click('button', 'Cancel');
    await page.until(isAnswered);
    expect(await text('.answer')).toContain('The call was cancelled.');
    expect(await page.evaluate(isAsked)).toBeNull();
    await callAsking('book');
    await page.click('button', 'order');
    await page.until(`document.querySelector('h2#operation').innerText === 'Order something'`);
    expect(await page.evaluate(isAsked)).toBeNull();
  });

  test('for what is no question of a user is told so', async () => {
    await call('test_input_required_result_multiple_inputs');
    await page.until(isAnswered);
    expect(await text('.answer')).toContain('sampling/createMessage, roots/list');
  });
});
