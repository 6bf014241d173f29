import { parseArgs } from 'node:util';
import { loadEnvironment } from '../env.ts';
import { ALL_SCOPES, readSandboxKey, signToken, USUAL_SCOPES } from '../runtime/sandbox-token.ts';

const USAGE = `npm run token -- [--scope "users:read users:write"] [--user <user id>] [--subject <name>] [--expires 12h]

Prints a token of the sandbox. Without --user it is a service token for every user;
with --user it reads and changes only that user. Scopes: ${ALL_SCOPES.join(' ')};
the default is the first three.`;

try {
  const { values } = parseArgs({
    options: {
      scope: { type: 'string', default: USUAL_SCOPES.join(' ') },
      user: { type: 'string' },
      subject: { type: 'string' },
      expires: { type: 'string', default: '12h' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
  } else {
    const scopes = values.scope.split(/[\s,]+/).filter((scope) => scope !== '');
    const unknown = scopes.filter((scope) => !ALL_SCOPES.includes(scope));
    if (unknown.length > 0) throw new Error(`unknown scope: ${unknown.join(', ')}\n\n${USAGE}`);
    const key = await readSandboxKey(loadEnvironment([]).dataDir);
    if (!key) throw new Error('no sandbox was started on this data folder yet: run npm start first');
    const subject = values.subject ?? (values.user ? `user-${values.user}` : 'sandbox-service');
    const owner = values.user ? { userId: values.user } : {};
    console.log(await signToken(key, { subject, scopes, expiresIn: values.expires, ...owner }));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the token could not be made');
  process.exitCode = 1;
}
