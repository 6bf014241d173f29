import { type DocumentNode, Kind, print } from 'graphql';
import { BROKER_SUBJECTS } from '../events/delivery/subjects.ts';

/** As the composer of Cosmo knows them: they must stand there word by word. */
const EDFS = `directive @edfs__natsSubscribe(
  subjects: [String!]!
  providerId: String! = "default"
  streamConfiguration: edfs__NatsStreamConfiguration
) on FIELD_DEFINITION

input edfs__NatsStreamConfiguration {
  consumerInactiveThreshold: Int! = 30
  consumerName: String!
  streamName: String!
}`;

/**
 * The SDL of an event graph for Cosmo: subscriptions that its router serves from NATS, with fields of this subgraph. The
 * router does not compare a token's `user_id` with the subject, so that the fields are for services with `users:admin`.
 */
export function printEventGraph(typeDefs: DocumentNode): string {
  const provider = typeDefs.definitions.find(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'Provider',
  );
  if (!provider) throw new Error('the schema has no enum Provider');
  const subject = (prefix: string) => `${prefix}.{{ args.provider }}.{{ args.userId }}`;
  const rights = '@authenticated @requiresScopes(scopes: [["users:admin"]])';
  return `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@authenticated", "@requiresScopes"])

${EDFS}

type Subscription {
  "The update that was accepted, or whose status has changed. Only for services, because the router does not compare the user with the token."
  profileUpdateMoved(provider: Provider!, userId: ID!): ProfileUpdate!
    @edfs__natsSubscribe(subjects: ["${subject(BROKER_SUBJECTS.updates)}"])
    ${rights}

  "The user who was erased: erase your copies. Only for services, because the router does not compare the user with the token."
  userErased(provider: Provider!, userId: ID!): User!
    @edfs__natsSubscribe(subjects: ["${subject(BROKER_SUBJECTS.erasures)}"])
    ${rights}
}

type ProfileUpdate @key(fields: "id", resolvable: false) {
  id: ID! @external
}

type User @key(fields: "id", resolvable: false) {
  id: ID! @external
}

${print(provider)}
`;
}
