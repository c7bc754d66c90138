import type { FtlError } from '../../../errors.ts';
import { flattenErrors, formatDuration } from '../../../report/index.ts';
import { printErrors } from '../../print-errors.ts';
import type { UpContext } from './up-inputs.ts';

/** What a rebuild made of a change. */
export interface Rebuild {
  /** Path of a file that changed, relative to the project. */
  readonly file: string;
  /** Ids of the components that are others now. */
  readonly built: readonly string[];
  readonly warnings: readonly FtlError[];
  /** In ms. */
  readonly duration: number;
}

/** Says what came of each rebuild. */
export interface RebuildReport {
  done(rebuild: Rebuild): void;
  failed(error: FtlError): Promise<void>;
}

/**
 * Says nothing twice in a row: what is printed may go into a file of the project, which then is a change itself, and
 * a warning that stays is old news.
 */
export function newRebuildReport({ projectFolder, system }: UpContext): RebuildReport {
  let last = '';
  let warned = new Set<string>();
  const isNews = (said: string) => {
    const news = said !== last;
    last = said;
    return news;
  };
  return {
    done: ({ file, built, warnings, duration }) => {
      for (const { message, at } of warnings)
        if (!warned.has(keyOf({ message, at }))) system.log.warning(message, at);
      warned = new Set(warnings.map(keyOf));
      const what = built.length === 0 ? 'nothing to build' : `built ${built.join(', ')}`;
      const news = isNews(`${file}: ${what}`) || built.length > 0;
      if (news) system.log.info(`${file} changed: ${what} in ${formatDuration(duration)}`);
    },
    failed: async (error) => {
      if (!isNews(flattenErrors(error).map(keyOf).join('\n'))) return;
      await printErrors(error, projectFolder, system);
      system.log.info('The app goes on as it was before this change.');
    },
  };
}

function keyOf({ message, at }: Pick<FtlError, 'message' | 'at'>): string {
  return JSON.stringify([message, at]);
}
