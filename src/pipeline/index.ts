import { componentize } from './componentize.ts';
import { conformance } from './conformance.ts';
import { deploy } from './deploy.ts';
import { publish } from './publish.ts';
import { setup } from './setup.ts';
import type { Step } from './step.ts';
import { transpile } from './transpile.ts';

/** Every step, in the order in which they run. */
export const steps: readonly Step[] = [setup, transpile, componentize, conformance, publish, deploy];
