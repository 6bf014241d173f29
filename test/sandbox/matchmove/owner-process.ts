import { startMatchmoveSimulator } from '../../../src/sandbox/matchmove/simulator.ts';

// Serves the state file given as the first argument until it is killed; tells its parent where.
const simulator = await startMatchmoveSimulator({
  credentials: JSON.parse(process.argv[3] ?? '{}'),
  stateFile: process.argv[2],
});
process.send?.({ url: simulator.url, owner: simulator.owner });
