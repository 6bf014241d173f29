import {
  EventCursorDocument,
  type ProfileChangesInput,
  UpdateUserDocument,
  UserByProviderReferenceDocument,
} from 'profile-subgraph-client';
import { FRONTENDS } from '../frontends.ts';

/** What a frontend saw in a page: the answer to a change, and the events of an update, if one was made. */
export type Seen = { userErrors: readonly { code: string }[]; statuses: string[]; failures: unknown[] };

declare global {
  interface Window {
    /** Asks for changes as a frontend sets itself up, and watches until the update that was made has ended. */
    change(frontend: string, origin: string, token: string, changes: ProfileChangesInput): Promise<Seen>;
  }
}

const MARIA = { provider: 'MATCHMOVE', providerUserId: '25ce05638628453ab1c0d2ea3e7562cc' } as const;

window.change = async (name, origin, token, changes) => {
  const frontend = FRONTENDS[name]?.(origin, async () => token);
  if (!frontend) throw new Error(`there is no frontend ${name}`);
  const { userByProviderReference: user } = await frontend.ask(UserByProviderReferenceDocument, MARIA);
  const { eventCursor } = await frontend.ask(EventCursorDocument, {});
  const watching = frontend.watch({ after: eventCursor ?? '' });
  const { updateUser } = await frontend.ask(UpdateUserDocument, {
    input: { userId: user?.id ?? '', changes },
  });
  const updateId = updateUser?.update?.id;
  const statuses = () =>
    watching.events.filter(({ update }) => update?.id === updateId).map(({ status }) => status);
  while (updateId && !statuses().includes('APPLIED') && watching.failures.length === 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  watching.stop();
  return { userErrors: updateUser?.userErrors ?? [], statuses: statuses(), failures: watching.failures };
};
