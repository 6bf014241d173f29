import { useState } from 'preact/hooks';
import { ask } from './api.js';
import { html } from './html.js';
import { Dialog } from './parts.js';

/**
 * Runs a mutation and describes its outcome in words for people.
 *
 * @param {string} query
 * @param {unknown} value
 * @returns {Promise<{ isDone: boolean, message: string }>}
 */
export async function run(query, value) {
  try {
    const data = await ask(query, { value });
    const errors = Object.values(data)[0]?.userErrors ?? [];
    if (errors.length === 0) return { isDone: true, message: '' };
    return { isDone: false, message: errors.map(({ message }) => message).join(' ') };
  } catch (error) {
    return { isDone: false, message: error instanceof Error ? error.message : 'It could not be done.' };
  }
}

/**
 * A button that does something once, and says so. What cannot be undone asks first.
 *
 * @param {{
 *   label: string,
 *   about?: string,
 *   act(): Promise<{ isDone: boolean, message: string }>,
 *   done: string,
 *   onOutcome(outcome: { isDone: boolean, message: string }): void,
 *   confirm?: string,
 *   tone?: string,
 * }} props `about` says for those who hear the page what the button is about
 */
export function ActionButton({ label, about = '', act, done, onOutcome, confirm, tone = '' }) {
  const [busy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);

  async function go() {
    setAsks(false);
    setBusy(true);
    const { isDone, message } = await act();
    setBusy(false);
    onOutcome({ isDone, message: isDone ? done : message });
  }

  return html`
    <button type="button" class=${tone} disabled=${busy} onClick=${() => (confirm ? setAsks(true) : void go())}>
      ${busy ? `${label}…` : label}${about && html`<span class="unseen"> ${about}</span>`}
    </button>
    ${
      asks &&
      html`
      <${Dialog} title=${label} onClose=${() => setAsks(false)}>
        <p>${confirm}</p>
        <div class="buttons">
          <button type="button" onClick=${() => setAsks(false)}>Keep it</button>
          <button type="button" class="main ${tone}" onClick=${go}>${label}</button>
        </div>
      <//>`
    }`;
}
