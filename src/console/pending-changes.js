import { ActionButton, run } from './actions.js';
import { html } from './html.js';
import { CancelUpdate, RetryUpdate } from './operations.js';
import { Badge, Empty, Time, Value } from './parts.js';
import { OPEN_STATUSES, words } from './words.js';

/** What is under way: the value in force beside the one asked for, and what can be done about it. */
export function PendingChanges({ user, onOutcome, onEvidence }) {
  const open = user.updates.edges
    .map(({ node }) => node)
    .filter(({ status }) => OPEN_STATUSES.includes(status));
  return html`
    <section class="card" aria-labelledby="pending">
      <h2 id="pending">Pending changes</h2>
      ${open.length === 0 && html`<${Empty} title="Nothing is pending" />`}
      ${open.map((update) => html`<${Pending} key=${update.id} update=${update} onOutcome=${onOutcome} onEvidence=${onEvidence} />`)}
    </section>`;
}

function Pending({ update, onOutcome, onEvidence }) {
  const name = update.changes.map(({ field }) => words(field)).join(', ');
  return html`
    <article class="pending" aria-label=${`Change of ${name}`} data-update=${update.id}>
      <table>
        <caption class="unseen">Change of ${name}</caption>
        <thead><tr><th scope="col">Field</th><th scope="col">In force</th><th scope="col">Asked for</th><th scope="col">Status</th></tr></thead>
        <tbody>${update.changes.map(
          (change) => html`
          <tr key=${change.id}>
            <th scope="row">${words(change.field)}</th>
            <td data-label="In force"><${Value} of=${change.previousValue} /></td>
            <td data-label="Asked for" class="asked"><${Value} of=${change.requestedValue} /></td>
            <td data-label="Status"><${Badge} status=${change.status} />
              ${
                change.verification?.expiresAt &&
                change.status === 'AWAITING_VERIFICATION' &&
                html`<span class="quiet block">until <${Time} of=${change.verification.expiresAt} plain /></span>`
              }</td>
          </tr>`,
        )}</tbody>
      </table>
      <div class="foot">
        <span class="quiet">${update.origin === 'PROVIDER' ? 'Found at the provider' : `Asked by ${update.requestedBy ?? 'somebody not recorded'}`} <${Time} of=${update.requestedAt} /></span>
        <div class="buttons">
          ${update.changes.map(({ id, field, verification }) =>
            verification?.status === 'AWAITING_EVIDENCE' && verification.acceptedDocumentTypes.length > 0
              ? html`<button key=${id} type="button" class="main" onClick=${() => onEvidence(verification)}>Hand in evidence<span class="unseen"> for ${words(field)}</span></button>`
              : null,
          )}
          ${
            update.status === 'SUBMITTING' &&
            html`
            <${ActionButton} label="Retry" about=${`the change of ${name}`} done="It is tried again." onOutcome=${onOutcome} act=${() => run(RetryUpdate, update.id)} />`
          }
          ${
            update.changes.some(({ cancellable }) => cancellable) &&
            html`
            <${ActionButton} label="Cancel" about=${`the change of ${name}`} done="The change was cancelled." onOutcome=${onOutcome} tone="bad"
              confirm=${`Takes back the change of ${name}. The value in force stays.`} act=${() => run(CancelUpdate, update.id)} />`
          }
        </div>
      </div>
    </article>`;
}
