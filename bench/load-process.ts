// The load of a benchmark: sends the requests that its argument describes, and prints their times as JSON.
import http from 'node:http';
import type { LoadOptions, LoadTimes } from './load.ts';

const {
  url,
  body,
  headers,
  clients,
  requests,
  between = [],
} = JSON.parse(process.argv[2] ?? '') as LoadOptions;
const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
const times: number[] = [];
let sent = 0;

async function client(): Promise<void> {
  while (sent < requests) {
    sent += 1;
    const from = performance.now();
    await post(url);
    times.push(performance.now() - from);
    const other = between[sent % Math.max(1, between.length)];
    // What it answers is its own affair, also when it answers nothing that is HTTP.
    if (other !== undefined) await post(other).catch(() => undefined);
  }
}

/** Throws on any answer but 200. */
function post(to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) };
    const request = http.request(to, { method: 'POST', agent, headers: { ...headers, ...length } });
    request.on('error', reject);
    request.on('response', (response) => {
      response.resume();
      // After the end this changes nothing; before it the answer was cut off.
      response.on('close', () => reject(new Error(`${to} cut its answer off`)));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${to} answered ${response.statusCode}`));
      });
    });
    request.end(body);
  });
}

const started = performance.now();
await Promise.all(Array.from({ length: clients }, client));
const result: LoadTimes = { times, seconds: (performance.now() - started) / 1000 };
agent.destroy();
process.stdout.write(JSON.stringify(result));
