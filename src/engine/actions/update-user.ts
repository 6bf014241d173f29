import type { Viewer } from '../../auth/viewer.ts';
import { readUpdates } from '../../db/updates/read-updates.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { isStorable } from '../../domain/storable-text.ts';
import { acceptUpdate, type UpdateAccepted, type UpdateRequested } from '../../domain/user/accept-update.ts';
import { tidyTexts } from '../../domain/validation/tidy.ts';
import { type EngineDeps, providerDisabled, updateRulesOf } from '../deps.ts';
import { mayAskFor, userNotFound } from './find-visible-user.ts';
import { type EndedChange, endedChanges, refusalsOf } from './refusals.ts';
import type { UpdateResult, UpdateUserInput } from './results.ts';
import { waitFor } from './wait.ts';

const MAX_KEY_LENGTH = 255;

/**
 * Accepts an update whole or not at all, stores it with its first event, and only then calls the provider. Answers
 * within 10 seconds: where the provider has not answered by then, the update stays `SUBMITTING` and goes on without
 * the client.
 */
export async function updateUser(
  deps: EngineDeps,
  viewer: Viewer,
  input: UpdateUserInput,
): Promise<UpdateResult> {
  const invalidKey = judgeKey(input.idempotencyKey);
  if (invalidKey) return { userId: null, updateId: null, problems: [invalidKey] };
  if (!mayAskFor(viewer, input.userId)) return notFound();
  const key = input.idempotencyKey;
  const enumerations = await deps.enumerations();
  const submitted = await deps.engine.submit<UpdateAccepted>(
    input.userId,
    {
      endUser: viewer.userId,
      ...(key === null ? {} : { idempotency: { caller: viewer.subject, key } }),
    },
    (draft, rules, { digest, earlier }) => {
      const provider = deps.providers.get(draft.actor.provider);
      if (!rules || !provider) return { kind: 'REFUSED', problems: [providerDisabled(draft.actor.provider)] };
      const updateRules = { ...updateRulesOf(provider, enumerations[draft.actor.provider] ?? {}), ...rules };
      return acceptUpdate(draft, updateRules, {
        changes: input.changes,
        expectedVersion: input.expectedVersion,
        caller: viewer.subject,
        idempotency: key === null ? null : { key, digest: digestOf(input, digest, earlier) },
        earlier,
      });
    },
  );
  if (!submitted) return notFound();
  const { result, actor } = submitted;
  const userId = actor.id;
  if (result.kind === 'REFUSED') return { userId, updateId: null, problems: result.problems };
  const { updateId } = result;
  if (result.kind === 'REPEATED') return { userId, updateId, problems: [] };
  const run = await waitFor(deps, submitted, ({ calls }) =>
    calls.every((call) => call.updateId !== updateId || (call.attempts > 0 && call.state === 'WAITING')),
  );
  const ended = run ? endedChanges(run, updateId) : await storedEnds(deps, viewer, updateId);
  const version = run?.decided.at(-1)?.actor.version ?? actor.version;
  return { userId, updateId, problems: refusalsOf(ended, version) };
}

/** Another replica made the request: what came of it is read. */
async function storedEnds(deps: EngineDeps, viewer: Viewer, updateId: string): Promise<EndedChange[]> {
  const { keyring } = deps;
  const [update] = await readUpdates(deps.seenBy(viewer), { ids: [updateId] }, keyring);
  return update?.changes ?? [];
}

function notFound(): UpdateResult {
  return { userId: null, updateId: null, problems: [userNotFound(['userId'])] };
}

/** Of the input as we read it. Before, it was of the input as it was sent; an update with such a one is repeated, too. */
function digestOf(
  { changes, expectedVersion }: UpdateUserInput,
  digest: (context: string, text: string) => Buffer,
  earlier: UpdateRequested['earlier'],
): Buffer {
  const of = (value: unknown) => digest('update-input', canonicalJson({ changes: value, expectedVersion }));
  const asSent = of(changes);
  return earlier?.digest.equals(asSent) ? asSent : of({ ...tidyTexts(changes), metadata: changes.metadata });
}

function judgeKey(key: string | null): Problem | null {
  if (key === null || (key.trim() !== '' && key.length <= MAX_KEY_LENGTH && isStorable(key))) return null;
  const rule = `must be 1 to ${MAX_KEY_LENGTH} characters long, without control characters`;
  return problem('INVALID_VALUE', `idempotencyKey ${rule}.`, { path: ['idempotencyKey'] });
}
