#!/usr/bin/env node
import { runCommandProcess } from '../src/cli/command.ts';

await runCommandProcess();
