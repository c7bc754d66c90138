import type { Command } from '../command.ts';
import { inspect } from './component/inspect.ts';
import { list as listComponents } from './component/list.ts';
import { publishOne } from './component/publish.ts';
import { pull } from './component/pull.ts';
import { deleteDeployment } from './deployments/delete.ts';
import { list } from './deployments/list.ts';
import { logs } from './deployments/logs.ts';
import { status } from './deployments/status.ts';
import { stop } from './deployments/stop.ts';
import { completionCommand } from './machine/completion.ts';
import { doctor } from './machine/doctor.ts';
import { build } from './pipeline/build.ts';
import { pipeline } from './pipeline/pipeline.ts';
import { stepCommands } from './pipeline/step-commands.ts';
import { steps } from './pipeline/steps.ts';
import { importCommand } from './project/import.ts';
import { add } from './project/add.ts';
import { init } from './project/init.ts';
import { remove } from './project/remove.ts';
import { migrate } from './project/migrate.ts';
import { validate } from './project/validate.ts';
import { call } from './serve/call.ts';
import { test } from './serve/test.ts';
import { tools } from './serve/tools.ts';
import { up } from './serve/up.ts';
import { buildToolkit } from './toolkit/build.ts';
import { deployToolkit } from './toolkit/deploy.ts';
import { serveToolkit } from './toolkit/serve.ts';

/** Commands that belong together in the help. */
export interface Topic {
  readonly title: string;
  readonly commands: readonly Command[];
}

/** Every command, in the order of the help. To add one: its module, and its place here. */
export const topics: readonly Topic[] = [
  { title: 'Write a project', commands: [init, add, remove, validate, migrate, importCommand] },
  { title: 'Run it on this machine', commands: [up, tools, call, test, build] },
  { title: 'From source to a deployment, as CI does it', commands: [pipeline, ...stepCommands, steps] },
  { title: 'Components in a registry', commands: [publishOne, pull, listComponents, inspect] },
  { title: 'Toolkits', commands: [buildToolkit, serveToolkit, deployToolkit] },
  { title: 'Deployments', commands: [list, status, logs, stop, deleteDeployment] },
  { title: 'This machine', commands: [doctor, completionCommand(() => commands)] },
];

/** Every command. */
export const commands: readonly Command[] = topics.flatMap((topic) => topic.commands);
