import { isService, type Viewer } from '../../auth/viewer.ts';
import { readClock } from '../../db/clock.ts';
import { findUser, type UserKey } from '../../db/users/read-users.ts';
import { findTombstone } from '../../db/users/tombstone.ts';
import type { UserRecord } from '../../db/users/user-record.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import type { ProfileValues } from '../../domain/profile.ts';
import { ProviderError } from '../../domain/provider-error.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { isStorable } from '../../domain/storable-text.ts';
import { linkUser as decideLink, linkAgain } from '../../domain/user/link.ts';
import type { ProviderTraits } from '../../providers/module.ts';
import { type EngineDeps, providerDisabled, rulesOf } from '../deps.ts';
import { shadowValues } from './link-profile.ts';
import { readProblem } from './refresh-user.ts';
import type { LinkUserInput, UserResult } from './results.ts';

/**
 * Makes a provider's user known here: reads it, stores it, and adopts changes that are already parked there.
 * Linking the same reference twice gives the same user.
 */
export async function linkUser(deps: EngineDeps, viewer: Viewer, input: LinkUserInput): Promise<UserResult> {
  if (!isService(viewer)) return refused(problem('NOT_FOUND', 'Only a service may link users.'));
  const provider = deps.providers.get(input.provider);
  if (!provider) return refused(providerDisabled(input.provider));
  const { ownForm = trimmed } = provider.module;
  const providerUserId = ownForm(input.providerUserId.trim());
  if (!provider.module.providerUserIdPattern.test(providerUserId)) {
    const { source: pattern } = provider.module.providerUserIdPattern;
    return refused(
      problem('INVALID_VALUE', `providerUserId must match ${pattern}.`, {
        path: ['providerUserId'],
        rule: { name: 'PATTERN', pattern },
      }),
    );
  }
  const providerAccountId = input.providerAccountId?.trim() ?? null;
  if (providerAccountId !== null && !(providerAccountId && isStorable(providerAccountId))) {
    const message = 'providerAccountId must not be empty or contain control characters.';
    return refused(problem('INVALID_VALUE', message, { path: ['providerAccountId'] }));
  }
  const key: UserKey = { provider: input.provider, providerUserId };
  const linked = await findUser(deps.db, key, deps.keyring);
  const today = await readClock(deps.db);
  const shadow = shadowValues(provider.module, input, today);
  if (shadow.problems.length > 0) return refused(...shadow.problems);
  if (linked) return known(deps, linked, input, shadow.values, viewer.subject);
  if (await findTombstone(deps.db, key)) return refused(erased());

  const reference = { providerUserId, providerAccountId, type: input.type };
  const pass = deps.engine.gate.enter(input.provider, 'CLIENT');
  let snapshot: Snapshot;
  try {
    if (!pass || pass.heldForMs() > 0) throw new ProviderError({ kind: 'unavailable', notSent: true });
    const signal = AbortSignal.any([AbortSignal.timeout(deps.clientWaitMs), deps.stopping]);
    snapshot = await provider.adapter.readUser(reference, signal);
    pass.report(providerUserId, null);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    pass?.report(providerUserId, error);
    return refused(error.kind === 'not_found' ? unknownThere() : readProblem(error));
  } finally {
    pass?.leave();
  }
  const mismatch = typeProblem(input, snapshot.state.type);
  if (mismatch) return refused(mismatch);
  const account = accountOf(provider.module, providerAccountId, snapshot.accountIds ?? []);
  if ('problem' in account) return refused(account.problem);
  const found = { ...input, providerAccountId: account.id };
  const read = { snapshot, readAt: today };
  return store(deps, provider.module, found, providerUserId, read, shadow.values, viewer.subject);
}

async function store(
  deps: EngineDeps,
  module: ProviderTraits,
  input: LinkUserInput,
  providerUserId: string,
  read: { snapshot: Snapshot; readAt: Date },
  shadow: ProfileValues,
  caller: string,
): Promise<UserResult> {
  const id = crypto.randomUUID();
  const user = { provider: input.provider, providerUserId, providerAccountId: input.providerAccountId };
  const now = await readClock(deps.db);
  const linked = { id, ...user, ...read, shadow, caller, now };
  const linking = decideLink(rulesOf(module), linked, () => crypto.randomUUID());
  if (await deps.store.link(linking, user)) {
    deps.engine.announce(id, input.provider, linking);
    // A webhook that came behind the read found no user.
    if (await deps.store.noticeLate(user, read.readAt)) deps.wake();
    return { userId: id, problems: [] };
  }
  // Another request linked it in between: the same user.
  const key: UserKey = { provider: input.provider, providerUserId };
  const earlier = await findUser(deps.db, key, deps.keyring);
  return earlier ? known(deps, earlier, input, shadow, caller) : refused(erased());
}

async function known(
  deps: EngineDeps,
  linked: UserRecord,
  input: LinkUserInput,
  shadow: ProfileValues,
  caller: string,
): Promise<UserResult> {
  const mismatch = typeProblem(input, linked.state.type);
  if (mismatch) return refused(mismatch);
  await deps.engine.submit(linked.id, { endUser: null }, (draft) => linkAgain(draft, shadow, caller));
  return { userId: linked.id, problems: [] };
}

function typeProblem(input: LinkUserInput, actual: LinkUserInput['type']): Problem | null {
  if (input.type === null || input.type === actual) return null;
  return problem('INVALID_VALUE', `type is ${actual} at the provider; correct or omit it.`, {
    path: ['type'],
  });
}

/** Where users have accounts, the one that is meant: the given one, or the only one. */
function accountOf(
  module: ProviderTraits,
  given: string | null,
  known: readonly string[],
): { id: string | null } | { problem: Problem } {
  if (!module.capabilities.hasAccounts) return { id: given };
  const wrong = (message: string) => ({
    problem: problem('INVALID_VALUE', message, { path: ['providerAccountId'] }),
  });
  if (given !== null) {
    const { ownForm = trimmed } = module;
    const own = known.length === 0 ? ownForm(given) : known.find((id) => ownForm(id) === ownForm(given));
    return own === undefined ? wrong('providerAccountId is not an account of this user.') : { id: own };
  }
  const [only, ...others] = known;
  if (only === undefined) return wrong('providerAccountId is required: the provider returns no account.');
  if (others.length > 0) return wrong('providerAccountId is required: the user has several accounts.');
  return { id: only };
}

function trimmed(id: string): string {
  return id.trim();
}

function unknownThere(): Problem {
  return problem('NOT_FOUND', 'The provider has no user with this providerUserId.', {
    path: ['providerUserId'],
  });
}

function erased(): Problem {
  return problem('NOT_FOUND', 'This user was erased and cannot be linked again.', {
    path: ['providerUserId'],
  });
}

function refused(...problems: Problem[]): UserResult {
  return { userId: null, problems };
}
