import { ActionButton } from './actions.js';
import { move } from './api.js';
import { html } from './html.js';
import { words } from './words.js';

/** Names of parked changes at MatchMove's simulator. */
const PARKED = {
  EMAIL_VERIFICATION: 'email',
  MOBILE_VERIFICATION: 'mobile',
  RESIDENTIAL_ADDRESS_VERIFICATION: 'residential_address',
  BILLING_ADDRESS_VERIFICATION: 'billing_address',
};

/** What each simulator can set as a user's standing: our word for it, and the provider's. */
const STANDINGS = {
  machnet: [
    ['Approve KYC', 'VERIFIED'],
    ['Ask for information', 'RETRY'],
    ['Suspend', 'SUSPENDED'],
  ],
  byzantine: [
    ['Approve KYC', 'active'],
    ['Ask for information', 'resubmission_requested'],
    ['Refuse KYC', 'rejected'],
  ],
  bvnk: [
    ['Approve KYC', 'VERIFIED'],
    ['Ask for information', 'INFO_REQUIRED'],
    ['Refuse KYC', 'REJECTED'],
  ],
  payward: [
    ['Set to ok', 'ok'],
    ['Disable', 'disabled'],
    ['Close', 'closed'],
  ],
};

/** The bank's side, where a simulator plays it. */
export function Simulator({ user, name, onOutcome }) {
  const path = `${name}/users/${encodeURIComponent(user.providerUserId)}`;
  const control = (route, body) => async () => {
    try {
      await move(`${path}/${route}`, { ...body, webhook: 'send' });
      return { isDone: true, message: '' };
    } catch (error) {
      return { isDone: false, message: error instanceof Error ? error.message : 'It could not be done.' };
    }
  };
  const parked =
    name === 'matchmove' ? user.requirements.pendingVerification.filter(({ action }) => action) : [];
  const standings = STANDINGS[name] ?? [];
  if (parked.length + standings.length === 0) return null;
  return html`
    <section class="card simulator" aria-labelledby="simulator">
      <h2 id="simulator">Decide as the provider</h2>
      <p class="quiet">A simulator stands in for ${words(user.provider)}. It sends a webhook as the provider would.</p>
      ${parked.map(
        ({ id, action }) => html`
        <div class="decision" key=${id}>
          <span>${words(action)}</span>
          <div class="buttons">
            <${ActionButton} label="Approve" about=${words(action)} tone="good" done="The simulated bank approved it." onOutcome=${onOutcome}
              act=${control('decide', { field: PARKED[action], decision: 'approve' })} />
            <${ActionButton} label="Refuse" about=${words(action)} tone="bad" done="The simulated bank refused it." onOutcome=${onOutcome}
              act=${control('decide', { field: PARKED[action], decision: 'refuse' })} />
          </div>
        </div>`,
      )}
      ${
        standings.length > 0 &&
        html`
        <div class="buttons">${standings.map(
          ([label, status]) => html`
          <${ActionButton} key=${status} label=${label} done=${`The simulator set ${status}.`} onOutcome=${onOutcome} act=${control('status', { status })} />`,
        )}
        </div>`
      }
    </section>`;
}
