import { parseArgs } from 'node:util';
import { runHistory } from './history.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    histories: { type: 'string', default: '1000' },
    /** Stops after so many failing seeds. */
    failures: { type: 'string', default: '5' },
    trace: { type: 'boolean', default: false },
  },
});

const first = Number(values.seed);
const count = Number(values.histories);
const begin = performance.now();
const cpu = process.cpuUsage();
const failing: { seed: number; violation: string }[] = [];
let commits = 0;
let events = 0;
let done = 0;
for (; done < count && failing.length < Number(values.failures); done += 1) {
  const history = await runHistory(first + done);
  commits += history.commits;
  events += history.events;
  const [violation] = history.violations;
  if (violation) failing.push({ seed: first + done, violation });
}
const seconds = (performance.now() - begin) / 1000;
const { user, system } = process.cpuUsage(cpu);
const cpuSeconds = (user + system) / 1e6;
console.log(
  `${done} histories in ${seconds.toFixed(1)} s, ${Math.round(done / cpuSeconds)} per second of CPU, ${commits} commits, ${events} events, ${failing.length} failing`,
);
for (const { seed, violation } of failing) console.log(`seed ${seed}: ${violation}`);
const [shown] = failing;
if (values.trace || count === 1) {
  const history = await runHistory(shown?.seed ?? first, { traced: true });
  console.log(history.trace.join('\n'));
}
process.exitCode = failing.length > 0 ? 1 : 0;
