import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { fieldOf } from '../../../src/domain/profile-field.ts';
import { buildSchema } from '../../../src/graphql/build-schema.ts';
import { profileOf } from '../../../src/providers/matchmove/answers.ts';
import { SUPPORTED_KEYS } from '../../../src/providers/matchmove/mappers/fields.ts';
import { toBody } from '../../../src/providers/matchmove/mappers/to-body.ts';
import {
  LEFT_OUT_OF_EVIDENCE_ANSWER,
  LEFT_OUT_OF_PROFILE,
  LEFT_OUT_OF_WEBHOOK,
} from '../../fixtures/matchmove/left-out.ts';
import { JOHN, type Json, sample } from '../../fixtures/matchmove/samples.ts';
import { evidenceFor, JOHN_REFERENCE } from './builders.ts';
import { talkTo } from './local-server.ts';
import { signed, verdictOf } from './signed.ts';

/** Every path down to a value that is not a filled object. Lists are values. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  const isFilled = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isFilled || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]));
}

const PARKED = { x: { verification_id: 'v1', verification_data: { email: 'a@b.example' } } };
/** Other values of each kind, so that a path that is read shows in what is read. */
const OTHERS = [
  'other',
  '2001-02-03T04:05:06Z',
  '2001-02-03 04:05:06',
  'corporate',
  true,
  false,
  ['other'],
  { city: 'other' },
  PARKED,
];

function withValue(json: Json, path: string[], value: unknown): Json {
  const copy = structuredClone(json);
  const last = path.at(-1) as string;
  const holder = path.slice(0, -1).reduce<Json>((object, key) => object[key] as Json, copy);
  holder[last] = value;
  return copy;
}

/** Whether any other value at this path changes what is read. */
function isRead(json: Json, path: string[], read: (json: Json) => unknown): boolean {
  const before = read(json);
  return OTHERS.some(
    (other) => JSON.stringify(read(withValue(json, path, other))) !== JSON.stringify(before),
  );
}

function isListed(path: string[], list: Readonly<Record<string, string>>): boolean {
  return path.some((_, length) => path.slice(0, length + 1).join('.') in list);
}

/** Paths that are neither read nor listed, and paths that are listed though they are read. */
function judge(json: Json, read: (json: Json) => unknown, list: Readonly<Record<string, string>>) {
  const paths = pathsOf(json);
  return {
    homeless: paths.filter((path) => !isListed(path, list) && !isRead(json, path, read)).map(String),
    wronglyListed: paths.filter((path) => isListed(path, list) && isRead(json, path, read)).map(String),
  };
}

const IN_ORDER = { homeless: [], wronglyListed: [] };

function readProfile(json: Json): unknown {
  try {
    return profileOf(json, JOHN);
  } catch (error) {
    return String(error);
  }
}

test.each(['update-answer', 'update-email-answer'] as const)('every path of %s is read or listed', (name) => {
  expect(judge(sample(name), readProfile, LEFT_OUT_OF_PROFILE)).toEqual(IN_ORDER);
});

test('every path of the excerpt about requirements is read', () => {
  const read = (json: Json) => readProfile({ ...sample('update-answer'), ...json });
  expect(judge(sample('requirements-excerpt'), read, {})).toEqual(IN_ORDER);
});

test('every path of the user in the webhook has a home in the profile, though the webhook’s copy is not used', () => {
  const { entities } = sample('webhook').event_data as { entities: { user: Json } };
  expect(judge({ ...entities.user, id: JOHN }, readProfile, LEFT_OUT_OF_PROFILE)).toEqual(IN_ORDER);
});

test('every path of the webhook is read or listed', () => {
  const read = (json: Json) => verdictOf(signed(JSON.stringify(json)));
  const fallbacks = ['trace_id', 'webhook_id', 'event_data.webhook_event', 'event_data.entity_type'];
  const { homeless, wronglyListed } = judge(sample('webhook'), read, LEFT_OUT_OF_WEBHOOK);
  expect(wronglyListed).toEqual([]);
  // Read only where the better source is missing, which webhook.test.ts shows.
  expect(
    homeless.map((path) => path.replaceAll(',', '.')).filter((path) => !fallbacks.includes(path)),
  ).toEqual([]);
});

test('every path of the update requests is one that an update can send', () => {
  const wanted: ProfileValues = readWanted();
  const changes = SUPPORTED_KEYS.map((key) => ({ field: fieldOf(key), value: wanted[key] ?? null }));
  const sendable = new Set(pathsOf(toBody(changes, {})).map(String));
  for (const name of ['update-request', 'update-email-request'] as const) {
    for (const path of pathsOf(sample(name)).map(String)) expect(sendable).toContain(path);
  }
  // What the answer shows and is not response-only can be sent as well.
  const answered = pathsOf(sample('update-answer')).map(String);
  const responseOnly = /^(id|type|(transaction_)?(sub_)?status|kyc_|provider_|date_|is_|risk_|requirements)/;
  const unsendable = answered.filter(
    (path) =>
      !sendable.has(path) && !responseOnly.test(path) && !isListed(path.split(','), LEFT_OUT_OF_PROFILE),
  );
  // Empty objects: their parts are sent.
  expect(unsendable).toEqual(['addresses,identity_verification', 'addresses,shipping']);
});

function readWanted(): ProfileValues {
  const snapshot = profileOf(sample('update-answer'), JOHN);
  return snapshot?.values ?? {};
}

test('every path of the self-verification is sent, and of its answer read or listed', async () => {
  const answer = sample('self-verify-answer');
  const { adapter, received, signal } = await talkTo(() => ({ body: answer }));
  const device = { deviceId: 'id0001', ip: '127.0.0.1', os: 'SteveOS-High', userAgent: 'agent' };
  const taken = await adapter.submitEvidence?.(evidenceFor(JOHN_REFERENCE, { device }), signal);
  const sent = pathsOf(received[0]?.body).map(String);
  for (const path of pathsOf(sample('self-verify-request')).map(String)) expect(sent).toContain(path);

  const read = ['id', 'status'];
  expect(taken).toEqual({ traceId: answer.id });
  const homeless = pathsOf(answer).filter(
    (path) => !read.includes(String(path)) && !isListed(path, LEFT_OUT_OF_EVIDENCE_ANSWER),
  );
  expect(homeless).toEqual([]);
});

test('everything that is read beside the profile can be asked for', () => {
  const record = profileOf(sample('update-answer'), JOHN)?.readOnly.record ?? {};
  const type = buildSchema().getType('ProviderRecord');
  const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
  expect(Object.keys(record)).toHaveLength(11);
  expect(fields).toEqual(expect.arrayContaining(Object.keys(record)));
});
