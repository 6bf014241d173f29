import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printApi } from '../graphql/api-sdl.ts';
import { printEventGraph } from '../graphql/event-graph.ts';
import { loadTypeDefs, printSubgraph } from '../graphql/schema-files.ts';

const USAGE = `npm run --silent schema -- [--api | --events] [--out <file>]

Prints the subgraph's SDL for a schema registry, with its federation directives and without what composers add. _service
returns the same text. --out writes it to a file.

--api leaves the federation directives out, for other GraphQL tools: mocks, code generators, linters.

--events prints the SDL of an event graph for Cosmo's router: subscriptions that it serves from NATS.`;

// A reader may close the pipe early: `npm run --silent schema | head`.
process.stdout.on('error', () => process.exit());

try {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      api: { type: 'boolean', default: false },
      events: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.api && values.events) throw new Error(`--api and --events exclude each other.\n\n${USAGE}`);
  const print = values.events ? printEventGraph : values.api ? printApi : printSubgraph;
  const sdl = print(loadTypeDefs());
  if (values.help) console.log(USAGE);
  else if (values.out === undefined) process.stdout.write(sdl);
  else await writeFile(values.out, sdl);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the schema could not be printed');
  process.exitCode = 1;
}
