import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { describeWithPeers } from '../peers.ts';
import { type Browser, type BrowserPage, startBrowser } from './browser-page.ts';
import { buildParts, type PagedApp, serveWithPages, untilListed } from './served-app.ts';

let system: OwnedSystem;
let app: PagedApp;
let browser: Browser;
let page: BrowserPage;

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** WCAG 2.2 A and AA, and what axe-core holds for good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describeWithPeers(
  ['axe', 'chromium-headless-shell'],
  'axe-core finds nothing on the page of ftl up',
  (paths) => {
    const axe = readFileSync(path.join(paths.axe, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

    /** In light and dark colours, on a wide and on a narrow window. */
    async function expectNoViolations(): Promise<void> {
      for (const scheme of ['light', 'dark']) {
        await page.prefer({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
        for (const width of [1440, 400]) {
          await page.resize(width, 900);
          const run = `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`;
          const { violations, passes } = await page.evaluate<{
            violations: Violation[];
            passes: number;
          }>(`${run}.then(({ violations, passes }) => ({ violations, passes: passes.length }))`);
          expect(passes).toBeGreaterThan(20);
          expect(violations.map(({ id, help, nodes }) => ({ id, help, nodes }))).toEqual([]);
        }
      }
      await page.resize(1440, 900);
    }

    async function choose(label: string): Promise<void> {
      await page.click('button', label);
      await page.until(`document.activeElement?.id === 'operation'`);
    }

    async function call(): Promise<void> {
      await page.click('button', 'Call');
      await page.until(`document.querySelector('.answer .status.good, .answer .status.bad')`);
    }

    beforeAll(async () => {
      system = createSystem({ logStyle: 'silent' });
      app = await serveWithPages(await buildParts(system), { system });
      await untilListed(app, system);
      browser = await startBrowser(paths['chromium-headless-shell']);
      page = await browser.open();
      await page.resize(1440, 900);
      await page.goto(app.pageUrl);
      await page.until(`document.querySelector('#operations button')`);
      await page.evaluate(axe);
    }, 300_000);
    afterAll(async () => {
      await browser?.close();
      await app?.stop();
      await system.close();
    });

    test('with a form of every kind of field', async () => {
      await choose('order');
      await page.click('button', 'Add item to notes');
      await expectNoViolations();
    });

    test('with faults at its fields', async () => {
      await page.click('button', 'Call');
      await page.until(`document.activeElement.getAttribute('aria-invalid') === 'true'`);
      await expectNoViolations();
    });

    test('with an answer, its messages, and a request that is open', async () => {
      await page.fill('item text, required', 'tea');
      await page.click('button', 'Remove item of notes');
      await call();
      await page.evaluate(`document.querySelectorAll('details').forEach((each) => (each.open = true))`);
      await page.until(`document.querySelector('.request-body h3')`);
      await expectNoViolations();
    });

    test('with an error, and with the arguments as JSON', async () => {
      await choose('fail');
      await page.click('button', 'JSON');
      await call();
      await expectNoViolations();
    });

    test('with a question of the app, its faults, and one with an address', async () => {
      await choose('book');
      await page.click('button', 'Call');
      await page.until(`document.querySelector('.question')`);
      await page.click('button', 'Accept');
      await page.until(`document.activeElement.getAttribute('aria-invalid') === 'true'`);
      await expectNoViolations();
      await choose('visit');
      await page.click('button', 'Call');
      await page.until(`document.querySelector('.question a')`);
      await expectNoViolations();
    });

    test('with an image, a sound and progress', async () => {
      for (const tool of ['test_image_content', 'test_audio_content', 'test_tool_with_progress']) {
        await choose(tool);
        await call();
        await expectNoViolations();
      }
    });
  },
);
