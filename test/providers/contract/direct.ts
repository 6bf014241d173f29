import { maskProfile } from '../../../src/domain/masking.ts';
import { accessOf } from '../../../src/domain/policy/access.ts';
import type { Enumerations } from '../../../src/domain/policy/constraints.ts';
import { decide } from '../../../src/domain/policy/decide.ts';
import type { UserFacts } from '../../../src/domain/policy-rules.ts';
import type { ProfileChanges, ProfileValues } from '../../../src/domain/profile.ts';
import { keyOf, type ProfileField } from '../../../src/domain/profile-field.ts';
import { ProviderError } from '../../../src/domain/provider-error.ts';
import type { Snapshot, UserState } from '../../../src/domain/snapshot.ts';
import { toSend } from '../../../src/domain/user/to-send.ts';
import { connectProviders } from '../../../src/providers/connect.ts';
import type { ChangeToSend, UpdateAnswer } from '../../../src/providers/module.ts';
import { memoryNonces } from '../payward/memory-nonces.ts';
import type { ProviderDriver } from './driver.ts';

const SIGNAL = new AbortController().signal;

/** Nothing is kept of these but what masks them. */
const UNMASKED_HERE = { numbers: false, risk: true };

export type DirectProvider = Awaited<ReturnType<typeof connectDirectly>>;
export type DirectUser = Awaited<ReturnType<DirectProvider['newUser']>>;

/** What became of a value: what was sent of it, and what of that was not taken, which is never kept quiet. */
export type Outcome = {
  taken: readonly ChangeToSend[];
  refused: readonly { field: ProfileField; value: unknown; why: object }[];
  before: View;
  after: View;
};

/** What a read shows, and what the provider's own record has, where the driver can tell. */
export type View = { shown: Snapshot; stored: ProfileValues | null };

/** A provider's adapter on its simulator over real HTTP, without a replica and its database around it. */
export async function connectDirectly(driver: ProviderDriver) {
  const simulator = await driver.start(driver.anyWords);
  const settings = { baseUrl: simulator.url, values: driver.values };
  const { providers, close } = connectProviders(new Map([[driver.provider, settings]]), {
    report() {},
    ports: { nonces: memoryNonces() },
    known: driver.knownProviders,
  });
  const connection = providers.get(driver.provider);
  if (!connection) throw new Error(`${driver.provider} is not connected`);
  const { adapter, module } = connection;
  const enumerations: Enumerations = (await adapter.readEnumerations?.(SIGNAL)) ?? {};

  async function view(providerUserId: string): Promise<View> {
    const user = { providerUserId, providerAccountId: null, type: null };
    return {
      shown: await adapter.readUser(user, SIGNAL),
      stored: (await driver.storedOf?.(simulator, providerUserId)) ?? null,
    };
  }

  /** A user of whom we know what a partner does: what is shown, and what was handed in at the creation. */
  async function newUser(like: string) {
    const providerUserId = await simulator.newUser(like);
    const first = await view(providerUserId);
    const { type } = first.shown.state;
    const table = module.policy[type];
    const reference = { providerUserId, providerAccountId: first.shown.accountIds?.[0] ?? null, type };
    let latest = first;
    let current = knownAtFirst(first);

    function knownAtFirst({ shown, stored }: View): ProfileValues {
      const ours = Object.entries(stored ?? {}).filter(([key]) =>
        [...module.capabilities.shadowFields].some((field) => keyOf(field) === key),
      );
      return { ...maskProfile(Object.fromEntries(ours), UNMASKED_HERE), ...shown.values };
    }

    /** Sends what is new in these values; `null` when nothing is, or when they may not be sent now. */
    async function write(changes: ProfileChanges): Promise<Outcome | null> {
      const { planned } = decide({
        table,
        facts: factsOf(latest.shown.state),
        current,
        underWay: { open: [], closed: [], now: new Date() },
        enumerations,
        extraCountries: module.capabilities.extraCountries,
        changes,
        versionGiven: true,
      });
      if (planned.length === 0) return null;
      const asRequested = planned.map((one) => ({ ...one, requested: one.value }));
      const profile = { ...EMPTY, values: current };
      const sent = toSend(asRequested, { profile }, table);
      const before = latest;
      const { taken, refused } = await update(sent);
      const after = await view(providerUserId);
      latest = after;
      current = { ...current, ...shadow(taken), ...after.shown.values };
      return { taken, refused, before, after };
    }

    async function update(sent: readonly ChangeToSend[]): Promise<Pick<Outcome, 'taken' | 'refused'>> {
      try {
        const answer = await adapter.updateUser({ user: reference, changes: sent, current }, SIGNAL);
        return apart(sent, answer.refused);
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        const why = error.details;
        return { taken: [], refused: sent.map(({ field, value }) => ({ field, value, why })) };
      }
    }

    function shadow(sent: readonly ChangeToSend[]): ProfileValues {
      const ours = sent.filter(({ field }) => module.capabilities.shadowFields.has(field));
      const values = Object.fromEntries(ours.map(({ field, value }) => [keyOf(field), value]));
      return maskProfile(values, UNMASKED_HERE);
    }

    return { providerUserId, table, state: first.shown.state, current: () => current, write };
  }

  return {
    module,
    simulator,
    enumerations,
    newUser,
    async close() {
      await close();
      await simulator.close();
    },
  };
}

/** Changes without the parts that an answer refused, and those parts. */
function apart(
  sent: readonly ChangeToSend[],
  parts: UpdateAnswer['refused'],
): Pick<Outcome, 'taken' | 'refused'> {
  const reasonFor = (field: ProfileField, itemKey: string) =>
    parts.find((part) => part.field === field && (part.itemKey === '' || part.itemKey === itemKey));
  const refused = sent.flatMap(({ field, value, items }) =>
    (items ?? [{ itemKey: '', value }]).flatMap((item) => {
      const why = reasonFor(field, item.itemKey);
      return why ? [{ field, value: item.value, why }] : [];
    }),
  );
  const taken = sent.flatMap((change) => {
    const items = change.items?.filter(({ itemKey }) => !reasonFor(change.field, itemKey));
    if (items) return items.length > 0 ? [{ ...change, items }] : [];
    return reasonFor(change.field, '') ? [] : [change];
  });
  return { taken, refused };
}

const NOTHING_DUE = { requiredAttributes: [], requiredActions: [] };
const EMPTY = {
  readOnly: {},
  due: { immediately: NOTHING_DUE, eventually: NOTHING_DUE },
  unknownEntries: [],
};

export function isOpenFor(user: DirectUser, field: ProfileField): boolean {
  const underWay = { open: [], closed: [], now: new Date() };
  return accessOf(field, user.table[field], factsOf(user.state), underWay).access === 'EDITABLE';
}

function factsOf(state: UserState): UserFacts {
  return {
    kycApproved: state.kyc.status === 'APPROVED',
    active: state.status === 'ACTIVE',
    accountIssued: state.accountIssued,
    suspended: state.status === 'SUSPENDED' || state.status === 'CLOSED',
  };
}
