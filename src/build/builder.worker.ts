import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { prepareEngine } from './componentize/engine.ts';
import { initialize, LoadFailure } from './componentize/initialize.ts';
import type { BuilderAnswer, BuilderJob, BuilderWorkerData } from './componentize/messages.ts';
import { fillTemplate } from './componentize/snapshot.ts';
import { loadComponentTools } from './componentize/tools.ts';
import { wrapModule } from './componentize/wrap.ts';

/** Makes components, one job at a time, in a thread of its own: a bundle may loop for ever, and a thread can be ended. */
const { toolchainFolder } = workerData as BuilderWorkerData;

parentPort?.on('message', (job: BuilderJob) => {
  run(job).then(answer, (error: unknown) => answer(failure(error)));
});

async function run(job: BuilderJob): Promise<BuilderAnswer> {
  if (job.kind !== 'componentize') {
    const tools = await loadComponentTools(toolchainFolder, readFile);
    if (job.kind === 'wrap') return { kind: 'component', bytes: wrapModule(tools, job.module, job) };
    return { kind: 'prepared', engine: prepareEngine(tools, job.wit, job.world) };
  }
  answer({ kind: 'loading' });
  const snapshot = initialize(job.engine, job.bundle);
  return { kind: 'component', bytes: fillTemplate(job.engine.template, snapshot) };
}

function failure(error: unknown): BuilderAnswer {
  if (error instanceof LoadFailure) {
    return { kind: 'load-failure', output: error.output, calledImport: error.calledImport };
  }
  return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function answer(message: BuilderAnswer): void {
  parentPort?.postMessage(message);
}
