import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Facts, judge, type StoredEvent } from '../chaos/judge.ts';
import { type ChaosField, KINDS } from '../chaos/people.ts';
import { DISTURBANCES, drawPlan } from '../chaos/plan.ts';

const fieldOf = (provider: string, key: string) =>
  KINDS.flatMap((kind) => (kind.provider === provider ? kind.fields : [])).find(
    (field) => field.key === key,
  ) as ChaosField;
const title = fieldOf('MATCHMOVE', 'jobTitle');
const passport = fieldOf('MACHNET', 'documents');

const story = (updateId: string, ...statuses: string[]): StoredEvent[] =>
  statuses.map((status, nth) => {
    const previousStatus = statuses[nth - 1] ?? null;
    return { updateId, previousStatus, status, transitions: [{ path: ['changes'], previousStatus, status }] };
  });
const stored = (id: string, status: string, origin = 'CLIENT') => ({ id, userId: 'ann', status, origin });
const request = (method: string, from: number, to: number | null) => ({
  method,
  path: '/users/1',
  at: new Date(from).toISOString(),
  endedAt: to === null ? null : new Date(to).toISOString(),
});

/** Two updates of a job title, of which the second is in force. */
const healthy: Facts = {
  name: 'Ann',
  fields: [title],
  accepted: [
    { updateId: 'one', field: title, value: 1 },
    { updateId: 'two', field: title, value: 2 },
  ],
  updates: [stored('one', 'APPLIED'), stored('two', 'APPLIED')],
  events: [...story('one', 'SUBMITTING', 'APPLIED'), ...story('two', 'SUBMITTING', 'APPLIED')],
  record: { profile: { job_title: title.value(2) } },
  requests: [request('PUT', 0, 10), request('GET', 10, 20), request('PUT', 30, 40)],
  blind: [],
};
const found = (change: Partial<Facts>) => judge({ ...healthy, ...change });

describe('the judge of a chaos run', () => {
  it('has nothing against a user whose last update is in force', () => {
    expect(judge(healthy)).toEqual([]);
  });

  it.each<[string, Partial<Facts>, RegExp]>([
    [
      'an accepted update that is gone',
      { updates: [stored('two', 'APPLIED')], events: story('two', 'SUBMITTING', 'APPLIED') },
      /update one was accepted and is not there/,
    ],
    [
      'an update that nobody was told of',
      {
        updates: [...healthy.updates, stored('three', 'FAILED')],
        events: [...healthy.events, ...story('three', 'SUBMITTING', 'FAILED')],
      },
      /update three is there and no client was told of it/,
    ],
    [
      'two requests that became one update',
      { accepted: [...healthy.accepted, { updateId: 'two', field: title, value: 3 }] },
      /two requests were answered with one update/,
    ],
    [
      'one that never ends',
      { updates: [stored('one', 'SUBMITTING'), stored('two', 'APPLIED')] },
      /update one is still SUBMITTING/,
    ],
    [
      'an older value that landed over a newer one',
      { record: { profile: { job_title: title.value(1) } } },
      /jobTitle of update two is APPLIED, and the provider has that of one/,
    ],
    [
      'a value that came to be although it is said to be refused',
      {
        updates: [stored('one', 'APPLIED'), stored('two', 'REJECTED')],
        events: [...story('one', 'SUBMITTING', 'APPLIED'), ...story('two', 'SUBMITTING', 'REJECTED')],
      },
      /jobTitle of update two is at the provider, and it is REJECTED/,
    ],
    [
      'a value that is said to be applied and is nowhere',
      { record: { profile: { job_title: '' } } },
      /update two is APPLIED, and the provider has that of none of ours/,
    ],
    [
      'two requests at once',
      { requests: [request('PUT', 0, 30), request('PUT', 20, 40)] },
      /PUT .* began while PUT .* was in progress/,
    ],
    [
      'a read beside a write without an end',
      { requests: [request('PUT', 0, null), request('GET', 20, 40)] },
      /GET .* began while PUT/,
    ],
    [
      'an event that is missing',
      { events: [...story('one', 'SUBMITTING', 'APPLIED'), ...story('two', 'APPLIED')].slice(0, 2) },
      /the events of update two end with null, and it is APPLIED/,
    ],
    [
      'an event that came twice',
      { events: [...healthy.events, ...story('two', 'SUBMITTING', 'APPLIED').slice(1)] },
      /an event of update two goes on from SUBMITTING, which was APPLIED/,
    ],
  ])('names %s', (_, change, fault) => {
    expect(found(change).join('\n')).toMatch(fault);
  });

  it('names a document that arrived twice', () => {
    const [{ front }] = passport.value(7) as [{ front: string }];
    const copy = { front: createHash('sha256').update(front).digest('hex') };
    const accepted = [{ updateId: 'one', field: passport, value: 7 }];
    const updates = [stored('one', 'APPLIED')];
    const events = story('one', 'SUBMITTING', 'APPLIED');
    const record = (copies: object[]) => ({
      profile: { virtual_documents: [{ document_value: 'P0007777' }] },
      copies,
    });
    const ofDocument = { fields: [passport], accepted, updates, events };
    expect(found({ ...ofDocument, record: record([copy]) })).toEqual([]);
    expect(found({ ...ofDocument, record: record([copy, copy]) })).toEqual([
      'Ann: documents of update one arrived 2 times',
    ]);
  });

  it('counts no overlap while a stopped replica or a silent network kept the connection open', () => {
    const requests = [request('PUT', 0, 30_000), request('PUT', 20_000, 20_010)];
    expect(found({ requests, blind: [{ from: 10_000, to: 40_000 }] })).toEqual([]);
    expect(found({ requests, blind: [{ from: 31_000, to: 40_000 }] })).toHaveLength(1);
  });
});

describe('a plan', () => {
  const options = { durationMs: 30_000, replicas: 2, users: 14, pauseMs: 1_500, quietMs: 1_000 };
  const plan = (seed: number) => drawPlan({ ...options, seed, kinds: DISTURBANCES });

  it('is the same for the same seed, and another for another', () => {
    expect(plan(7)).toEqual(plan(7));
    expect(plan(7)).not.toEqual(plan(8));
  });

  it('has every kind of disturbance, weather, trouble and fate within a few seeds', () => {
    const plans = Array.from({ length: 60 }, (_, seed) => plan(seed));
    const disturbances = plans.flatMap((one) => one.disturbances);
    const kinds = new Set(disturbances.map((one) => one.do));
    const weathers = new Set(disturbances.map((one) => (one.do === 'WEATHER' ? one.weather.kind : null)));
    const troubles = new Set(
      disturbances.map((one) => (one.do === 'TROUBLE' ? (one.fault as { kind: string }).kind : null)),
    );
    const fates = new Set(plans.flatMap((one) => one.fates.map(({ kind }) => kind)));
    expect(kinds.size).toBe(DISTURBANCES.length - 2);
    expect([weathers.size, troubles.size, fates.size]).toEqual([7, 10, 5]);
    expect(plans.some(({ clocksMs }) => clocksMs.some((ms) => ms !== 0))).toBe(true);
  });
});
