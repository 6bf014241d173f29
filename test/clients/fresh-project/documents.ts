import { possibleTypes, UserDocument, type UserQuery } from 'profile-subgraph-client';
import { documentId } from 'profile-subgraph-client/document-id';
import { changesOf, createProfileForm } from 'profile-subgraph-client/form';

/** A frontend that has installed the package and `graphql`, and nothing else. */
export type Name = NonNullable<NonNullable<UserQuery['user']>['status']>;
export const status: Name = 'ACTIVE';
export const form = createProfileForm({ id: 'user', version: 1, fieldPolicies: [] });

// @ts-expect-error: no status of a user
export const unknown: Name = 'NOTHING';

console.log(
  JSON.stringify({
    kind: UserDocument.kind,
    errors: possibleTypes.UserError?.length,
    id: await documentId(''),
    changes: changesOf(form.state().fields, {}),
  }),
);
