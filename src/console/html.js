import htm from 'htm';
import { h } from 'preact';

/** Markup as a template of JavaScript: values in it are text, never markup. */
export const html = /** @type {any} */ (htm).bind(h);
