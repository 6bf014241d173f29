import htm from 'htm';
import { h } from 'preact';

/** Browsers drop these where a style makes blocks of a table, as ours does on narrow screens. */
const ROLES = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' };

/** Markup as a template of JavaScript: values in it are text, never markup. Tables say what their parts are. */
export const html = /** @type {any} */ (htm).bind((type, props, ...children) => {
  const role = type === 'th' ? (props?.scope === 'row' ? 'rowheader' : 'columnheader') : ROLES[type];
  return h(type, role ? { role, ...props } : props, ...children);
});
