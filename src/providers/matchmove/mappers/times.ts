/** How Go writes a time that was never set; several fields show it instead of nothing. */
export const ZERO_TIME = '0001-01-01T00:00:00Z';

export function isZeroTime(text: string): boolean {
  return text.startsWith('0001-01-01');
}

/** A time in RFC 3339; text that is none stays as it is. */
export function rfc3339(text: string): string {
  const parts = TIME.exec(text.trim());
  return parts ? `${parts[1]}T${parts[2]}${(parts[3] ?? 'Z').toUpperCase()}` : text;
}

const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d+)?) ?(Z|[+-]\d{2}:\d{2})?$/i;

/**
 * An instant as MatchMove writes it: RFC 3339, or `YYYY-MM-DD HH:MM:SS` without a zone, which is taken as UTC
 * ([assumed]). `null` for an unset or unreadable one.
 */
export function readInstant(text: string | null | undefined): Date | null {
  const parts = TIME.exec(text?.trim() ?? '');
  if (!parts || isZeroTime(parts[0])) return null;
  const instant = new Date(`${parts[1]}T${parts[2]}${parts[3] ?? 'Z'}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
