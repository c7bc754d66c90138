// Prints what reading a project file costs, as CPU time and as ratios of one run: `npm run bench:project-file`.
import { parse } from 'smol-toml';
import { parseProject, type ProjectFacts } from '../src/project/index.ts';

const runs = 15;

/** Every tool is a folder with an index.ts. */
const facts: ProjectFacts = {
  file: 'ftl.toml',
  kind: (name) => (name.endsWith('/index.ts') ? 'file' : name.includes('.') ? 'missing' : 'folder'),
  text: () => undefined,
  outboundHostFault: () => undefined,
  referenceFault: () => undefined,
};

function projectOf(tools: number): string {
  const each = Array.from(
    { length: tools },
    (_, at) => `[tools.tool${at}]
path = "tools/tool${at}"
allowed_outbound_hosts = ["https://api${at}.example.com"]
variables = { key = "{{ key }}" }
[[tools.tool${at}.examples]]
tool = "look"
arguments = { text = "a" }
`,
  );
  return `[project]\nname = "bench"\n[variables]\nkey = { required = true, secret = true }\n${each.join('')}`;
}

/** CPU time of one run in ms: the median, which other work on the machine moves least. */
function cpuTime(work: () => void): number {
  const times = Array.from({ length: runs }, () => cpuTimeOnce(work));
  return times.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
}

function cpuTimeOnce(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const first = cpuTimeOnce(() => parseProject(projectOf(100), facts));
const rows = [100, 500, 1000].map((tools) => {
  const text = projectOf(tools);
  const values = cpuTime(() => parse(text));
  const whole = cpuTime(() => parseProject(text, facts));
  return { tools, 'values alone, ms': values, 'whole, ms': whole, 'µs a tool': (whole * 1000) / tools };
});
console.log(`first read of 100 tools, the checks compiled with it: ${first.toFixed(0)} ms of CPU`);
console.table(rows);
