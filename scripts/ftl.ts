#!/usr/bin/env node
import { runCommandProcess } from '../src/cli/run-command.ts';

await runCommandProcess();
