import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { audio, combine, error, image, resource, structured, text, variable } from 'ftl-deploy/sdk';

test('each maker gives the content of its kind', () => {
  const bytes = Uint8Array.of(0, 255, 16);
  expect(text('hi')).toEqual({ content: [{ type: 'text', text: 'hi' }] });
  expect(error('no')).toEqual({ content: [{ type: 'text', text: 'no' }], isError: true });
  expect(structured({ a: 1 })).toEqual({
    content: [{ type: 'text', text: '{"a":1}' }],
    structuredContent: { a: 1 },
  });
  expect(structured({ a: 1 }, 'one')).toMatchObject({ content: [{ text: 'one' }] });
  expect(image(bytes, 'image/png')).toEqual({
    content: [{ type: 'image', data: 'AP8Q', mimeType: 'image/png' }],
  });
  expect(audio('AP8Q', 'audio/wav')).toEqual({
    content: [{ type: 'audio', data: 'AP8Q', mimeType: 'audio/wav' }],
  });
  expect(resource('note://1', 'text', 'text/plain')).toEqual({
    content: [{ type: 'resource', resource: { uri: 'note://1', mimeType: 'text/plain', text: 'text' } }],
  });
  expect(resource('note://2', bytes)).toEqual({
    content: [{ type: 'resource', resource: { uri: 'note://2', blob: 'AP8Q' } }],
  });
});

test('several results are one', () => {
  expect(combine(text('a'), structured({ b: 1 }, 'b'), text('c'))).toEqual({
    content: ['a', 'b', 'c'].map((value) => ({ type: 'text', text: value })),
    structuredContent: { b: 1 },
  });
  expect(combine(text('a'), error('b'))).toMatchObject({ isError: true });
});

test('bytes of any length are base64 as Node has it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      expect(image(bytes, 'x').content[0]).toMatchObject({ data: Buffer.from(bytes).toString('base64') });
    }),
    { numRuns: 30 },
  );
});

test('in Node, a variable comes from the environment', () => {
  process.env['SPIN_VARIABLE_SDK_TEST'] = 'value';
  expect(variable('sdk_test')).toBe('value');
  delete process.env['SPIN_VARIABLE_SDK_TEST'];
  expect(() => variable('sdk_test')).toThrow(`Variable 'sdk_test' has no value`);
});
