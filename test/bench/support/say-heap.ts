import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Loaded into a server under test before its own code: it says what it holds without garbage when it is asked.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('message', async (message) => {
  if (message !== 'heap') return;
  for (let round = 0; round < 4; round += 1) {
    // What a collection sets free may finish, and set more free, in a later turn.
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
  }
  const { heapUsed, external } = process.memoryUsage();
  process.send?.(heapUsed + external);
});
