import { hasScope, isService, type Scope, type Viewer } from '../auth/viewer.ts';
import { forbidden } from './errors/refusals.ts';

type Asker = { viewer: Viewer };

/**
 * Refuses viewers without a scope. Every resolver of a root field or an entity starts here, although a router
 * enforces the same: a subgraph gets reached directly one day.
 *
 * @throws GraphQLError `FORBIDDEN`
 */
export function authorise({ viewer }: Asker, ...scopes: Scope[]): void {
  const missing = scopes.filter((scope) => !hasScope(viewer, scope));
  if (missing.length > 0) throw forbidden(`The token lacks the scope ${missing.join(' ')}.`);
}

/** @throws GraphQLError `FORBIDDEN` for the token of an end user */
export function authoriseService({ viewer }: Asker): void {
  if (!isService(viewer)) throw forbidden('This operation requires a service token.');
}
