import type { LinkedDemoUser } from './demo-users.ts';

/** What a person sees who started the server: where it is, a token, one command to try, people to look at. */
export function greeting(server: { url: string; token: string; users: readonly LinkedDemoUser[] }): string {
  const first = server.users[0];
  const query = first
    ? `{ user(id: \\"${first.userId}\\") { status profile { email } fieldPolicies { field access reason } } }`
    : '{ providers { provider mode enabled } }';
  const people = server.users.map((user) => `    ${user.userId}  ${user.label}`);
  return [
    '',
    `  profile-subgraph is ready: ${server.url}/graphql   (open it in a browser for the explorer)`,
    '',
    '  Token (12 hours, every scope; npm run token makes others):',
    `    ${server.token}`,
    '',
    '  Try:',
    `    curl -s ${server.url}/graphql -H 'content-type: application/json' \\`,
    `      -H "authorization: Bearer ${server.token}" \\`,
    `      -d '{"query":"${query}"}'`,
    '',
    ...(people.length > 0 ? ['  People of the sandbox:', ...people, ''] : []),
    '  npm run demo tells the whole story in this terminal.',
    '',
  ].join('\n');
}
