import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createComponentBuilder, skippedFolders } from '../../../build/index.ts';
import { FtlError, toFtlError } from '../../../errors.ts';
import { parseMirrors } from '../../../oci/index.ts';
import { type BuiltApp, buildApp } from '../../../pipeline/building/build-app.ts';
import { readBuildChoice } from '../../../pipeline/inputs/build-choice.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import type { Project } from '../../../project/model.ts';
import type { RunningApp } from '../../../runtimes/types.ts';
import { type LockedApp, lockApp, transpile } from '../../../spin/index.ts';
import type { Toolchain } from '../../../toolchain/types.ts';
import { createChanges } from './changes.ts';
import { newRebuildReport } from './rebuild-report.ts';
import type { UpContext } from './up-inputs.ts';
import { isWatched } from './watched-files.ts';

/** What watching needs. */
export interface Watching {
  readonly running: RunningApp;
  /** What runs. */
  readonly locked: LockedApp;
  readonly toolchain: Toolchain;
  readonly context: UpContext;
}

/**
 * Builds the project anew when its files change and puts the result in place of the app that runs. What is wrong with
 * a change is printed, and the app goes on as it was. Returns the end of it.
 */
export async function watchProject({
  running,
  locked,
  toolchain,
  context,
}: Watching): Promise<() => Promise<void>> {
  const { system, projectFolder } = context;
  const builder = await createComponentBuilder({ toolchain, system });
  const report = newRebuildReport(context);
  let project: Project | undefined = await readHere(context).catch(() => undefined);
  let served = locked;
  let stopped = false;

  const rebuild = async (files: readonly string[]) => {
    const started = performance.now();
    try {
      project = await readHere(context);
      const read = performance.now();
      const app = await buildApp(
        { project, projectFolder, mirrors: parseMirrors(context.inputs['registry-mirror']), update: false },
        { builder, toolchain, system },
      );
      const made = performance.now();
      const next = lockApp(transpile(project), app.components);
      if (!isDeepStrictEqual(next, served)) await put(app, next, running);
      const built = changedComponents(served, next);
      served = next;
      const done = performance.now();
      const file = await shownFile(files, context);
      report.done({ file, built, warnings: app.warnings, duration: done - started });
      const parts = [read - started, made - read, done - made].map((ms) => `${Math.round(ms)} ms`);
      system.log.detail(`project read in ${parts[0]}, built in ${parts[1]}, put in place in ${parts[2]}`);
    } catch (thrown) {
      if (!stopped && !system.signal.aborted) await report.failed(toFtlError(thrown));
    }
  };
  const changes = createChanges(rebuild);
  const unwatch = system.files.watch(
    projectFolder,
    (file) => {
      if (isWatched(file, project)) changes.add(file);
    },
    { skippedFolders },
  );
  const how =
    running.runtime === 'spin' ? 'built, and Spin is started again with it' : 'built and served at once';
  system.log.info(`Watching the project: a change is ${how}.`);
  return async () => {
    stopped = true;
    unwatch();
    const ended = changes.close();
    await builder.close();
    await ended;
  };
}

/** Editors write beside a file and rename: of what changed, something that is there names it best. */
async function shownFile(files: readonly string[], { projectFolder, system }: UpContext): Promise<string> {
  for (const file of files)
    if ((await system.files.stat(path.join(projectFolder, file)))?.kind === 'file') return file;
  return files[0] ?? '';
}

function readHere(context: UpContext): Promise<Project> {
  const choice = readBuildChoice({ profile: context.inputs.profile, purpose: 'up' });
  return readProject({ ...context, ...choice }, context.system);
}

function changedComponents(before: LockedApp, after: LockedApp): readonly string[] {
  const digests = new Map(before.components.map(({ id, source }) => [id, source.digest]));
  return after.components.filter(({ id, source }) => digests.get(id) !== source.digest).map(({ id }) => id);
}

async function put({ components }: BuiltApp, locked: LockedApp, running: RunningApp): Promise<void> {
  const files = new Map(
    components.flatMap(({ digest, file, files: mounted = [] }) => [
      [digest, file] as const,
      ...mounted.map((each) => [each.digest, each.file] as const),
    ]),
  );
  const componentFile = (digest: string) => {
    const file = files.get(digest);
    if (file === undefined) throw new FtlError('E_BUG', `Nothing that was built has the digest ${digest}.`);
    return file;
  };
  await running.replace({ locked, componentFile });
}
