import { expect, test } from 'vitest';
import { checkComponent } from '../../../src/runtimes/embedded/transpile/component-exports.ts';
import { encodeName, encodeSection } from '../../../src/wasm/binary.ts';

const component = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];

/** A component with nothing but exports of instances. */
function componentWith(...names: string[]): Uint8Array {
  const entries = names.flatMap((name) => [0x00, ...encodeName(name), 0x05, 0x00, 0x00]);
  return Uint8Array.from([...component, ...encodeSection(11, Uint8Array.from([names.length, ...entries]))]);
}

test('a name with a version suffix is refused: what transpiles components does not know the form', () => {
  const entry = [0x02, ...encodeName('wasi:http/incoming-handler'), ...encodeName('0.2.0'), 0x05, 0x00, 0x00];
  const bytes = Uint8Array.from([...component, ...encodeSection(11, Uint8Array.from([1, ...entry]))]);
  expect(() => checkComponent('tool', bytes)).toThrow(/name form 2/);
});

test.each(['wasi:http/incoming-handler@0.2.0', 'wasi:http/incoming-handler@0.2.10'])(
  '%s is taken',
  (name) => {
    expect(() => checkComponent('tool', componentWith('x:y/z@1.0.0', name))).not.toThrow();
  },
);

test.each([
  ['a file of another kind', new TextEncoder().encode('<html>'), 'is not a WebAssembly file', 'WASI 0.2'],
  ['an empty file', new Uint8Array(0), 'is not a WebAssembly file', 'WASI 0.2'],
  ['a core module', Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), 'core module', '--runtime spin'],
  ['a WASI 0.3 component', componentWith('wasi:http/handler@0.3.0'), 'WASI 0.3', 'Spin 4'],
  ['a Spin 1 component', componentWith('fermyon:spin/inbound-http'), 'Spin 1', '--runtime spin'],
  ['a command', componentWith('wasi:cli/run@0.2.0'), 'but wasi:cli/run@0.2.0', 'must export'],
  [
    'a release candidate',
    componentWith('wasi:http/incoming-handler@0.2.0-rc-2023-11-10'),
    'rc',
    'must export',
  ],
])('%s is refused with what to do', (_name, bytes, message, hint) => {
  const check = () => checkComponent('tool', bytes);
  expect(check).toThrow(
    expect.objectContaining({
      code: 'E_COMPONENT_UNSUPPORTED',
      message: expect.stringMatching(new RegExp(`^Component tool .*${message}`)) as string,
      hint: expect.stringContaining(hint) as string,
    }),
  );
});

test('a component that is cut off is refused', () => {
  const whole = componentWith('wasi:http/incoming-handler@0.2.0');
  expect(() => checkComponent('tool', whole.subarray(0, -4))).toThrow(/Malformed WebAssembly/);
});
