import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChaosField, ChaosSimulator, Kind } from './people.ts';
import type { Op } from './plan.ts';
import type { Replicas } from './replicas.ts';

const LINK = `mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } userErrors { code message } } }`;
const UPDATE = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) {
  update { id changes { verification { id status } } } userErrors { code message } } }`;
const VERIFY = `mutation ($input: SelfVerifyInput!) { selfVerify(input: $input) { userErrors { code message } } }`;
const CANCEL = `mutation ($id: ID!) { cancelUpdate(updateId: $id) { userErrors { code message } } }`;
const REFRESH = `mutation ($id: ID!) { refreshUser(userId: $id) { userErrors { code message } } }`;
const READ = `query ($id: ID!) { user(id: $id) { id version kyc { status }
  fieldPolicies { inputName value pendingValue } updates(first: 3) { edges { node { id status } } } } }`;

/** A user of the run, and what was asked for. */
export type Person = {
  kind: Kind;
  providerUserId: string;
  id: string;
  /** Updates that were accepted. */
  accepted: { updateId: string; field: ChaosField; value: number }[];
  /** Everything personal that was sent. */
  secrets: Set<string>;
};

export type ClientLog = {
  /** What clients were told that they should not be. */
  complaints: string[];
  asked: number;
  /** Times that a client was told to come back. */
  turnedAway: number;
  refused: Map<string, number>;
};

const PATIENCE_MS = 15_000;
/** Errors of an answer that say what to do: anything else is a complaint. */
const PASSING = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED']);

// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path in tests
type Data = any;

/** Clients that ask one replica after the other until they have an answer, with the same idempotency key. */
export function createClients(replicas: Replicas, firstValue: number) {
  const log: ClientLog = { complaints: [], asked: 0, turnedAway: 0, refused: new Map() };

  async function once(url: string, query: string, variables: object): Promise<Data | null> {
    let answer: Data;
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${replicas.token}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      answer = await response.json();
    } catch {
      // A line that broke, or a replica that stands still.
      return null;
    }
    const errors: { message: string; extensions?: { code?: string; retryAfter?: number } }[] =
      answer.errors ?? [];
    if (errors.length === 0) return answer.data;
    for (const { message, extensions } of errors) {
      if (PASSING.has(extensions?.code ?? '')) log.turnedAway += 1;
      else log.complaints.push(`a client was told ${extensions?.code}: ${message}`);
      if (extensions?.code === 'SERVICE_UNAVAILABLE' && !extensions.retryAfter)
        log.complaints.push('a client was told SERVICE_UNAVAILABLE without retryAfter');
    }
    return null;
  }

  async function insist(first: number, query: string, variables: object): Promise<Data> {
    log.asked += 1;
    for (let attempt = 0; ; attempt += 1) {
      const data = await once(replicas.url(first + attempt), query, variables);
      if (data) return data;
      await sleep(200);
    }
  }

  function noteRefusals(userErrors: readonly { code: string; message: string }[]): void {
    for (const { code } of userErrors) log.refused.set(code, (log.refused.get(code) ?? 0) + 1);
  }

  async function link(kind: Kind, simulator: ChaosSimulator): Promise<Person> {
    const providerUserId = await simulator.newUser(kind.like);
    const input = { provider: kind.provider, providerUserId };
    const { linkUser } = await insist(0, LINK, { input });
    if (!linkUser.user) throw new Error(`not linked: ${JSON.stringify(linkUser.userErrors)}`);
    return { kind, providerUserId, id: linkUser.user.id, accepted: [], secrets: new Set() };
  }

  async function update(person: Person, op: Op & { do: 'UPDATE' }): Promise<void> {
    const field = person.kind.fields[op.field] as ChaosField;
    const nth = firstValue + op.value;
    const value = field.value(nth);
    if (typeof value === 'string') person.secrets.add(value);
    const input = { userId: person.id, idempotencyKey: randomUUID(), changes: { [field.key]: value } };
    const { updateUser } = await insist(op.replica, UPDATE, { input });
    noteRefusals(updateUser.userErrors);
    if (!updateUser.update) return;
    person.accepted.push({ updateId: updateUser.update.id, field, value: nth });
    const verification = updateUser.update.changes[0]?.verification;
    if (verification?.status === 'AWAITING_EVIDENCE') {
      const documentId = `evidence-of-${randomUUID()}`;
      person.secrets.add(documentId);
      const evidence = {
        verificationId: verification.id,
        documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
        documentId,
      };
      noteRefusals((await insist(op.replica + 1, VERIFY, { input: evidence })).selfVerify.userErrors);
    }
  }

  async function run(person: Person, op: Op): Promise<void> {
    if (op.do === 'UPDATE') await update(person, op);
    else if (op.do === 'READ') {
      const { user } = await insist(op.replica, READ, { id: person.id });
      if (user?.id !== person.id) log.complaints.push(`user ${person.id} was not found`);
    } else if (op.do === 'REFRESH') {
      noteRefusals((await insist(op.replica, REFRESH, { id: person.id })).refreshUser.userErrors);
    } else {
      const latest = person.accepted.at(-1);
      if (latest)
        noteRefusals((await insist(op.replica, CANCEL, { id: latest.updateId })).cancelUpdate.userErrors);
    }
  }

  return {
    log,
    link,
    /** Asks for everything of a user's plan in its time; one that is late asks at once, and nothing new after the end. */
    async follow(person: Person, ops: readonly Op[], since: number, end: number): Promise<void> {
      for (const op of ops) {
        await sleep(Math.max(0, since + op.atMs - Date.now()));
        if (Date.now() > end) return;
        await run(person, op);
      }
    },
  };
}
