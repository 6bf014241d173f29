import { sameValue, shownAs } from './comparison.ts';
import { isMasked } from './secret-numbers.ts';
import type { Shape } from './shapes.ts';
import { isPlainObject } from './validation/tidy.ts';
import type { DocumentForm } from './vocabulary.ts';

/**
 * Items of a list at a provider that keeps what is left out: documents. An item is known by its type; the provider
 * lists a type's number and its images apart, each with an id.
 */
type Item = Record<string, unknown>;

/** Whether an item brings an image, which no provider ever shows. */
export function bringsImage(item: unknown): boolean {
  return isPlainObject(item) && (item.front !== undefined || item.back !== undefined);
}

/**
 * The forms in which an item changes anything at the provider: an image always, a number unless it is listed already
 * with all that belongs to it.
 */
export function changedForms(shape: Shape, item: unknown, known: readonly unknown[]): DocumentForm[] {
  if (!isPlainObject(item)) return [];
  const { front: _front, back: _back, ...number } = item;
  const isNumberNew = number.number !== undefined && !isKnownItem(shape, number, known);
  return [...(isNumberNew ? (['NUMBER'] as const) : []), ...(bringsImage(item) ? (['IMAGE'] as const) : [])];
}

/** Whether an item is there already, to the letter. One with an image never is: it is a new copy. */
export function isKnownItem(shape: Shape, item: unknown, known: readonly unknown[]): boolean {
  return !bringsImage(item) && known.some((one) => sameValue(shape, item, one));
}

export function itemsOfType(items: unknown, type: unknown): Item[] {
  const wanted = fold(type);
  return Array.isArray(items) ? items.filter(isPlainObject).filter((one) => fold(one.type) === wanted) : [];
}

/** Whether the provider lists an item as it was asked for; a masked number is no word against it. */
export function isItemShown(shape: Shape, asked: unknown, shown: unknown): boolean {
  if (!isPlainObject(asked)) return false;
  return itemsOfType(shown, asked.type).some((one) => {
    const number = isMasked(one.number) && endsAlike(asked.number, one.number) ? asked.number : one.number;
    return shownAs(shape, asked, { ...one, number });
  });
}

/** Whether the provider lists an image of this type that it did not list before. */
export function isNewlyListed(asked: unknown, shown: unknown, before: readonly string[]): boolean {
  if (!isPlainObject(asked)) return false;
  return itemsOfType(shown, asked.type).some(
    ({ providerDocumentId: id, form }) => form !== 'NUMBER' && typeof id === 'string' && !before.includes(id),
  );
}

function endsAlike(number: unknown, masked: unknown): boolean {
  const visible = String(masked).replace(/^\**/, '');
  return typeof number === 'string' && number.replace(/\W/g, '').endsWith(visible.replace(/\W/g, ''));
}

function fold(type: unknown): string {
  return typeof type === 'string' ? type.trim().toUpperCase() : '';
}
