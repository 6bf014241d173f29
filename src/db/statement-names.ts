import { createHash } from 'node:crypto';

/** How many texts may have a name: each is kept by PostgreSQL for each connection. Those of our code are far fewer. */
const MAX_NAMED = 300;

const names = new Map<string, string | null>();

/** A statement under its name, where it has one. Without values it may be several statements, which have none. */
export function namedStatement(
  text: string,
  values: unknown[],
): { text: string; values: unknown[]; name?: string } {
  const name = values.length > 0 ? statementName(text) : undefined;
  return name ? { name, text, values } : { text, values };
}

/**
 * The name under which PostgreSQL keeps a statement parsed and, where that pays, planned. A text gets one when it comes
 * for the second time; `undefined` for those that come once or vary too much.
 */
function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (known === undefined) {
    if (names.size >= MAX_NAMED) forgetOneThatCameOnce();
    if (names.size < MAX_NAMED) names.set(text, null);
    return undefined;
  }
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

function forgetOneThatCameOnce(): void {
  const [oldest] = [...names].find(([, name]) => name === null) ?? [];
  if (oldest !== undefined) names.delete(oldest);
}
