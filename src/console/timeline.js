import { html } from './html.js';
import { Badge, Empty, Time } from './parts.js';
import { words } from './words.js';

/** Every status that the user's newest updates have had, the newest first. */
export function Timeline({ updates }) {
  const steps = updates.edges
    .flatMap(({ node }) => node.history.map((step) => ({ ...step, update: node })))
    .sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  return html`
    <section class="card" aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      ${steps.length === 0 && html`<${Empty} title="No change was ever asked for" />`}
      <ol class="timeline">${steps.map(
        ({ status, occurredAt, note, update }) => html`
        <li key=${`${update.id}/${occurredAt}/${status}`}>
          <span><${Badge} status=${status} /> <strong>${update.changes.map(({ field }) => words(field)).join(', ')}</strong></span>
          ${note && html`<span class="quiet">${note}</span>`}
          ${
            update.status === status &&
            update.changes.map(
              ({ id, failure }) =>
                failure &&
                html`<span key=${id} class="quiet">${failure.message}${failure.providerCode && ` (${failure.providerCode})`}</span>`,
            )
          }
          <span class="quiet"><${Time} of=${occurredAt} plain /></span>
        </li>`,
      )}</ol>
      ${updates.totalCount > updates.edges.length && html`<p class="quiet">Of the newest ${updates.edges.length} updates.</p>`}
    </section>`;
}
