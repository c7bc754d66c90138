import { writeFile } from 'node:fs/promises';

/** A reporter of vitest: writes how many errors came from outside of any test to the file that FTL_TEST_ERRORS names. */
// oxlint-disable-next-line import/no-default-export -- so vitest loads a reporter
export default class ErrorReporter {
  async onTestRunEnd(_modules, errors) {
    await writeFile(process.env['FTL_TEST_ERRORS'] ?? '', String(errors.length));
  }
}
