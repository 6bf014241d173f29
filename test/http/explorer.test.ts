import fastify from 'fastify';
import { expect, test } from 'vitest';
import { loadExplorer, sendExplorer } from '../../src/http/explorer.ts';

const content = { token: null, query: '{ __typename }', variables: '{}' };

test('where the explorer is not installed, its page says what to do', async () => {
  const app = fastify();
  app.get('/without', (_, reply) => sendExplorer(reply, content, null));
  const explorer = await loadExplorer();
  app.get('/with', (_, reply) => sendExplorer(reply, content, explorer));
  const without = await app.inject('/without');
  expect([without.statusCode, without.body]).toEqual([404, expect.stringContaining('npm ci')]);
  expect((await app.inject('/with')).body).toContain('profile-subgraph explorer');
  await app.close();
});
