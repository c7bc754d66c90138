import type { ComponentTools } from './tools.ts';

/** The world that a core module is meant for: `world` of the WIT text. */
export interface WorldText {
  readonly wit: string;
  readonly world: string;
}

/** A core module over WASI preview 1 as a component of the world. Throws when it does not fit the world. */
export function wrapModule(tools: ComponentTools, module: Uint8Array, { wit, world }: WorldText): Uint8Array {
  const embedded = tools.wasmTools.componentEmbed({
    binary: module,
    witSource: wit,
    world,
    stringEncoding: 'utf8',
  });
  return tools.wasmTools.componentNew(embedded, [['wasi_snapshot_preview1', tools.adapter]], false);
}
