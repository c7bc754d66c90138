import path from 'node:path';
import type { FinishedComponent } from '../../project/model.ts';
import type { System } from '../../system/types.ts';
import type { BuiltComponent, ComponentBuilder } from '../component-builder.ts';
import { adoptComponent } from './adopt-component.ts';
import type { ComponentPuller } from './component-puller.ts';

/** A component of the app that is not built here. */
export interface FinishedPart {
  readonly id: string;
  /** Who it is for: `Tool "x"` or `mcp.gateway`. */
  readonly owner: string;
  readonly component: FinishedComponent;
  readonly projectFolder: string;
  /** What to write in place of a reference, for a hint. */
  readonly otherwise: string;
}

/** Takes a component from a file or a registry. Throws `E_COMPONENT_UNSUPPORTED`, `E_OCI_*`. */
export async function takeFinished(
  { id, owner, component, projectFolder, otherwise }: FinishedPart,
  options: { readonly builder: ComponentBuilder; readonly puller: ComponentPuller; readonly system: System },
): Promise<BuiltComponent> {
  const start = performance.now();
  const { at } = component;
  const taken =
    component.kind === 'registry'
      ? await options.puller.pull({
          reference: component.reference,
          label: `${owner}: ${component.reference}`,
          at,
          otherwise,
        })
      : {
          ...(await adoptComponent(
            { file: path.join(projectFolder, component.wasm), label: `${owner}: ${component.wasm}`, at },
            { cache: options.builder.cache, system: options.system },
          )),
          cached: true,
        };
  return { id, ...taken, durationMs: performance.now() - start };
}
