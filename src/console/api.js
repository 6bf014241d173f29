import { renew, session, signOut } from './session.js';

/** A refusal of the API as a whole, or no answer at all. What a mutation refuses is in its `userErrors`. */
export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {string} code
   */
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/**
 * Sends an operation and gives its data.
 *
 * @param {string} query
 * @param {Record<string, unknown>} [variables]
 * @param {boolean} [isAgain] whether another token was taken for it already
 * @returns {Promise<any>}
 */
export async function ask(query, variables = {}, isAgain = false) {
  const { token } = session;
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  }).catch(() => null);
  if (!response)
    throw new ApiError('The server cannot be reached. Check the connection and try again.', 'OFFLINE');
  if (response.status === 401) {
    if (!isAgain && (await renew(token))) return ask(query, variables, true);
    signOut('The token is not valid, or it has ended. Sign in again.');
    throw new ApiError('Signed out.', 'UNAUTHENTICATED');
  }
  const { data, errors } = await response.json().catch(() => ({}));
  const [error] = errors ?? [];
  if (error) throw new ApiError(error.message, error.extensions?.code ?? 'UNKNOWN');
  if (!data) throw new ApiError(`The server answered with ${response.status}.`, 'UNKNOWN');
  return data;
}

/**
 * Calls a control route of a simulator. There is none outside the sandbox.
 *
 * @param {string} path below `/_sandbox/`
 * @param {object} body
 */
export async function move(path, body) {
  const response = await fetch(`/_sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response?.ok) return;
  const { error } = (await response?.json().catch(() => null)) ?? {};
  throw new ApiError(error ?? 'The simulator cannot be reached.', 'SIMULATOR');
}
