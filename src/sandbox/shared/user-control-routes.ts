import { z } from 'zod';
import { type ControlRoute, failure } from './control-router.ts';
import type { World } from './definition.ts';
import type { ApiAnswer } from './exchange.ts';
import { isObject, type JsonObject, mergeOver } from './json.ts';

/** State of a simulator that keeps its users by id. */
export type WithUsers<User> = { users: Record<string, User> };

/** How a simulator's own record holds the wire's JSON of a user. */
export type UserRecords<User> = {
  profileOf(user: User): JsonObject;
  /** A record with this profile; `before` is absent for a user that begins, or is replaced as a whole. */
  withProfile(profile: JsonObject, before: User | undefined): User;
  /** What a new user looks like before anything was laid over it. */
  blank(id: string, at: number): JsonObject;
  /** Name of the id in the profile. */
  idKey: string;
  summary(user: User): JsonObject;
};

const rawProfile = z.custom<JsonObject>(isObject, 'the body is not an object');
const putMode = z.enum(['merge', 'set', 'replace']);

/**
 * Control calls over the users: list, read, put, delete. Any JSON goes, so that a status that nobody has heard
 * of can be tried. `PUT ?mode=merge` (default) lays the body over the user, `set` replaces its top-level
 * fields, `replace` the whole.
 */
export function userControlRoutes<User, Switches>(
  records: UserRecords<User>,
): ControlRoute<World<WithUsers<User>, Switches>>[] {
  type Own = World<WithUsers<User>, Switches>;
  return [
    {
      method: 'GET',
      path: '/users',
      handle: (_, world) => ({
        status: 200,
        body: Object.values(world.provider.users).map(records.summary),
      }),
    },
    {
      method: 'GET',
      path: '/users/:id',
      handle: ({ params }, world) => withUser(world, params.id, (user) => ({ status: 200, body: user })),
    },
    {
      method: 'PUT',
      path: '/users/:id',
      handle({ params, query, body }, world: Own) {
        const id = params.id ?? '';
        const mode = putMode.parse(query.get('mode') ?? 'merge');
        const fields = rawProfile.parse(body);
        const before = userOf(world, id);
        const base = before ? records.profileOf(before) : records.blank(id, world.now());
        const depth = mode === 'merge' ? Number.POSITIVE_INFINITY : 0;
        const profile = mode === 'replace' ? fields : mergeOver(base, fields, depth);
        const user = records.withProfile(
          { ...profile, [records.idKey]: id },
          mode === 'replace' ? undefined : before,
        );
        world.provider.users[id] = user;
        return { status: 200, body: user };
      },
    },
    {
      method: 'DELETE',
      path: '/users/:id',
      handle: ({ params }, world) =>
        withUser(world, params.id, (_, id) => {
          delete world.provider.users[id];
          return { status: 204 };
        }),
    },
  ];
}

/** The user with this id; ids such as `constructor` are nobody's. */
export function userOf<User>(world: { provider: WithUsers<User> }, id: string): User | undefined {
  return Object.hasOwn(world.provider.users, id) ? world.provider.users[id] : undefined;
}

/** Calls `then` with the user of a control call, or answers 404. */
export function withUser<User>(
  world: { provider: WithUsers<User> },
  id: string | undefined,
  then: (user: User, id: string) => ApiAnswer,
): ApiAnswer {
  const user = userOf(world, id ?? '');
  return user && id ? then(user, id) : failure(404, `there is no user ${id}`);
}
