import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HawkRequest, hawkHeader, hawkMac } from '../../../src/providers/bvnk/hawk.ts';
import type { Received } from '../support/local-server.ts';
import { A_COMPANY, anUpdate, HAWK_ID, HAWK_KEY, talkTo, VALUES } from './builders.ts';
import { COMPANY, sample } from './samples.ts';

const PUBLISHED: HawkRequest = {
  ts: 1353832234,
  nonce: 'j4h3g2',
  method: 'GET',
  resource: '/resource/1?b=1&a=2',
  host: 'example.com',
  port: 8000,
  ext: 'some-app-ext-data',
};
const DERIVED: HawkRequest = {
  ts: 1353832234,
  nonce: 'j4h3g2',
  method: 'PUT',
  resource: `/platform/v1/customers/${COMPANY}`,
  host: 'api.sandbox.bvnk.com',
  port: 443,
};

test('the published example of the scheme has the published MAC', () => {
  expect(hawkMac(HAWK_KEY, PUBLISHED)).toBe('6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE=');
});

test('an update of BVNK’s has the derived MAC, however method and host are written', () => {
  const mac = 'neRkvTUP5//u18d3FnaOqLarJpF1436U9feT4OpvN1Y=';
  expect(hawkMac(HAWK_KEY, DERIVED)).toBe(mac);
  expect(hawkMac(HAWK_KEY, { ...DERIVED, method: 'put', host: 'API.Sandbox.BVNK.com' })).toBe(mac);
  expect(hawkHeader(HAWK_ID, HAWK_KEY, DERIVED)).toBe(
    `Hawk id="${HAWK_ID}", ts="1353832234", nonce="j4h3g2", mac="${mac}"`,
  );
});

test('every part of the request and the key make another MAC', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const other = fc.oneof(
    fc.record({ ts: fc.nat() }),
    fc.record({ nonce: word }),
    fc.record({ method: fc.constantFrom('GET', 'PATCH', 'POST') }),
    fc.record({ resource: word.map((text) => `/${text}?x=1`) }),
    fc.record({ host: word }),
    fc.record({ port: fc.integer({ min: 444, max: 65_535 }) }),
    fc.record({ ext: word }),
  );
  fc.assert(
    fc.property(
      other,
      (change) => hawkMac(HAWK_KEY, { ...DERIVED, ...change }) !== hawkMac(HAWK_KEY, DERIVED),
    ),
  );
  expect(hawkMac(`${HAWK_KEY}x`, DERIVED)).not.toBe(hawkMac(HAWK_KEY, DERIVED));
});

/** What a header says, and whether it is signed for this host: written apart from the code under test. */
function judge(request: Received | undefined, host = 'api.sandbox.bvnk.com', port = 443) {
  const header = request?.headers.authorization ?? '';
  const [, id, ts, nonce, mac] =
    /^Hawk id="([^"]+)", ts="(\d+)", nonce="([^"]+)", mac="([^"]+)"$/.exec(header) ?? [];
  const text = `hawk.1.header\n${ts}\n${nonce}\n${request?.method}\n${request?.path}\n${host}\n${port}\n\n\n`;
  const right = createHmac('sha256', HAWK_KEY).update(text).digest('base64') === mac;
  return { id, ts: Number(ts), nonce, right };
}

test('every call is signed for BVNK’s host, with the time and a nonce of its own', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: sample('update-answer') }));
  await adapter.readUser(A_COMPANY, signal);
  await adapter.updateUser(anUpdate([{ field: 'LEGAL_NAME', value: 'Updated Company Name' }]), signal);
  await adapter.setKycStatus?.(A_COMPANY, 'APPROVED', signal);
  const judged = received.map((request) => judge(request));
  for (const { id, ts, right } of judged) {
    expect({ id, right }).toEqual({ id: HAWK_ID, right: true });
    expect(Math.abs(ts * 1000 - Date.now())).toBeLessThan(5000);
  }
  expect(new Set(judged.map(({ nonce }) => nonce)).size).toBe(4);
});

test('without a signing host the base address is signed, with a proxy’s path left out', async () => {
  const { BVNK_SIGNING_HOST: _, ...values } = VALUES;
  const plain = await talkTo(() => ({ body: sample('update-answer') }), { values });
  await plain.adapter.readUser(A_COMPANY, plain.signal);
  const [host = '', port] = plain.received[0]?.headers.host?.split(':') ?? [];
  expect(judge(plain.received[0], host, Number(port)).right).toBe(true);

  const proxied = await talkTo(() => ({ body: sample('update-answer') }), { path: '/proxy/bvnk' });
  await proxied.adapter.readUser(A_COMPANY, proxied.signal);
  const [request] = proxied.received;
  expect(request?.path).toBe(`/proxy/bvnk/platform/v1/customers/${COMPANY}`);
  expect(judge(request && { ...request, path: request.path.replace('/proxy/bvnk', '') }).right).toBe(true);
});

test('a signature that was taken for one body is as good for another: BVNK covers no body', async () => {
  const signatures: string[] = [];
  const { adapter, received, signal } = await talkTo(() => ({ body: sample('update-answer') }));
  for (const status of ['APPROVED', 'REJECTED'] as const) {
    await adapter.setKycStatus?.(A_COMPANY, status, signal);
  }
  for (const request of received) {
    expect(judge(request).right).toBe(true);
    expect(request.headers.authorization).not.toContain('hash=');
    signatures.push(request.text);
  }
  expect(signatures).toEqual(['{"status":"VERIFIED"}', '{"status":"REJECTED"}']);
});
