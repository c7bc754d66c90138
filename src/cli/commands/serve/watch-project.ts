import { createComponentBuilder, skippedFolders } from '../../../build/index.ts';
import { FtlError, toFtlError } from '../../../errors.ts';
import { parseMirrors } from '../../../oci/index.ts';
import { type BuiltApp, buildApp } from '../../../pipeline/build-app.ts';
import { readBuildChoice } from '../../../pipeline/build-choice.ts';
import { readProject } from '../../../pipeline/read-project.ts';
import type { Project } from '../../../project/model.ts';
import { formatDuration } from '../../../report/index.ts';
import type { RunningApp } from '../../../runtimes/types.ts';
import { lockApp, transpile } from '../../../spin/index.ts';
import type { Toolchain } from '../../../toolchain/types.ts';
import { printErrors } from '../../print-errors.ts';
import type { UpContext } from './up-inputs.ts';
import { isWatched } from './watched-files.ts';

/** Editors write a file in several steps; changes within this time, in ms, are one. */
const settleTime = 80;

/** What watching needs. */
export interface Watching {
  readonly running: RunningApp;
  readonly toolchain: Toolchain;
  readonly context: UpContext;
}

/**
 * Builds the project anew when its files change and puts the result in place of the app that runs. What is wrong with
 * a change is printed, and the app goes on as it was. Returns the end of it.
 */
export async function watchProject({ running, toolchain, context }: Watching): Promise<() => Promise<void>> {
  const { system, projectFolder } = context;
  const builder = await createComponentBuilder({ toolchain, system });
  let project: Project | undefined = await readHere(context).catch(() => undefined);
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;

  const rebuild = async () => {
    const started = performance.now();
    const files = [...changed];
    changed = new Set();
    try {
      project = await readHere(context);
      const app = await buildApp(
        { project, projectFolder, mirrors: parseMirrors(context.inputs['registry-mirror']), update: false },
        { builder, toolchain, system },
      );
      await put(app, project, running);
      const built = app.components.filter(({ cached }) => !cached).map(({ id }) => id);
      const what = built.length === 0 ? 'nothing to build' : `built ${built.join(', ')}`;
      system.log.info(`${files[0] ?? ''} changed: ${what} in ${formatDuration(performance.now() - started)}`);
    } catch (thrown) {
      if (system.signal.aborted) return;
      await printErrors(toFtlError(thrown), projectFolder, system);
      system.log.info('The app goes on as it was before this change.');
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      working ??= rebuild().finally(() => {
        working = undefined;
        if (changed.size > 0) soon();
      });
    }, settleTime);
  };
  const unwatch = system.files.watch(
    projectFolder,
    (file) => {
      if (!isWatched(file, project)) return;
      changed.add(file);
      soon();
    },
    { skippedFolders },
  );
  const how =
    running.runtime === 'spin' ? 'built, and Spin is started again with it' : 'built and served at once';
  system.log.info(`Watching the project: a change is ${how}.`);
  return async () => {
    unwatch();
    clearTimeout(timer);
    await builder.close();
    await working;
  };
}

function readHere(context: UpContext): Promise<Project> {
  const choice = readBuildChoice({ profile: context.inputs.profile, purpose: 'up' });
  return readProject({ ...context, ...choice }, context.system);
}

async function put({ components }: BuiltApp, project: Project, running: RunningApp): Promise<void> {
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
  await running.replace({ locked: lockApp(transpile(project), components), componentFile });
}
