const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A moment that a provider wrote: RFC 3339, or without a zone, which is taken as UTC ([assumed], as every page that
 * says nothing shows times of UTC). A day alone is its first moment, so that a deadline is never later than it is meant.
 * `null` for any other text, and for the year 1, which is how Go writes a time that was never set.
 */
export function readMoment(text: string | null): Date | null {
  const [, day, time = '00:00', zone = 'Z'] = MOMENT.exec(text?.trim() ?? '') ?? [];
  if (!day || day.startsWith('0001') || !isDay(day)) return null;
  const moment = new Date(`${day}T${time}${zone.toUpperCase().replace(/(\d{2}):?(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** `Date` takes 30 February for a day in March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** The day of a moment in UTC, `YYYY-MM-DD`: the last one of what must be past. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
