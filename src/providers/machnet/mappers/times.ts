const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d+)?) ?(Z|[+-]\d{2}:\d{2})?$/i;

/**
 * An instant as Machnet writes it: `2022-03-29T15:59:03.699517`, without a zone, which is taken as UTC ([assumed]).
 * Cut to milliseconds; `null` for one that is missing or unreadable.
 */
export function readInstant(text: string | null | undefined): Date | null {
  const parts = TIME.exec(text?.trim() ?? '');
  if (!parts) return null;
  const instant = new Date(`${parts[1]}T${parts[2]}${(parts[3] ?? 'Z').toUpperCase()}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** The same in RFC 3339; a text that is no time stays as it is written; an absent time is not known. */
export function readTime(text: string | null | undefined): string | null | undefined {
  return text ? (readInstant(text)?.toISOString() ?? text) : text && null;
}
