import { html } from './html.js';
import { Badge, Empty, Time } from './parts.js';
import { words } from './words.js';

/** What the provider wants, and the verifications that are open. */
export function Requirements({ requirements }) {
  const { immediatelyDue, eventuallyDue, pendingVerification } = requirements;
  const nothing = [immediatelyDue, eventuallyDue].every(
    ({ requiredAttributes, requiredActions }) => requiredAttributes.length + requiredActions.length === 0,
  );
  return html`
    <section class="card" aria-labelledby="requirements">
      <h2 id="requirements">Requirements</h2>
      ${nothing && pendingVerification.length === 0 && html`<${Empty} title="Nothing is due" />`}
      <${Due} title="Due now" list=${immediatelyDue} />
      <${Due} title="Due later" list=${eventuallyDue} />
      ${
        pendingVerification.length > 0 &&
        html`
        <h3>Open verifications</h3>
        <ul class="rows">${pendingVerification.map(
          (one) => html`
          <li key=${one.id}>
            <span><strong>${words(one.action)}</strong> <${Badge} status=${one.status} /></span>
            <span class="quiet">Provider’s reference <code>${one.reference}</code></span>
            ${one.expiresAt && html`<span class="quiet">${one.status === 'AWAITING_EVIDENCE' ? 'Evidence is taken until' : 'Would have expired'} <${Time} of=${one.expiresAt} plain /></span>`}
          </li>`,
        )}</ul>`
      }
    </section>`;
}

function Due({ title, list: { requiredAttributes, requiredActions } }) {
  if (requiredAttributes.length + requiredActions.length === 0) return null;
  return html`
    <h3>${title}</h3>
    <ul class="rows">
      ${requiredActions.map(
        (action) => html`
        <li><strong>${words(action.type)}</strong>
          ${action.providerType && html`<span class="quiet">Provider’s word: ${action.providerType}</span>`}
          ${action.reasons.length > 0 && html`<span class="quiet">${action.reasons.join(', ')}</span>`}
          ${action.deadline && html`<span class="quiet">until <${Time} of=${action.deadline} plain /></span>`}
          ${action.url && html`<a href=${action.url} rel="noreferrer noopener" target="_blank">Provider’s page</a>`}
        </li>`,
      )}
      ${requiredAttributes.map(
        ({ field, name }) => html`
        <li><strong>${field ? words(field) : (name ?? 'Something without a name')}</strong>${field && name && html` <span class="quiet">${name}</span>`}</li>`,
      )}
    </ul>`;
}
