import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { html } from './html.js';
import { blocksOf, exactly, fromNow, textOf, words } from './words.js';

/** How a status looks: what waits for somebody, what went well, what did not. */
const TONES = {
  SUBMITTING: 'busy',
  AWAITING_VERIFICATION: 'ask',
  AWAITING_EVIDENCE: 'ask',
  SUBMITTING_EVIDENCE: 'busy',
  AWAITING_APPROVAL: 'wait',
  IN_REVIEW: 'wait',
  PENDING: 'wait',
  INFORMATION_REQUIRED: 'ask',
  APPLIED: 'good',
  APPROVED: 'good',
  ACTIVE: 'good',
  PARTLY_APPLIED: 'ask',
  REJECTED: 'bad',
  FAILED: 'bad',
  SUSPENDED: 'bad',
};

/** @param {{ status: string, label?: string }} props */
export function Badge({ status, label }) {
  return html`<span class="badge ${TONES[status] ?? 'plain'}">${label ? `${label}: ` : ''}${words(status)}</span>`;
}

/** @param {{ of: string | null | undefined, plain?: boolean }} props */
export function Time({ of: moment, plain }) {
  const now = useNow();
  if (!moment) return html`<span class="quiet">—</span>`;
  return html`<time datetime=${moment} title=${exactly(moment)}>${plain ? exactly(moment) : fromNow(moment, now)}</time>`;
}

/** The time now, again every half minute at the latest: what just happened is not in the future. */
function useNow() {
  const [, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  return Date.now();
}

/** @param {{ of: unknown }} props */
export function Value({ of: value }) {
  const blocks = blocksOf(value);
  return html`
    <span class="value ${blocks[0]?.[0] === '—' ? 'quiet' : ''}">
      ${blocks.map((lines) => html`<span class="block">${lines.map((line) => html`<span class="block">${line}</span>`)}</span>`)}
    </span>`;
}

/** From the value in force to the one asked for, each said in words for those who hear the page. */
export function Move({ from, to }) {
  return html`
    <span class="move">
      <span class="quiet"><span class="unseen">from </span>${textOf(from)}</span>
      <span class="quiet" aria-hidden="true">→</span>
      <span><span class="unseen">to </span>${textOf(to)}</span>
    </span>`;
}

/** @param {{ title: string, children?: any }} props */
export function Empty({ title, children }) {
  return html`<div class="empty"><p class="empty-title">${title}</p>${children && html`<p>${children}</p>`}</div>`;
}

/** @param {{ error: Error & { code?: string }, retry?: () => void }} props */
export function Failure({ error, retry }) {
  const title = error.code === 'FORBIDDEN' ? 'Your token does not allow this' : 'This could not be shown';
  return html`
    <div class="notice bad" role="alert">
      <p><strong>${title}.</strong> ${error.message}</p>
      ${retry && html`<button type="button" onClick=${retry}>Try again</button>`}
    </div>`;
}

/** The title of the browser tab, which screen readers announce. @param {string} title */
export function useTitle(title) {
  useEffect(() => {
    document.title = `${title} – Back office`;
  }, [title]);
}

export function Loading({ what }) {
  return html`<p class="loading" role="status">Reading ${what}…</p>`;
}

/**
 * A choice in a filter bar.
 *
 * @param {{ label: string, value: string, choices: readonly (readonly [string, string])[], onChange(value: string): void }} props
 */
export function Choice({ label, value, choices, onChange }) {
  return html`
    <label class="field">
      <span>${label}</span>
      <select value=${value} onChange=${(event) => onChange(event.currentTarget.value)}>
        ${choices.map(([name, text]) => html`<option value=${name} selected=${name === value}>${text}</option>`)}
      </select>
    </label>`;
}

/**
 * A dialog that is open as long as it is rendered. Escape closes it; the browser gives the focus back.
 *
 * @param {{ title: string, onClose(): void, children?: any }} props
 */
export function Dialog({ title, onClose, children }) {
  const ref = useRef(/** @type {HTMLDialogElement | null} */ (null));
  // Before the next key is pressed.
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return html`
    <dialog ref=${ref} aria-labelledby="dialog-title" onCancel=${(event) => {
      event.preventDefault();
      onClose();
    }}>
      <h2 id="dialog-title">${title}</h2>
      ${children}
    </dialog>`;
}

/** @typedef {{ key: string | null, data: any, error: (Error & { code?: string }) | null, busy: boolean }} Reading */

/**
 * Reads something whenever a key changes, and tells how it stands; the last answer stays while it is read anew.
 *
 * @param {() => Promise<any>} read
 * @param {string} key
 * @param {{ waits?: boolean }} [options] `waits`: somebody else says when to read first
 */
export function useReading(read, key, { waits = false } = {}) {
  const [reading, setReading] = useState(
    /** @type {Reading} */ ({ key: null, data: null, error: null, busy: true }),
  );
  const latest = useRef(0);
  const again = async () => {
    latest.current += 1;
    const mine = latest.current;
    setReading((before) => ({ ...before, busy: true }));
    const next = await read().then(
      (data) => ({ data, error: null }),
      (error) => ({ data: null, error }),
    );
    if (mine === latest.current) setReading({ key, ...next, busy: false });
    return next.data;
  };
  useEffect(() => {
    if (!waits) void again();
  }, [key]);
  return { ...reading, data: reading.key === key ? reading.data : null, again, set: setReading };
}
