import { describe, expect, test } from 'vitest';
import { jsonText } from '../../components/shared/json/exact-numbers.ts';
import { readToolArguments } from '../../src/cli/server/read-arguments.ts';
import { legacyRequest, modernRequest } from '../../src/mcp-client/requests.ts';
import { createSystem } from '../../src/system/create.ts';

const tool = {
  name: 'find',
  inputSchema: { type: 'object', properties: { id: { type: 'integer' }, text: { type: 'string' } } },
};

describe('arguments of a call', () => {
  test.each([
    ['one JSON object', ['{"id": 18446744073709551615, "list": [{"n": 1e400}]}']],
    ['pairs', ['id=18446744073709551615', 'list=[{"n": 1e400}]']],
  ])('keep all digits of their numbers on the way to the server: %s', async (_, typed) => {
    const given = await readToolArguments(typed, tool, createSystem());
    const expected = '{"id":18446744073709551615,"list":[{"n":1e400}]}';
    expect(jsonText(given)).toBe(expected);
    const params = { name: 'find', arguments: given };
    for (const request of [legacyRequest('tools/call', params), modernRequest('tools/call', params)]) {
      expect(request.body).toContain(`"arguments":${expected}`);
    }
  });

  test('a pair is one member, whatever stands in it', async () => {
    const typed = ['text=1,"id":2', 'a"b={"c": "}"}', '__proto__=1', 'more=1},{'];
    const given = await readToolArguments(typed, tool, createSystem());
    expect(Object.entries(given)).toEqual([
      ['text', '1,"id":2'],
      ['a"b', { c: '}' }],
      ['__proto__', 1],
      ['more', '1},{'],
    ]);
  });
});
