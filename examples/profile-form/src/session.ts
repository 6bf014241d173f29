/** One of the demo users, with a token for this user alone. */
export type Person = { id: string; provider: string; label: string; story: string; token: string };

/** Who may use the page, and where the API is. An app of your own gets the same from the place where people sign in. */
export type Session = {
  api: string;
  /** The back office, where the provider's decision can be made; `null` where there is none. */
  console: string | null;
  users: Person[];
};

/** `null` where the page was not started by `npm run example`. */
export async function readSession(): Promise<Session | null> {
  const response = await fetch('/session.json').catch(() => null);
  const isJson = response?.headers.get('content-type')?.includes('json');
  return isJson ? ((await response?.json()) as Session | null) : null;
}
