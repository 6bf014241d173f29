import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bvnk } from '../../../src/providers/bvnk/index.ts';
import type { WebhookRequest } from '../../../src/providers/module.ts';
import { VALUES, WEBHOOK_SECRET } from './builders.ts';
import { COMPANY } from './samples.ts';

const config = bvnk.configure('https://api.sandbox.bvnk.com', VALUES);
const verdictOf = (request: WebhookRequest) => bvnk.webhook.verify(request, config);

const EVENT_ID = '01a0b1ec-bc16-76e8-a168-d44c4d7d25ad';
const BODY = `{"event":"bvnk:platform:customer:status-change","eventId":"${EVENT_ID}","timestamp":"2026-09-18T00:31:17.014444515Z","data":{"status":"VERIFIED","reference":"${COMPANY}"}}`;
const SIGNATURE = 'z2bz2MLBaz4Jus0umv/ai0d6wbzO+kp4RPgtjYyrN4I=';
const GENUINE = {
  verdict: 'genuine',
  notice: {
    eventId: EVENT_ID,
    eventType: 'bvnk:platform:customer:status-change',
    providerUserId: COMPANY,
    occurredAt: new Date('2026-09-18T00:31:17.014Z'),
  },
};

function hmac(encoding: 'hex' | 'base64', ...parts: (string | Buffer)[]): string {
  const mac = createHmac('sha256', WEBHOOK_SECRET);
  for (const part of parts) mac.update(part);
  return mac.digest(encoding);
}

function signed(body: string | Buffer, signature: unknown = hmac('base64', body)): WebhookRequest {
  return {
    target: '/webhooks/bvnk',
    headers: { 'x-signature': signature as string, 'content-type': 'application/json', host: 'us.example' },
    rawBody: Buffer.from(body),
  };
}

const signedJson = (json: unknown) => verdictOf(signed(JSON.stringify(json)));

describe('the signature of the raw body', () => {
  test('the derived vector is genuine, at any time and any number of times', () => {
    expect(verdictOf(signed(BODY, SIGNATURE))).toEqual(GENUINE);
    expect(verdictOf(signed(BODY, SIGNATURE))).toEqual(GENUINE);
    const late = BODY.replace('2026-', '2006-');
    expect(verdictOf(signed(late)).verdict).toBe('genuine');
  });

  test('the name of the header may be of any case', () => {
    const loud = { headers: { 'X-Signature': SIGNATURE }, rawBody: Buffer.from(BODY) };
    expect(verdictOf(loud)).toEqual(GENUINE);
  });

  test('a missing, double or ill-formed one is forged', () => {
    const hexOfBody = hmac('hex', BODY);
    const wrong = [
      undefined,
      '',
      'x',
      SIGNATURE.slice(1),
      `${SIGNATURE}=`,
      SIGNATURE.replace('+', '-'),
      hexOfBody,
    ];
    for (const signature of [...wrong, [], [SIGNATURE, SIGNATURE]]) {
      const request = signed(BODY, signature);
      if (signature === undefined) request.headers = { host: 'us.example' };
      expect(verdictOf(request)).toEqual({ verdict: 'forged' });
    }
    expect(verdictOf(signed('{"', SIGNATURE))).toEqual({ verdict: 'forged' });
  });

  test('no changed byte of body or signature gets through', () => {
    const flip = (bytes: Buffer, at: number, by: number) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ by, at);
      return changed;
    };
    const by = fc.integer({ min: 1, max: 255 });
    fc.assert(
      fc.property(fc.nat(BODY.length - 1), by, (at, mask) => {
        return verdictOf(signed(flip(Buffer.from(BODY), at, mask), SIGNATURE)).verdict === 'forged';
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.nat(31), by, (at, mask) => {
        const signature = flip(Buffer.from(SIGNATURE, 'base64'), at, mask).toString('base64');
        return verdictOf(signed(BODY, signature)).verdict === 'forged';
      }),
    );
  });
});

