const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One of our ids as the database writes it, or `null` for what cannot be one: that exists no more than an unknown one. */
export function ownId(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const id = text.toLowerCase();
  return UUID.test(id) ? id : null;
}

/** Whether a provider's id can be looked up: PostgreSQL keeps no text with a NUL in it. */
export function isStorable(text: unknown): text is string {
  return typeof text === 'string' && text.length > 0 && !text.includes('\0');
}
