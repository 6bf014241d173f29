import { startApp } from './app.ts';
import { loadEnvironment } from './env.ts';
import { registry } from './providers/registry.ts';
import { greeting } from './runtime/greeting.ts';
import { refuseArguments, requireProvider } from './runtime/start-problem.ts';

try {
  refuseArguments(process.argv.slice(2));
  const env = loadEnvironment(Object.values(registry));
  requireProvider(env, Object.values(registry));
  const app = await startApp(env);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.stop().catch(() => {
      process.exitCode = 1;
    });
    process.exit();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
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
