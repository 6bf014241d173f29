import { useState } from 'preact/hooks';
import { html } from './html.js';
import { Empty, Value } from './parts.js';
import { words } from './words.js';

/** Every field with its value in force, what is pending beside it, and whether it may change. */
export function ProfileTable({ policies }) {
  const [all, setAll] = useState(false);
  const isGiven = (value) => value !== null && value !== undefined;
  const rows = policies.filter(
    ({ access, value, pendingValue }) =>
      access !== 'UNSUPPORTED' && (all || isGiven(value) || isGiven(pendingValue)),
  );
  const somePending = rows.some(({ pendingValue }) => isGiven(pendingValue));
  return html`
    <section class="card" aria-labelledby="profile">
      <div class="title">
        <h2 id="profile">Profile</h2>
        <label class="check"><input type="checkbox" checked=${all} onChange=${() => setAll(!all)} />Show empty fields</label>
      </div>
      ${rows.length === 0 && html`<${Empty} title="The provider shows no values" />`}
      ${
        rows.length > 0 &&
        html`
        <table class="profile ${somePending ? 'with-pending' : ''}">
          <caption class="unseen">Fields with their values in force and pending</caption>
          <thead><tr><th scope="col">Field</th><th scope="col">In force</th>${somePending && html`<th scope="col">Pending</th>`}<th scope="col">May change</th></tr></thead>
          <tbody>${rows.map(
            ({ field, label, value, pendingValue, access, reason, message }) => html`
            <tr key=${field} class=${isGiven(pendingValue) ? 'has-pending' : ''}>
              <th scope="row">${label}</th>
              <td data-label="In force"><${Value} of=${value} /></td>
              ${somePending && html`<td data-label="Pending" class="asked">${isGiven(pendingValue) ? html`<${Value} of=${pendingValue} />` : ''}</td>`}
              <td data-label="May change" class="quiet" title=${message}>${mayChange(access, reason)}</td>
            </tr>`,
          )}</tbody>
        </table>`
      }
    </section>`;
}

function mayChange(access, reason) {
  if (access === 'EDITABLE') return 'Yes';
  if (access === 'REQUIRES_VERIFICATION') return 'Once verified';
  return `No: ${words(reason).toLowerCase().replace('kyc', 'KYC')}`;
}
