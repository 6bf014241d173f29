import { expect, test } from 'vitest';
import { JOHN, start } from '../matchmove/harness.ts';

test('a fault can hit only the requests whose body matches, counting those alone', async () => {
  const { put, get, fault, control } = await start();
  await fault({ kind: 'status', status: 503 }, { method: 'PUT', body: '"job_title":"Baker"', times: 1 });
  expect((await put(JOHN, { job_title: 'Cook' })).status).toBe(200);
  expect((await put(JOHN, { job_title: 'Baker' })).status).toBe(503);
  expect((await get(JOHN)).job_title).toBe('Cook');
  expect((await put(JOHN, { job_title: 'Baker' })).status).toBe(200);
  await expect(control('POST', '/faults', { match: { body: '(' }, fault: { kind: 'hang' } })).rejects.toThrow(
    '400',
  );
});
