import { mayTouchUser, type Viewer } from '../../auth/viewer.ts';
import { findByContact } from '../../db/users/find-by-contact.ts';
import { readUsers } from '../../db/users/read-users.ts';
import { type ContactKind, contactOf, normalContact } from '../../domain/contact.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { isStorable } from '../../domain/storable-text.ts';
import { noteAudit } from '../../domain/user/draft.ts';
import type { EngineDeps } from '../deps.ts';
import type { FindUsersInput, FindUsersResult } from './results.ts';

/** Nobody has more users by one contact; a mailbox that a whole business shares may. */
const MOST = 20;

/**
 * Users whose current e-mail address or phone number this is, newest first. The index proposes and the profile decides.
 * Each user's trail records the caller before the answer is sent.
 */
export async function findUsers(
  deps: EngineDeps,
  viewer: Viewer,
  input: FindUsersInput,
): Promise<FindUsersResult> {
  const asked = whatIsAsked(input);
  if ('code' in asked) return { userIds: null, problems: [asked] };
  const { kind, contact } = asked;
  const ids = await findByContact(deps.db, deps.keyring, { kind, contact, limit: MOST });
  const visible = ids.filter((id) => mayTouchUser(viewer, id));
  const users = await readUsers(
    deps.db,
    visible.map((id) => ({ id })),
    deps.keyring,
  );
  const meant = new Set(
    users.filter(({ profile }) => contactOf(profile, kind) === contact).map(({ id }) => id),
  );
  const found = await Promise.all(
    visible.filter((id) => meant.has(id)).map((id) => noteLookUp(deps, viewer, id, kind)),
  );
  return { userIds: found.filter((id) => id !== null), problems: [] };
}

function whatIsAsked({ email, phone }: FindUsersInput): { kind: ContactKind; contact: string } | Problem {
  if ((email === null) === (phone === null))
    return problem('INVALID_VALUE', 'Give either an e-mail address or a phone number.', { path: ['email'] });
  const [kind, text, name] =
    email === null ? (['PHONE', phone as string, 'phone'] as const) : (['EMAIL', email, 'email'] as const);
  const contact = isStorable(text) ? normalContact(kind, text) : null;
  const right =
    kind === 'EMAIL' ? 'an e-mail address' : 'a phone number with its country code, such as +15550100';
  return contact === null
    ? problem('INVALID_VALUE', `${name}: must be ${right}.`, { field: kind, path: [name] })
    : { kind, contact };
}

/** `null` where the user is gone, and nothing could be written down. */
async function noteLookUp(
  deps: EngineDeps,
  viewer: Viewer,
  userId: string,
  kind: ContactKind,
): Promise<string | null> {
  const submitted = await deps.engine.submit(userId, { endUser: viewer.userId }, (draft) =>
    noteAudit(draft, { actor: viewer.subject, action: 'USER_LOOKED_UP', subject: kind }),
  );
  return submitted === undefined ? null : userId;
}
