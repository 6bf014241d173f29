import { comeBack, forgetRenewal, renewed } from './oidc.js';

const KEY = 'profile-subgraph:console';

/** @type {Set<() => void>} */
const listeners = new Set();

/** What the server says before anybody has signed in: where we are, and whether a token is to be had here. */
let offered = {
  mode: 'production',
  token: null,
  oidc: /** @type {import('./oidc.js').Oidc | null} */ (null),
  simulators: /** @type {string[]} */ ([]),
};

export const session = {
  /** @type {string | null} */
  token: null,
  /** Why the sign-in is shown again; empty when it is shown for the first time. */
  reason: '',
};

export function sandbox() {
  return offered;
}

/** Asks what is offered, and goes on with the token of this tab, or with the sandbox's own. */
export async function startSession() {
  offered = await readOffer();
  if (offered.oidc) {
    try {
      const token = await comeBack(offered.oidc);
      if (token) return signIn(token);
    } catch (error) {
      return signOut(error instanceof Error ? error.message : 'Nobody was signed in.');
    }
  }
  const kept = sessionStorage.getItem(KEY);
  if (kept !== null) session.token = kept || null;
  else if (offered.token) signIn(offered.token);
}

/** The sandbox's own token, made anew. */
export async function useOfferedToken() {
  offered = await readOffer();
  if (offered.token) signIn(offered.token);
}

/** @param {string} token as it was pasted */
export function signIn(token) {
  session.token = token.replace(/^\s*bearer\s+/i, '').replace(/\s/g, '');
  session.reason = '';
  sessionStorage.setItem(KEY, session.token);
  notifyListeners();
}

export function signOut(reason = '') {
  forgetRenewal();
  session.token = null;
  session.reason = reason;
  // Kept empty, so that a reload does not sign in by itself again.
  sessionStorage.setItem(KEY, '');
  notifyListeners();
}

/**
 * Whether there is another token in place of one that was refused. Several requests may be refused at once, and ask for it
 * together.
 *
 * @param {string | null} refused
 * @returns {Promise<boolean>}
 */
export function renew(refused) {
  if (session.token !== refused) return Promise.resolve(session.token !== null);
  renewing ??= takeAnother().finally(() => {
    renewing = null;
  });
  return renewing;
}

/** @type {Promise<boolean> | null} */
let renewing = null;

async function takeAnother() {
  const token = await renewed(offered.oidc);
  if (!token) return false;
  session.token = token;
  sessionStorage.setItem(KEY, token);
  return true;
}

/** @param {() => void} listener */
export function onSession(listener) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Who the token says that we are. It is read here for display alone: the API judges it. */
export function claims() {
  try {
    const [, payload = ''] = (session.token ?? '').split('.');
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const { sub, scope } = JSON.parse(new TextDecoder().decode(bytes));
    return {
      subject: String(sub ?? 'unknown'),
      scopes: String(scope ?? '')
        .split(' ')
        .filter(Boolean),
    };
  } catch {
    return { subject: 'unknown', scopes: [] };
  }
}

async function readOffer() {
  const response = await fetch('/console/session').catch(() => null);
  return response?.ok ? response.json() : offered;
}

function notifyListeners() {
  for (const listener of listeners) listener();
}
