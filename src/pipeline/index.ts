import { componentize } from './steps/componentize.ts';
import { conformance } from './steps/conformance.ts';
import { deploy } from './steps/deploy.ts';
import { publish } from './steps/publish.ts';
import { setup } from './steps/setup.ts';
import type { Step } from './step.ts';
import { transpile } from './steps/transpile.ts';

/** Every step, in the order in which they run. */
export const steps: readonly Step[] = [setup, transpile, componentize, conformance, publish, deploy];
