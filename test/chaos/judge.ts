import type { Seen, Wire } from '../support/simulator.ts';
import { type ChaosField, holds } from './people.ts';

/** An update as it is stored in the end. */
export type StoredUpdate = { id: string; userId: string; status: string; origin: string };

export type StoredEvent = {
  updateId: string;
  previousStatus: string | null;
  status: string;
  transitions: readonly { path: readonly string[]; previousStatus: string | null; status: string }[];
};

/** A time in which a connection may look open to the provider although its client has left, or the other way around. */
export type Blind = { from: number; to: number };

/** What is known of a user when everything has come to rest. */
export type Facts = {
  name: string;
  fields: readonly ChaosField[];
  accepted: readonly { updateId: string; field: ChaosField; value: number }[];
  /** In the order in which they were accepted. */
  updates: readonly StoredUpdate[];
  /** In the order in which they were stored. */
  events: readonly StoredEvent[];
  /** The provider's own record. */
  record: Wire;
  /** Requests about the user as the provider saw them, oldest first. */
  requests: readonly Pick<Seen, 'at' | 'endedAt' | 'method' | 'path'>[];
  blind: readonly Blind[];
};

/** Everything that is wrong with what became of a user's updates. */
export function judge(facts: Facts): string[] {
  return [
    ...strayUpdates(facts),
    ...facts.fields.flatMap((field) => wrongEnds(facts, field)),
    ...copiesTooMany(facts),
    ...overlaps(facts),
    ...brokenHistories(facts),
  ].map((fault) => `${facts.name}: ${fault}`);
}

function statusOf({ updates }: Facts, updateId: string): string {
  return updates.find(({ id }) => id === updateId)?.status ?? 'gone';
}

/** What was accepted is there, has come to rest, and nothing is there that nobody was told of. */
function strayUpdates({ accepted, updates }: Facts): string[] {
  const ids = new Set(accepted.map(({ updateId }) => updateId));
  const stored = new Set(updates.map(({ id }) => id));
  return [
    ...[...ids].filter((id) => !stored.has(id)).map((id) => `update ${id} was accepted and is not there`),
    ...updates
      .filter(({ id, origin }) => origin === 'CLIENT' && !ids.has(id))
      .map(({ id }) => `update ${id} is there and no client was told of it`),
    ...updates
      .filter(({ status }) => status === 'SUBMITTING')
      .map(({ id }) => `update ${id} is still SUBMITTING`),
    ...(accepted.length > ids.size ? ['two requests were answered with one update'] : []),
  ];
}

/** The provider has what was applied last, and nothing that ended otherwise. */
function wrongEnds(facts: Facts, field: ChaosField): string[] {
  const order = facts.updates.map(({ id }) => id);
  const mine = facts.accepted
    .filter((one) => one.field.key === field.key)
    .sort((left, right) => order.indexOf(left.updateId) - order.indexOf(right.updateId));
  const held = mine.filter(({ value }) => holds(field, facts.record, value));
  const applied = mine.filter(({ updateId }) => statusOf(facts, updateId) === 'APPLIED').at(-1);
  const faults = held
    .filter(({ updateId }) => !['APPLIED', 'PARTLY_APPLIED'].includes(statusOf(facts, updateId)))
    .map(
      ({ updateId }) =>
        `${field.key} of update ${updateId} is at the provider, and it is ${statusOf(facts, updateId)}`,
    );
  if (applied && !held.some(({ updateId }) => updateId === applied.updateId)) {
    const instead = held.map(({ updateId }) => updateId).join(', ') || 'none of ours';
    faults.push(
      `${field.key} of update ${applied.updateId} is APPLIED, and the provider has that of ${instead}`,
    );
  }
  return faults;
}

/** What adds a copy each time was sent once. */
function copiesTooMany({ accepted, record }: Facts): string[] {
  return accepted.flatMap(({ updateId, field, value }) => {
    const copies = field.copies?.(record, value) ?? 0;
    return copies > 1 ? [`${field.key} of update ${updateId} arrived ${copies} times`] : [];
  });
}

/** No request about a user begins while another that writes is in progress. */
function overlaps({ requests, blind }: Facts): string[] {
  return requests.flatMap((write) => {
    if (write.method === 'GET') return [];
    const [from, to] = [
      Date.parse(write.at),
      write.endedAt ? Date.parse(write.endedAt) : Number.POSITIVE_INFINITY,
    ];
    return requests
      .filter((other) => other !== write && Date.parse(other.at) > from && Date.parse(other.at) < to)
      .filter(({ at }) => !blind.some((one) => one.from < Date.parse(at) && one.to > from))
      .map(
        (other) =>
          `${other.method} ${other.path} at ${other.at} began while ${write.method} from ${write.at} to ${write.endedAt} was in progress`,
      );
  });
}

/** The events of an update, and of each change in it, follow one another from the beginning to what it is now. */
function brokenHistories({ updates, events }: Facts): string[] {
  return updates.flatMap(({ id, status }) => {
    const own = events.filter(({ updateId }) => updateId === id);
    const faults: string[] = [];
    let last = null as string | null;
    const changes = new Map<string, string>();
    for (const event of own) {
      if (event.previousStatus !== last)
        faults.push(`an event of update ${id} goes on from ${event.previousStatus}, which was ${last}`);
      last = event.status;
      for (const { path, previousStatus, status: next } of event.transitions) {
        const key = path.join('.');
        const before = changes.get(key) ?? null;
        if (previousStatus !== before)
          faults.push(
            `a transition of ${key} of update ${id} goes on from ${previousStatus}, which was ${before}`,
          );
        changes.set(key, next);
      }
    }
    if (last !== status) faults.push(`the events of update ${id} end with ${last}, and it is ${status}`);
    return faults;
  });
}
