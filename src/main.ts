import { constants } from 'node:os';
import { loadServerEnvironment } from './env.ts';
import { registry } from './providers/registry.ts';
import { greeting } from './runtime/greeting.ts';
import { refuseArguments } from './runtime/start-problem.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

try {
  refuseArguments(process.argv.slice(2));
  const env = loadServerEnvironment(Object.values(registry));
  // As the first process of a container this one has no default for signals: without this a start could not be stopped.
  const endStart = (signal: (typeof SIGNALS)[number]) => process.exit(128 + constants.signals[signal]);
  for (const signal of SIGNALS) process.once(signal, endStart);
  // Loaded once the settings are right: what is wrong with them is said at once.
  const { startApp } = await import('./app.ts');
  const app = await startApp(env);
  const hurry = new AbortController();
  let stopping = false;
  const stop = async () => {
    // The second signal ends the drain.
    if (stopping) return hurry.abort();
    stopping = true;
    await app.stop(hurry.signal).catch(() => {
      process.exitCode = 1;
    });
    process.exit();
  };
  for (const signal of SIGNALS) process.off(signal, endStart).on(signal, stop);
  const { url, token, demoUsers, simulators } = app;
  console.log(
    token
      ? greeting({ url, token, console: env.console !== null, users: demoUsers, simulators })
      : `profile-subgraph listens on ${url}/graphql${env.console ? `, its back office on ${url}/console` : ''}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the server could not start');
  process.exit(1);
}
