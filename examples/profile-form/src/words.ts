/** `AWAITING_APPROVAL` as people read it. */
export function words(name: string | null | undefined): string {
  const text = (name ?? '')
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\bkyc\b/g, 'KYC');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Any value of a profile as a line of text. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string' && value.startsWith('data:')) return 'a file';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(textOf).join('; ');
  if (typeof value !== 'object') return String(value);
  const { reference: _reference, ...shown } = value as Record<string, unknown>;
  const parts = Object.values(shown).filter((part) => part !== null && part !== undefined);
  return parts.map(textOf).join(', ') || '—';
}

export function timeOf(text: string): string {
  return new Date(text).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