describe('the older signature of address, content type and body', () => {
  const ADDRESS = 'https://hooks.partner.example/webhooks/bvnk?tenant=1';

  function older(
    headers: Record<string, string>,
    signature = hmac('hex', ADDRESS, 'application/json', BODY),
  ) {
    return verdictOf({
      target: '/webhooks/bvnk?tenant=1',
      headers: { 'x-signature': signature, 'content-type': 'application/json', ...headers },
      rawBody: Buffer.from(BODY),
    });
  }

  test('is genuine in hex and in base64, with the host as it came', () => {
    const host = 'hooks.partner.example';
    expect(older({ host })).toEqual(GENUINE);
    const base64 = hmac('base64', ADDRESS, 'application/json', BODY);
    expect(older({ host }, base64)).toEqual(GENUINE);
    const plain = hmac('hex', ADDRESS.replace('https', 'http'), 'application/json', BODY);
    expect(older({ host }, plain)).toEqual(GENUINE);
  });

  test('is genuine behind a proxy that says what it was called', () => {
    const inside = { host: '10.0.0.7:4000', 'x-forwarded-host': 'hooks.partner.example, edge.internal' };
    expect(older(inside)).toEqual(GENUINE);
    expect(older({ ...inside, 'x-forwarded-proto': 'https,http' })).toEqual(GENUINE);
    expect(older({ ...inside, 'x-forwarded-proto': 'gopher' })).toEqual(GENUINE);
  });

  test('covers host, path, query, content type and body', () => {
    const host = 'hooks.partner.example';
    const right = hmac('hex', ADDRESS, 'application/json', BODY);
    const request = (changes: object, headers = {}): WebhookRequest => ({
      target: '/webhooks/bvnk?tenant=1',
      rawBody: Buffer.from(BODY),
      ...changes,
      headers: { 'x-signature': right, 'content-type': 'application/json', host, ...headers },
    });
    expect(verdictOf(request({}))).toEqual(GENUINE);
    for (const wrong of [
      request({}, { host: 'other.example' }),
      request({}, { 'content-type': 'application/json; charset=utf-8' }),
      request({ target: '/webhooks/bvnk' }),
      request({ target: '/webhooks/bvnk?tenant=2' }),
      request({ target: undefined }),
      request({ target: 'https://hooks.partner.example/webhooks/bvnk?tenant=1' }),
      request({ rawBody: Buffer.from(BODY.replace('VERIFIED', 'REJECTED')) }),
      request({}, { 'x-signature': right.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) }),
    ]) {
      expect(verdictOf(wrong)).toEqual({ verdict: 'forged' });
    }
  });

  test('a signed whole is no body of its own under the newer scheme', () => {
    const whole = `${ADDRESS}application/json${BODY}`;
    expect(verdictOf(signed(whole))).toEqual({ verdict: 'malformed' });
  });
});

describe('what it is about', () => {
  const noticeOf = (event: string, data: unknown) => {
    const verdict = signedJson({ event, eventId: 'e1', timestamp: null, data });
    return verdict.verdict === 'genuine' ? verdict.notice : null;
  };

  test.each([
    ['bvnk:platform:customer:status-change', { status: 'VERIFIED', reference: COMPANY }],
    ['bvnk:platform:customer:update', { reference: COMPANY, status: 'PENDING', externalReference: 'x1' }],
    ['bvnk:customers:status-change', { customerId: COMPANY, status: 'COMPLETED', requiredActions: [] }],
    ['platform:accounts:customer:status-change', { customerId: COMPANY, status: 'APPROVED' }],
    ['bvnk:platform:customer:document-status-change', { customerReference: COMPANY, reference: 'doc-1' }],
    ['bvnk:customers:moon-phase', { customerId: COMPANY }],
  ])('%s names the customer', (event, data) => {
    expect(noticeOf(event, data)).toMatchObject({ eventType: event, eventId: 'e1', providerUserId: COMPANY });
  });

  test.each([
    ['bvnk:payment:crypto:status-change', { customerId: COMPANY, reference: COMPANY }],
    ['bvnk:ledger:wallet:create', { customerReference: COMPANY }],
    ['bvnk:platform:customer:update', { reference: '../status' }],
    ['bvnk:platform:customer:update', null],
    ['bvnk:platform:customer:update', 'x'],
  ])('%s with %j is genuine and about no customer', (event, data) => {
    expect(noticeOf(event, data)).toMatchObject({ providerUserId: null, occurredAt: null });
  });

  test('times are read with any fraction and zone', () => {
    const timeOf = (timestamp: unknown) => {
      const verdict = signedJson({ event: 'customer', eventId: 'e1', timestamp });
      return verdict.verdict === 'genuine' ? (verdict.notice.occurredAt?.toISOString() ?? null) : 'malformed';
    };
    expect(timeOf('2026-09-18T00:31:17.999999999Z')).toBe('2026-09-18T00:31:17.999Z');
    expect(timeOf('2026-09-18T00:31:17Z')).toBe('2026-09-18T00:31:17.000Z');
    expect(timeOf('2026-09-18T02:31:17.5+02:00')).toBe('2026-09-18T00:31:17.500Z');
    for (const odd of ['lately', '', null, 1758155477, '2026-99-99T00:00:00Z'])
      expect(timeOf(odd)).toBeNull();
  });

  test('an event without an id is known by its body', () => {
    const ids = [{}, {}, { eventId: '' }].map((more) => {
      const verdict = signedJson({ event: 'a', ...more });
      return verdict.verdict === 'genuine' ? verdict.notice.eventId : null;
    });
    for (const id of ids) expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(new Set(ids).size).toBe(2);
  });

  test('what is signed but no event is malformed', () => {
    const bodies = ['', 'x', 'null', '[]', '"{}"', '{}', '{"eventId":"a"}', '{"event":"","eventId":"a"}'];
    for (const body of bodies) expect(verdictOf(signed(body))).toEqual({ verdict: 'malformed' });
  });

  test('no signed JSON makes it throw', () => {
    const keys = fc.constantFrom('event', 'eventId', 'timestamp', 'data', 'reference', 'customerId');
    const anything = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.dictionary(keys, tie('value'), { maxKeys: 5 })),
    })).value;
    fc.assert(
      fc.property(anything, (json) => ['genuine', 'malformed'].includes(signedJson(json).verdict)),
      { numRuns: 300 },
    );
  });
});
