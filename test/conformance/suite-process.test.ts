import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runOfficialSuite } from '../../src/conformance/official-suite.ts';
import { createSystem } from '../../src/system/create.ts';

const system = createSystem();
afterAll(() => system.close());

/** A stand-in for the suite: it shows how a program's end is taken, not what the suite says. */
async function runStandIn(program: string, nodePath = process.execPath) {
  const folder = await system.files.temporaryFolder('conformance-stand-in');
  const suite = path.join(folder, 'node_modules/@modelcontextprotocol/conformance');
  await system.files.write(path.join(suite, 'package.json'), '{"type":"module"}');
  await system.files.write(
    path.join(suite, 'requirements/2026-07-28.yaml'),
    'server:\n  - ping\n  - tools-list\n',
  );
  const prelude = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    const out = process.argv[process.argv.indexOf('--output-dir') + 1];
    const record = (name, text) => {
      mkdirSync(out + '/server-' + name + '-2026-11-21T10-00-00-000Z');
      writeFileSync(out + '/server-' + name + '-2026-11-21T10-00-00-000Z/checks.json', text);
    };`;
  await system.files.write(path.join(suite, 'dist/index.js'), `${prelude}\n${program}`);
  const outputFolder = path.join(folder, 'out');
  const suiteRun = runOfficialSuite({
    url: 'http://127.0.0.1:9/mcp',
    revision: '2026-07-28',
    toolchain: { folder, nodePath, id: 'stand-in' },
    outputFolder,
    mustPass: ['ping'],
    expectedFailures: new Map([['tools-list', 'not there yet']]),
    system: { ...system, env: { ...system.env, FTL_TEST_SECRET: 'secret' } },
  });
  return { suite: await suiteRun, outputFolder };
}

describe('the process of the official suite', () => {
  it('is read by its records, not by its exit code', async () => {
    const { suite } = await runStandIn(`
      record('ping', JSON.stringify([{ id: 'a', status: 'SUCCESS' }, { id: 'b', status: 'INFO' }]));
      record('tools-list', JSON.stringify([{ id: 'c', status: 'FAILURE', errorMessage: 'no' }]));
      record('extra', JSON.stringify([{ id: 'd', status: 'WARNING', details: { message: 'hm' } }]));
      process.exit(1);`);
    expect(suite.checks).toEqual([
      { id: 'ping', required: true, status: 'passed' },
      { id: 'tools-list', required: false, status: 'failed', message: 'known: not there yet' },
      { id: 'extra', required: false, status: 'warning', message: 'd: hm' },
    ]);
    expect(suite.scored).toEqual({ passed: 1, total: 2 });
  });

  it('fails what has no record because the suite ended early', async () => {
    const { suite } = await runStandIn(`record('tools-list', '[]'); process.exit(1);`);
    expect(suite.checks[0]).toMatchObject({ id: 'ping', status: 'failed', required: true });
  });

  it('gets no variable of ours but what a process needs', async () => {
    const { outputFolder } = await runStandIn(`
      record('ping', '[]');
      console.log('secret is ' + process.env.FTL_TEST_SECRET, 'path is there ' + Boolean(process.env.PATH));`);
    expect(await system.files.readText(path.join(outputFolder, 'output.txt'))).toContain(
      'secret is undefined path is there true',
    );
  });

  it.each([
    ['crashes', 'process.exit(134)', /exit code 134/],
    ['writes nothing', '', /wrote no records/],
    ['writes what is not JSON', `record('ping', '{')`, /server-ping.+ is not JSON/],
    ['writes what is no list', `record('ping', '{}')`, /is not a list/],
    ['writes a status that is unknown', `record('ping', '[{"id":"a","status":"GREEN"}]')`, /id or status/],
  ])('is an error when it %s', async (_what, program, message) => {
    await expect(runStandIn(program)).rejects.toMatchObject({
      code: 'E_CONFORMANCE_SUITE',
      message: expect.stringMatching(message),
    });
  });

  it('is an error when it cannot be started', async () => {
    await expect(runStandIn('', '/no/such/node')).rejects.toMatchObject({
      code: 'E_CONFORMANCE_SUITE',
      message: expect.stringMatching(/could not be started/),
    });
  });
});
