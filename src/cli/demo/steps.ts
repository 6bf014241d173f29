import { check, expect } from './expectations.ts';
import {
  FIND_USER,
  LINK_USER,
  PREVIEW_UPDATE,
  READ_PROVIDERS,
  READ_USER,
  REFRESH_USER,
  UPDATE_USER,
} from './operations.ts';
import type { Stage } from './stage.ts';
import { refused, row } from './terminal.ts';
import type { PreviewPayload, Problem, UpdatePayload, UpdateView, UserView } from './views.ts';

/** Our id of one of the simulator's people. */
export async function findUser({ client, provider }: Stage, providerUserId: string): Promise<string> {
  const { userByProviderReference } = await client.ask<{ userByProviderReference: { id: string } | null }>(
    FIND_USER,
    { provider, providerUserId },
  );
  return expect(userByProviderReference, 'the demo user is linked').id;
}

/** Links a user who was just added to the simulator, and returns our id. */
export async function linkUser({ client, provider }: Stage, providerUserId: string): Promise<string> {
  const { linkUser } = await client.ask<{
    linkUser: { user: { id: string } | null; userErrors: Problem[] } | null;
  }>(LINK_USER, { input: { provider, providerUserId } });
  return expect(linkUser?.user, linkUser?.userErrors[0]?.message ?? 'the new user is linked').id;
}

export async function readUser({ client }: Stage, id: string): Promise<UserView> {
  const { user } = await client.ask<{ user: UserView | null }>(READ_USER, { id });
  return expect(user, 'the user can be read');
}

/** Has the provider asked again, then reads the user. */
export async function refreshUser(stage: Stage, userId: string): Promise<UserView> {
  const { refreshUser } = await stage.client.ask<{ refreshUser: { userErrors: Problem[] } | null }>(
    REFRESH_USER,
    { userId },
  );
  const problem = expect(refreshUser, 'the user is read again').userErrors[0];
  check(!problem, problem?.message ?? '');
  return readUser(stage, userId);
}

export async function updateUser(
  { client }: Stage,
  userId: string,
  changes: Record<string, unknown>,
  more: { expectedVersion?: number } = {},
): Promise<UpdatePayload> {
  const { updateUser } = await client.ask<{ updateUser: UpdatePayload | null }>(UPDATE_USER, {
    input: { userId, changes, ...more },
  });
  return expect(updateUser, 'updateUser answers');
}

export async function previewUpdate(
  { client }: Stage,
  userId: string,
  changes: Record<string, unknown>,
): Promise<PreviewPayload> {
  const { previewUpdate } = await client.ask<{ previewUpdate: PreviewPayload | null }>(PREVIEW_UPDATE, {
    userId,
    changes,
  });
  return expect(previewUpdate, 'previewUpdate answers');
}

/** An update of which everything must end applied; shows each change and how it was confirmed. */
export async function applyUpdate(
  stage: Stage,
  userId: string,
  changes: Record<string, unknown>,
  more: { expectedVersion?: number } = {},
): Promise<UpdateView> {
  const { update, userErrors } = await updateUser(stage, userId, changes, more);
  const applied = expect(update, userErrors[0]?.message ?? 'the update is accepted');
  showChanges(applied);
  check(applied.status === 'APPLIED', `the update is applied (it is ${applied.status})`);
  return applied;
}

export function showChanges({ changes }: UpdateView): void {
  for (const { path, status, confirmation, failure } of changes) {
    const outcome = failure ? [failure.code, failure.providerCode].filter(Boolean).join(', ') : confirmation;
    row(path.join('.'), status, outcome);
  }
}

/** What was refused before anything was sent, which must be with this code; shows and gives the problems. */
export function expectRefusal(
  { update, userErrors }: { update?: UpdateView | null; userErrors: Problem[] },
  code: string,
): Problem[] {
  check(!update && userErrors.length > 0, 'it is refused before anything is sent');
  for (const problem of userErrors) refused(`${problem.code}  ${problem.message}`);
  check(
    userErrors.every((problem) => problem.code === code),
    `every refusal is ${code}`,
  );
  return userErrors;
}

/** Whether values of this provider's profile can be read back. Throws where it does not run on its simulator. */
export async function expectSimulated({ client, provider }: Stage): Promise<{ capabilities: string[] }> {
  const { providers } = await client.ask<{
    providers: { provider: string; mode: string; capabilities: string[] }[];
  }>(READ_PROVIDERS);
  const found = expect(
    providers.find((one) => one.provider === provider),
    `${provider} is here`,
  );
  if (found.mode !== 'SIMULATED') {
    throw new Error(
      `${provider} is the real one here; the demo needs its simulator: unset ${provider}_BASE_URL`,
    );
  }
  return found;
}
