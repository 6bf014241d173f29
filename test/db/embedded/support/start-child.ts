// Runs a server as an app would: `start-child.ts <server module> <data folder>`, until standard input ends.
const [, , serverModule = '', dataDir = ''] = process.argv;
const { startEmbeddedPostgres }: typeof import('../../../../src/db/embedded/server.ts') = await import(
  serverModule
);
const lines: string[] = [];
const say = (answer: object) => process.stdout.write(`${JSON.stringify(answer)}\n`);
try {
  const server = await startEmbeddedPostgres({
    dataDir,
    settings: { fsync: 'off' },
    log: (line) => lines.push(line),
  });
  say({ url: server.url, log: lines });
  process.stdin.on('end', () => void server.stop().then(() => process.exit(0))).resume();
} catch (error) {
  say({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error), log: lines });
  process.exitCode = 1;
}
