/**
 * Signing in with an OpenID provider: the authorization code flow with PKCE, as a public client. What comes of it is an
 * access token, which the API judges like any other.
 *
 * @typedef {{ issuer: string, clientId: string, scope: string }} Oidc
 */

const KEY = 'profile-subgraph:console:oidc';

/** Kept in this page's memory alone. @type {string | null} */
let refreshToken = null;

/** Leaves for the provider, which sends the browser back here. @param {Oidc} oidc */
export async function leaveToSignIn({ issuer, clientId, scope }) {
  const { authorization_endpoint: endpoint } = await discover(issuer);
  const [verifier, state] = [randomText(), randomText()];
  sessionStorage.setItem(KEY, JSON.stringify({ verifier, state, hash: location.hash }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: here(),
    scope,
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  }))
    url.searchParams.set(name, value);
  location.assign(url);
}

/**
 * The token of somebody who comes back from the provider; `null` for everybody else.
 *
 * @param {Oidc} oidc
 * @returns {Promise<string | null>}
 * @throws Error with what went wrong, for people
 */
export async function comeBack(oidc) {
  const answer = new URLSearchParams(location.search);
  const kept = sessionStorage.getItem(KEY);
  if (!answer.has('state') || !kept) return null;
  const { verifier, state, hash } = JSON.parse(kept);
  sessionStorage.removeItem(KEY);
  // A code is good once, and has no business in the history.
  history.replaceState(null, '', `/console${hash}`);
  const code = answer.get('code');
  const isOurs = answer.get('state') === state && (answer.get('iss') ?? oidc.issuer) === oidc.issuer;
  if (!code || !isOurs) throw new Error('The provider did not sign you in. Try again.');
  return redeem(oidc, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: here(),
    code_verifier: verifier,
  });
}

/**
 * Another token for the same person, where the provider gives such; `null` where it does not.
 *
 * @param {Oidc | null} oidc
 */
export async function renewed(oidc) {
  if (!oidc || !refreshToken) return null;
  const grant = { grant_type: 'refresh_token', refresh_token: refreshToken };
  refreshToken = null;
  return redeem(oidc, grant).catch(() => null);
}

export function forgetRenewal() {
  refreshToken = null;
}

/** @param {Oidc} oidc @param {Record<string, string>} grant @returns {Promise<string>} */
async function redeem({ issuer, clientId }, grant) {
  const { token_endpoint: endpoint } = await discover(issuer);
  const response = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({ ...grant, client_id: clientId }),
  });
  const answer = response.ok ? await response.json() : {};
  if (typeof answer.access_token !== 'string')
    throw new Error('The provider gave no access token. Try again.');
  refreshToken = answer.refresh_token ?? null;
  return answer.access_token;
}

/** @param {string} issuer @returns {Promise<{ authorization_endpoint: string, token_endpoint: string }>} */
async function discover(issuer) {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = await fetch(address).then(
    (response) => response.json(),
    () => null,
  );
  if (found?.issuer !== issuer) throw new Error('The sign-in provider cannot be reached. Try again later.');
  return found;
}

const here = () => `${location.origin}/console`;

const randomText = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
