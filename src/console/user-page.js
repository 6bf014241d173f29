import { useEffect, useState } from 'preact/hooks';
import { ActionButton, run } from './actions.js';
import { ask } from './api.js';
import { AuditTrail } from './audit-trail.js';
import { EvidenceForm } from './evidence-form.js';
import { html } from './html.js';
import { watchUpdates } from './live.js';
import { RefreshUser, SetUserStatus, SubmitKyc, User } from './operations.js';
import { Badge, Empty, Failure, Loading, Time, useReading, useTitle } from './parts.js';
import { PendingChanges } from './pending-changes.js';
import { ProfileTable } from './profile-table.js';
import { Requirements } from './requirements.js';
import { sandbox } from './session.js';
import { Simulator } from './simulator.js';
import { Timeline } from './timeline.js';
import { nameOf, words } from './words.js';

/** One user: what is pending and what can be done about it first, then everything that is known. */
export function UserPage({ id, providers, onLive }) {
  const reading = useReading(async () => (await ask(User, { id })).user, id, { waits: true });
  const [notice, setNotice] = useState(/** @type {{ isDone: boolean, message: string } | null} */ (null));
  const [evidence, setEvidence] = useState(/** @type {any} */ (null));
  const [moves, setMoves] = useState(0);
  const { data: user, error, busy } = reading;

  useTitle(user ? nameOf(user) : 'User');

  async function readAgain() {
    await reading.again();
    setMoves((count) => count + 1);
  }
  useEffect(
    () =>
      watchUpdates({
        userId: id,
        onStart: readAgain,
        onState: onLive,
        onEvent: () => void readAgain(),
        onRefused: () => void readAgain(),
      }),
    [id],
  );
  const onOutcome = (outcome) => {
    setNotice(outcome);
    void readAgain();
  };
  /** A webhook about the user's standing is no event of an update: it is waited for. */
  const onDecided = async (outcome) => {
    setNotice(outcome);
    const before = user.version;
    for (let tries = 0; outcome.isDone && tries < 10; tries += 1) {
      const now = await reading.again();
      if (!now || now.version !== before) break;
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    setMoves((count) => count + 1);
  };

  if (error) return html`<h1>User</h1><${Failure} error=${error} retry=${readAgain} />`;
  if (!user && busy) return html`<h1>User</h1><${Loading} what="the user" />`;
  if (!user)
    return html`<h1>User</h1><${Empty} title="There is no such user">
      The user was never linked, was erased, or is not yours to see. <a href="#/users">To all users</a>
    <//>`;

  const info = providers.find(({ provider }) => provider === user.provider);
  const simulator =
    info?.mode === 'SIMULATED' && sandbox().simulators.find((name) => name === user.provider.toLowerCase());
  return html`
    <p class="crumbs"><a href="#/users">Users</a></p>
    <div class="title user">
      <h1>${nameOf(user)}</h1>
      <div class="badges">
        <span class="badge plain">${words(user.provider)}</span><${Badge} status=${user.status} /><${Badge} status=${user.kyc.status} label="KYC" />
      </div>
      <div class="buttons">
        <${ActionButton} label="Refresh" about="from the provider" done="Read from the provider again." onOutcome=${onOutcome} act=${() => run(RefreshUser, id)} />
        ${
          info?.capabilities.includes('SUBMIT_KYC') &&
          html`<${ActionButton} label="Hand in KYC" done="The information was handed in for review." onOutcome=${onOutcome} act=${() => run(SubmitKyc, id)} />`
        }
        ${
          info?.capabilities.includes('SET_USER_STATUS') &&
          ['APPROVED', 'REJECTED'].map(
            (kycStatus) => html`
          <${ActionButton} key=${kycStatus} label=${kycStatus === 'APPROVED' ? 'Approve KYC' : 'Reject KYC'} done=${`KYC was set to ${words(kycStatus).toLowerCase()}.`}
            confirm=${`Sets the KYC status to ${words(kycStatus).toLowerCase()} at ${words(user.provider)}.`}
            tone=${kycStatus === 'APPROVED' ? '' : 'bad'} onOutcome=${onDecided} act=${() => run(SetUserStatus, { userId: id, kycStatus })} />`,
          )
        }
      </div>
    </div>
    <div aria-live="polite">${
      notice &&
      html`
      <p class="notice ${notice.isDone ? 'good' : 'bad'}" role=${notice.isDone ? 'status' : 'alert'}>${notice.message}
        <button type="button" class="plain" onClick=${() => setNotice(null)}>Dismiss</button></p>`
    }</div>
    <dl class="facts">
      <div><dt>Id</dt><dd><code>${user.id}</code></dd></div>
      <div><dt>Id at the provider</dt><dd><code>${user.providerUserId}</code></dd></div>
      ${user.providerStatus && html`<div><dt>Provider’s status</dt><dd>${user.providerStatus}</dd></div>`}
      ${user.kyc.providerStatus && html`<div><dt>Provider’s KYC status</dt><dd>${user.kyc.providerStatus}</dd></div>`}
      <div><dt>Read from the provider</dt><dd><${Time} of=${user.syncedAt} /></dd></div>
      <div><dt>Version</dt><dd>${user.version}</dd></div>
    </dl>
    <div class="columns">
      <${PendingChanges} user=${user} onOutcome=${onOutcome} onEvidence=${setEvidence} />
      <div class="aside">
        ${simulator && html`<${Simulator} user=${user} name=${simulator} onOutcome=${onDecided} />`}
        <${Requirements} requirements=${user.requirements} />
        <${Timeline} updates=${user.updates} />
      </div>
      <${ProfileTable} policies=${user.fieldPolicies} />
      <${AuditTrail} userId=${id} moves=${moves} />
    </div>
    ${
      evidence &&
      html`<${EvidenceForm} verification=${evidence} onClose=${() => setEvidence(null)} onDone=${() => {
        setEvidence(null);
        onOutcome({ isDone: true, message: 'The evidence was handed in. The provider decides.' });
      }} />`
    }`;
}
