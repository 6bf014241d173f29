import { parseArgs } from 'node:util';

export type Arguments = { help: true } | { help: false; providers: string[] };

/** Reads the arguments of the demo: which of the providers' stories to run. Throws the message to print. */
export function readArguments(args: readonly string[], known: readonly string[]): Arguments {
  const { provider, help } = parse(args);
  if (help) return { help: true };
  if (provider === 'all') return { help: false, providers: [...known] };
  if (known.includes(provider)) return { help: false, providers: [provider] };
  throw new Error(`there is no provider ${provider}: choose ${known.join(', ')} or all`);
}

/** What the demo can be asked. */
export function usage(known: readonly string[]): string {
  return [
    'Runs a story in the terminal, on the server that runs on DATA_DIR or one of its own.',
    '',
    `  npm run demo                             the story of ${known[0]}`,
    `  npm run demo -- --provider <name>        ${known.join(', ')}`,
    '  npm run demo -- --provider all           all of them, one after the other',
  ].join('\n');
}

function parse(args: readonly string[]): { provider: string; help: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        provider: { type: 'string', short: 'p', default: 'matchmove' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { provider: values.provider.toLowerCase(), help: values.help };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : 'wrong arguments'} Try --help.`);
  }
}
