const KEY = 'profile-subgraph:console';

/** @type {Set<() => void>} */
const listeners = new Set();

/** What the server says before anybody has signed in: where we are, and whether a token is to be had here. */
let offered = { mode: 'production', token: null, simulators: /** @type {string[]} */ ([]) };

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
  tell();
}

export function signOut(reason = '') {
  session.token = null;
  session.reason = reason;
  // Kept empty, so that a reload does not sign in by itself again.
  sessionStorage.setItem(KEY, '');
  tell();
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

function tell() {
  for (const listener of listeners) listener();
}
