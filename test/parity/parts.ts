import type { Row } from './row.ts';
import { authorizerRows } from './rows/authorizer.ts';
import { commandRows } from './rows/command.ts';
import { deliveryRows } from './rows/delivery.ts';
import { gatewayRows } from './rows/gateway.ts';
import { manifestRows } from './rows/manifest.ts';
import { projectFileRows } from './rows/project-file.ts';
import { sdkRows } from './rows/sdk.ts';

/** Rows that belong together, in order. */
export const parts: readonly { readonly title: string; readonly rows: readonly Row[] }[] = [
  { title: 'The project file', rows: projectFileRows },
  { title: 'spin.toml', rows: manifestRows },
  { title: 'The gateway', rows: gatewayRows },
  { title: 'The authorizer', rows: authorizerRows },
  { title: 'Writing tools', rows: sdkRows },
  { title: 'The command', rows: commandRows },
  { title: 'Registries, actions, examples', rows: deliveryRows },
];
