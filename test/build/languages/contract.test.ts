import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { describeWithPeers } from '../../peers.ts';
import { createLanguagesFixture, type Language, type LanguagesFixture } from './languages-fixture.ts';

/** One contract for the SDK of each language: what the gateway sees of a tool does not tell in what it is written. */
describeWithPeers(['rust-wasip2', 'go', 'componentize-py'], 'the SDKs', (peers) => {
  let fixture: LanguagesFixture;
  const digests = new Map<Language, string>();
  beforeAll(async () => {
    fixture = await createLanguagesFixture(peers);
  });
  afterAll(() => fixture[Symbol.asyncDispose]());

  async function build(language: Language, { add, build: buildIn }: LanguagesFixture) {
    await add(`guest-${language}`, language, 'guest');
    return buildIn(`guest-${language}`);
  }

  describe.each<Language>(['typescript', 'rust', 'go', 'python'])('%s', (language) => {
    let app: RunningApp;
    beforeAll(async () => {
      const built = await build(language, fixture);
      digests.set(language, built.component.digest);
      app = await fixture.start(built);
    }, 300_000);
    afterAll(() => app?.stop());

    const call = async (tool: string, body: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${app.url}/${tool}`, { method: 'POST', body, headers });
      const text = await response.text();
      return { status: response.status, json: text === '' ? undefined : JSON.parse(text), response };
    };

    test('lists its tools', async () => {
      const response = await fetch(`${app.url}/`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/json');
      const tools = (await response.json()) as Record<string, unknown>[];
      expect(tools.map(({ name }) => name)).toEqual(['echo', 'fail', 'crash', 'who', 'picture', 'setting']);
      expect(tools[0]).toEqual({
        name: 'echo',
        description: 'Gives a text back, and how many characters it has.',
        inputSchema: {
          type: 'object',
          properties: { text: { type: 'string', description: 'What to give back.' } },
          required: ['text'],
          additionalProperties: false,
        },
        annotations: { readOnlyHint: true },
      });
      for (const { inputSchema } of tools.slice(1))
        expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    });

    test('a result that is an object goes out as it is', async () => {
      const { status, json } = await call('echo', '{"text":"Grüße, 世界 🌍\\u0000\\n\\"<&>"}');
      expect(status).toBe(200);
      expect(json).toEqual({ text: 'Grüße, 世界 🌍\u0000\n"<&>', length: 17 });
    });

    test('a body of a mebibyte, there and back, several times in one instance', async () => {
      const text = 'äöü0123456789'.repeat(70_000);
      for (let round = 0; round < 3; round += 1) {
        const { status, json } = await call('echo', JSON.stringify({ text }));
        expect(status).toBe(200);
        expect(json.length).toBe(910_000);
        expect(json.text === text).toBe(true);
      }
    });

    test('a call of a tool that is not there', async () => {
      const { status, json } = await call('absent', '{}');
      expect(status).toBe(404);
      expect(json).toEqual({ content: [{ type: 'text', text: "Tool 'absent' not found." }], isError: true });
    });

    test.each([
      ['a list', '[]'],
      ['a text', '"x"'],
      ['cut short', '{"text":'],
      ['a control character', '\u0000'],
      ['nested deep', '['.repeat(200_000)],
    ])('a body that is not an object: %s', async (_, body) => {
      const { status, json } = await call('echo', body);
      expect(status).toBe(400);
      expect(json.isError).toBe(true);
      expect(json.content[0].text).toMatch(/^Invalid request body: /);
    });

    test('no body at all stands for no arguments', async () => {
      expect(await call('who', '')).toMatchObject({ status: 200, json: { user: null, scopes: [] } });
    });

    test('another method, or GET on another path', async () => {
      for (const [method, path] of [
        ['PUT', 'echo'],
        ['DELETE', ''],
        ['GET', 'echo'],
      ] as const) {
        const response = await fetch(`${app.url}/${path}`, { method });
        expect(response.status).toBe(405);
        expect(response.headers.get('allow')).toBe('GET, POST');
      }
    });

    test('what a tool says went wrong is a result for the model', async () => {
      const { status, json } = await call('fail', '{}');
      expect(status).toBe(200);
      expect(json).toEqual({
        content: [{ type: 'text', text: 'Tool execution failed: no such luck' }],
        isError: true,
      });
    });

    test('a crash is an answer too, and the next call finds the tool well', async () => {
      const response = await fetch(`${app.url}/crash`, { method: 'POST', body: '{}' });
      // A panic of Rust ends the instance: the host answers for it.
      if (language === 'rust') expect(response.status).toBe(500);
      else expect(await response.json()).toMatchObject({ isError: true });
      expect(await call('echo', '{"text":"a"}')).toMatchObject({ status: 200, json: { length: 1 } });
    });

    test('who calls', async () => {
      const headers = { 'x-auth-user-id': 'J%C3%B6rg', 'x-auth-scopes': 'read write' };
      const { json } = await call('who', '{}', headers);
      expect(json).toEqual({ user: 'Jörg', scopes: ['read', 'write'] });
    });

    test('a result of MCP goes through', async () => {
      const { json } = await call('picture', '{}');
      expect(json).toEqual({ content: [{ type: 'image', data: 'AQID', mimeType: 'image/png' }] });
    });

    test('a variable that it was granted', async () => {
      expect((await call('setting', '{}')).json).toEqual({ value: 'Hello' });
    });
  });

  test('in another folder Rust and Go give the same bytes', { timeout: 300_000 }, async () => {
    await using elsewhere = await createLanguagesFixture(peers);
    for (const language of ['rust', 'go'] as const) {
      const { component } = await build(language, elsewhere);
      expect(component.digest).toBe(digests.get(language));
    }
  });
});
