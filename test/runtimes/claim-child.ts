import { closeSync, openSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { claimFolder } from '../../src/runtimes/claim-folder.ts';
import { FtlError } from '../../src/errors.ts';
import { createSystem } from '../../src/system/create.ts';

/** What the parent asks for: one try, or as many as there are, each begun as soon as the one before it has ended. */
export interface ClaimOrder {
  readonly folder: string;
  readonly tries: number;
  /** Keep the folder until the next order. */
  readonly hold: boolean;
}

/** What came of it: how often this process had the folder, was refused, or had it while another had it too. */
export interface ClaimReport {
  readonly owned: number;
  readonly refused: number;
  readonly violations: number;
  readonly errors: readonly string[];
}

const system = createSystem({ logStyle: 'silent' });
let release: () => Promise<void> = async () => undefined;

const usedBy = (pid: number) => new FtlError('E_RUNTIME_START', `used by ${pid}`);

/** A file that the file system lets only one process make: it shows two owners whatever the claims say. */
function enter(folder: string): boolean {
  try {
    closeSync(openSync(path.join(folder, 'inside'), 'wx'));
    return true;
  } catch {
    return false;
  }
}

process.on('message', ({ folder, tries, hold }: ClaimOrder) => void work(folder, tries, hold));

async function work(folder: string, tries: number, hold: boolean): Promise<void> {
  await release();
  release = async () => undefined;
  const report = { owned: 0, refused: 0, violations: 0, errors: [] as string[] };
  for (let round = 0; round < tries; round += 1) {
    try {
      const leave = await claimFolder(system, folder, usedBy);
      report.owned += 1;
      if (enter(folder)) {
        const out = async () => {
          unlinkSync(path.join(folder, 'inside'));
          await leave();
        };
        if (Math.random() < 0.3) await new Promise((resolve) => setImmediate(resolve));
        if (hold) release = out;
        else await out();
      } else report.violations += 1;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code === 'E_RUNTIME_START' && message.startsWith('used by')) report.refused += 1;
      else report.errors.push(message);
    }
  }
  process.send?.(report);
}
