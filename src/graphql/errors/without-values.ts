import type { GraphQLError } from 'graphql';

const SUGGESTION = / ?Did you mean .*\?$/s;
const VARIABLE = /^Variable "\$(\w+)" got invalid value /;
const VARIABLE_PATH = / at "([\w.[\]]+)"$/;

/** The kinds of message that quote a value, each with the type that it names. */
const QUOTING: readonly RegExp[] = [
  /^Expected value of type "([\w![\]]+)"/,
  /^Expected type "([\w![\]]+)"/,
  /^(\w+) cannot represent /,
  /^Enum "(\w+)" cannot represent /,
  / does not exist in "(\w+)" enum\./,
];

/** Longer than any name of ours. */
const LONGEST_NAME = 200;
const LONGEST_MESSAGE = 1_000;

/** A message that repeats no long name of the client's: keys of variables are names, too. */
export function shortMessage(message: string): string {
  const short = message.replace(/"[^"]+"/g, (name) => (name.length > LONGEST_NAME ? '"…"' : name));
  return short.length > LONGEST_MESSAGE ? `${short.slice(0, LONGEST_MESSAGE)}…` : short;
}

/**
 * The message of an error about the request without the values in it, which may be personal data, and without
 * suggestions, which tell what the schema holds.
 */
export function withoutValues(error: GraphQLError): string {
  const variable = VARIABLE.exec(error.message)?.[1];
  if (variable !== undefined) return `${variablePlace(error, variable)}: ${reason(innermost(error).message)}`;
  // A syntax error quotes the token that it stumbled over, which may be a text.
  if (error.message.startsWith('Syntax Error'))
    return 'Syntax Error: the document cannot be parsed at this position.';
  return reason(error.message);
}

function reason(message: string): string {
  for (const quoting of QUOTING) {
    const type = quoting.exec(message)?.[1];
    if (type !== undefined) return `Expected a value of type "${type}".`;
  }
  return message.replace(SUGGESTION, '');
}

/** `Variable "$input" at "input.changes.email"`: the path stands between the value and the reason. */
function variablePlace(error: GraphQLError, variable: string): string {
  const suffix = `; ${innermost(error).message}`;
  const head = error.message.endsWith(suffix) ? error.message.slice(0, -suffix.length) : '';
  const path = VARIABLE_PATH.exec(head)?.[1];
  return path === undefined ? `Variable "$${variable}"` : `Variable "$${variable}" at "${path}"`;
}

/** What coercion of the value itself complained of. */
function innermost(error: GraphQLError): Error {
  const { originalError } = error;
  const isWrapped = originalError !== undefined && 'extensions' in originalError;
  if (!isWrapped) return originalError ?? error;
  const inner = originalError as GraphQLError;
  return VARIABLE.test(inner.message) ? innermost(inner) : inner;
}
