import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../components/shared/json-rpc.ts';
import { parseJson } from '../../../components/shared/json/parse-json.ts';
import { isJsonObject, stringMember } from '../../../components/shared/json/values.ts';
import { printFigure } from '../../figure.ts';
import { createApp } from './app.ts';
import { expectValid, schemaFolder, send } from './messages.ts';
import { textApp } from './tools.ts';

const revision = '2026-07-28';
const folder = new URL(`${revision}/examples/`, schemaFolder);
const examples = existsSync(folder)
  ? readdirSync(folder).flatMap((type) =>
      readdirSync(new URL(`${type}/`, folder)).map((file) => ({
        type,
        name: `${type}/${file}`,
        text: readFileSync(new URL(`${type}/${file}`, folder), 'utf8'),
      })),
    )
  : [];

/** What clients send; the rest goes the other way, or is a part of a message. */
const fromClients =
  /^(?:CallTool|Complete|Discover|GetPrompt|List(?!Roots)\w+|ReadResource|SubscriptionsListen)Request$|^CancelledNotification$/;

describe.skipIf(examples.length === 0)(
  'the examples of the specification (skipped where ../shared/vectors/mcp-schema is missing)',
  () => {
    it('M2: are read, and fit the schema that answers are checked by', () => {
      for (const { type, name, text } of examples) {
        expect(parseJson(text), name).toEqual(JSON.parse(text));
        expectValid(revision, type, parseJson(text));
      }
      printFigure('M2', `${examples.length} of ${examples.length} examples of ${revision} read`);
      expect(examples.length).toBeGreaterThanOrEqual(128);
    });

    it('M2: those of clients get an answer that fits the schema, and are no bad request', async () => {
      const app = createApp(textApp());
      const sent = examples.filter(({ type }) => fromClients.test(type));
      expect(sent.length).toBeGreaterThan(10);
      for (const { name, text } of sent) {
        const { method, params, id } = readMessage(text);
        const named = stringMember(params, 'name') ?? stringMember(params, 'uri');
        const headers = {
          'mcp-protocol-version': revision,
          'mcp-method': method,
          ...(named === undefined ? {} : { 'mcp-name': named }),
        };
        const answer = await send(app, text, { headers, check: { revision, method } });
        if (id === undefined) expect([name, answer.status]).toEqual([name, 202]);
        else expect([name, JSON.stringify(answer.id)]).toEqual([name, id]);
        expect([name, [-32700, -32600].includes(answer.error?.code)]).toEqual([name, false]);
      }
      expect(isJsonObject(parseJson(sent[0]?.text ?? ''))).toBe(true);
      printFigure('M2', `${sent.length} of ${sent.length} messages of clients answered by the schema`);
    });
  },
);
