import { registry } from '../providers/registry.ts';
import type { LinkedDemoUser } from './demo-users.ts';
import { USUAL_SCOPES } from './sandbox-token.ts';

/**
 * What a person sees who started the server: where it is, people to look at, a token, one command to try. What is
 * needed first stands last, where a terminal shows it.
 */
export function greeting(server: {
  url: string;
  token: string;
  /** Whether the back office is served. */
  console: boolean;
  users: readonly LinkedDemoUser[];
  /** Where the simulators listen, by name. */
  simulators: Readonly<Record<string, string>>;
}): string {
  const first = server.users[0];
  const query = first
    ? `{ user(id: \\"${first.userId}\\") { status profile { email } fieldPolicies { field access reason } } }`
    : '{ providers { provider mode enabled } }';
  return [
    '',
    `  profile-subgraph is ready: ${server.url}/graphql   (open it in a browser for the explorer)`,
    ...(server.console
      ? [`  Back office:               ${server.url}/console   (open changes, users, decisions)`]
      : []),
    '',
    ...people(server),
    `  Token (12 hours, ${USUAL_SCOPES.join(' ')}; npm run token makes others):`,
    `    ${server.token}`,
    '',
    '  Try:',
    `    curl -s ${server.url}/graphql -H 'content-type: application/json' \\`,
    `      -H "authorization: Bearer ${server.token}" \\`,
    `      -d '{"query":"${query}"}'`,
    '',
    ...stories(Object.keys(server.simulators)),
  ].join('\n');
}

/** One group of lines for each provider, in the order of linking. */
function people(server: {
  users: readonly LinkedDemoUser[];
  simulators: Readonly<Record<string, string>>;
}): string[] {
  return [...Map.groupBy(server.users, ({ provider }) => provider)].flatMap(([provider, users]) => [
    `  ${registry[provider].label}, simulated at ${server.simulators[users[0]?.simulator ?? '']}`,
    ...users.map(({ userId, label }) => `    ${userId}  ${label}`),
    '',
  ]);
}

/** How to watch the providers' stories, which need simulators. */
function stories(simulators: readonly string[]): string[] {
  if (simulators.length === 0) return [];
  const names = [...simulators, 'all'].join('|');
  return [
    '  An example app in another terminal: npm run example',
    `  Watch a story in another terminal:  npm run demo -- --provider ${names}`,
    '',
  ];
}
