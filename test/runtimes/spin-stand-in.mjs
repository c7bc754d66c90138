// Behaves as `spin up` towards the process that starts it, and runs no component. SPIN_STAND_IN says what goes wrong.
import { readFileSync } from 'node:fs';
import http from 'node:http';

if (process.argv[2] === '--version') {
  process.stdout.write('spin 4.2.1 (0000000 2026-09-30)\n');
  process.exit(0);
}
const mode = process.env['SPIN_STAND_IN'] ?? '';
const argument = (name) => process.argv[process.argv.indexOf(name) + 1];
const [host, port] = argument('--listen').split(':');
const manifest = readFileSync(argument('--from'), 'utf8');

if (mode === 'crash' || manifest.includes('= "crash"')) {
  process.stderr.write('Error: something is wrong\nCaused by: the stand-in\n');
  process.exit(1);
}
process.on('SIGTERM', () => {
  if (mode !== 'deaf') process.exit(0);
});

const server = http.createServer((request, response) => {
  if (request.url === '/.well-known/spin/health') response.end('OK');
  else if (request.url === '/crash') process.exit(7);
  else if (request.url === '/log') {
    process.stderr.write('a line from a component\n');
    response.end();
  } else {
    const variables = Object.entries(process.env).filter(([name]) => name.startsWith('SPIN_VARIABLE_'));
    const environment = Object.keys(process.env);
    response.end(JSON.stringify({ pid: process.pid, argv: process.argv, variables, environment, manifest }));
  }
});
server.listen(Number(port), host, () => {
  if (mode === 'silent') return;
  process.stdout.write(`\nServing http://${host}:${server.address().port}\nAvailable Routes:\n`);
});
