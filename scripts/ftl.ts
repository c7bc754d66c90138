#!/usr/bin/env node
import { runCommand } from '../src/cli/command.ts';

await runCommand(process.argv.slice(2));
