import {
  EditFormDocument,
  PreviewUpdateDocument,
  type ProfileChangesInput,
  UpdateUserDocument,
  UserByProviderReferenceDocument,
} from 'profile-subgraph-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServerProcess } from '../app/support/server-process.ts';
import { FRONTENDS, type Frontend } from './frontends.ts';

const MARIA = { provider: 'MATCHMOVE', providerUserId: '25ce05638628453ab1c0d2ea3e7562cc' } as const;
const REFUSED: ProfileChangesInput = {
  lastName: 'Jones',
  website: 'https://example.com',
  email: 'no address',
};

let server: ServerProcess;

beforeAll(async () => {
  server = await startServerProcess({});
});
afterAll(() => server?.remove());

describe.each(Object.entries(FRONTENDS))('%s as a frontend sets it up', (_, create) => {
  let frontend: Frontend;
  let userId: string;

  beforeAll(async () => {
    frontend = create(server.url, async () => server.token);
    userId = (await frontend.ask(UserByProviderReferenceDocument, MARIA)).userByProviderReference?.id ?? '';
  });

  it.each(['preview', 'update'] as const)(
    'is told every refusal of an %s, with all that it says',
    async (kind) => {
      const answer =
        kind === 'preview'
          ? (await frontend.ask(PreviewUpdateDocument, { userId, changes: REFUSED })).previewUpdate
          : (await frontend.ask(UpdateUserDocument, { input: { userId, changes: REFUSED } })).updateUser;
      expect(answer?.userErrors.length).toBe(3);
      expect(answer?.userErrors).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            code: 'FIELD_LOCKED',
            field: 'LAST_NAME',
            path: ['changes', 'lastName'],
            reason: 'KYC_APPROVED',
            unlock: 'CONTACT_PROVIDER',
          }),
          expect.objectContaining({ code: 'FIELD_UNSUPPORTED', field: 'WEBSITE' }),
          expect.objectContaining({
            code: 'INVALID_VALUE',
            field: 'EMAIL',
            message: expect.stringContaining('e-mail address'),
            rule: 'FORMAT',
            parameters: expect.objectContaining({ kind: 'EMAIL' }),
            constraints: expect.objectContaining({ pattern: expect.stringContaining('@') }),
          }),
        ]),
      );
    },
  );

  it('is told of a version that has passed', async () => {
    const { user } = await frontend.ask(EditFormDocument, { id: userId });
    const input = { userId, expectedVersion: 0, changes: { jobTitle: 'Clerk' } };
    expect((await frontend.ask(UpdateUserDocument, { input })).updateUser?.userErrors).toEqual([
      expect.objectContaining({ code: 'VERSION_CONFLICT', currentVersion: user?.version }),
    ]);
  });
});
