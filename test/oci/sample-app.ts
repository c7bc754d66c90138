import path from 'node:path';
import { digestOf, packApp, type PackedApp } from '../../src/oci/index.ts';
import type { LockedApp } from '../../src/spin/locked-app.ts';
import type { System } from '../../src/system/types.ts';

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The smallest component that imports and exports something; `padding` is a custom section that makes it unique. */
export function sampleComponent(padding: Uint8Array): Uint8Array {
  const text = (value: string) => [value.length, ...Buffer.from(value)];
  const section = (id: number, content: readonly number[]) => [id, content.length, ...content];
  const imports = [1, 0x00, ...text('wasi:http/types@0.2.0'), 0x05, 0x00];
  const exports = [1, 0x00, ...text('wasi:http/incoming-handler@0.2.0'), 0x05, 0x00, 0x00];
  const head = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];
  const known = [...head, ...section(10, imports), ...section(11, exports)];
  const name = text('padding');
  return Buffer.concat([
    Buffer.from(known),
    Buffer.from([0, ...leb128(name.length + padding.length), ...name]),
    padding,
  ]);
}

/** An app of components whose bytes follow from `seed`, as files in a folder. */
export async function sampleApp(
  folder: string,
  system: System,
  { seed = 1, sizes = [2000, 3000], name = 'sample' } = {},
) {
  const random = randomNumbers(seed);
  const components = [];
  for (const [position, size] of sizes.entries()) {
    const id = position === 0 ? 'mcp-gateway' : `tool-${position}`;
    const block = Buffer.from(Uint8Array.from({ length: 512 }, () => random() * 256));
    const bytes = sampleComponent(Buffer.alloc(size, block));
    const file = path.join(folder, 'build', `${id}.wasm`);
    await system.files.write(file, bytes);
    components.push({ id, file, digest: digestOf(bytes), size: bytes.length });
  }
  return { locked: sampleLock(name, components), components };
}

/** Makes an app and packs it into `<folder>/oci`. */
export async function packSample(
  folder: string,
  system: System,
  options: { seed?: number; sizes?: number[]; name?: string } = {},
): Promise<PackedApp & { readonly layoutFolder: string }> {
  const app = await sampleApp(folder, system, options);
  const layoutFolder = path.join(folder, 'oci');
  return { ...(await packApp({ ...app, annotations: {}, layoutFolder, system })), layoutFolder };
}

export function sampleLock(
  name: string,
  components: readonly { readonly id: string; readonly digest: string }[],
): LockedApp {
  return {
    spin_lock_version: 1,
    must_understand: ['host_requirements'],
    metadata: { name, version: '1.2.3', description: 'A sample.', trigger: { type: 'http' } },
    host_requirements: { local_service_chaining: 'required' },
    variables: {},
    triggers: components.map(({ id }, position) => ({
      id: `trigger-${id}`,
      trigger_type: 'http',
      trigger_config: { component: id, route: position === 0 ? '/...' : { private: true } },
    })),
    components: components.map(({ id, digest }) => ({
      id,
      metadata: {},
      source: { content_type: 'application/wasm', digest },
    })),
  };
}

function leb128(value: number): number[] {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...leb128(value >>> 7)];
}
