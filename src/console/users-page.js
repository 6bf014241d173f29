import { useState } from 'preact/hooks';
import { ask } from './api.js';
import { html } from './html.js';
import { FindUsers, Users } from './operations.js';
import { Badge, Choice, Empty, Failure, Loading, Time, useReading, useTitle } from './parts.js';
import { setFilter } from './route.js';
import { KYC_STATUSES, nameOf, USER_STATUSES, words } from './words.js';

/** All users, and the look-up of one by e-mail or phone. */
export function UsersPage({ query, providers }) {
  const asked = query.toString();
  const list = useReading(() => read(query), asked);
  const [found, setFound] = useState(/** @type {{ users: any[], message: string } | null} */ (null));
  const users = found ? found.users : (list.data?.users ?? []);
  const choice = (name) => ({ value: query.get(name) ?? '', onChange: (value) => setFilter(name, value) });

  useTitle('Users');

  async function more() {
    const page = await read(query, list.data.next).catch(() => null);
    if (page)
      list.set((before) => ({ ...before, data: { ...page, users: [...before.data.users, ...page.users] } }));
  }

  return html`
    <div class="title"><h1>Users</h1>
      <p class="count" role="status">${!found && list.data ? (list.data.total ?? 'more than 1,000') : ''}</p></div>
    <${LookUp} onFound=${setFound} isShown=${found !== null} />
    ${
      !found &&
      html`
      <form class="filters" role="search" aria-label="Filter users" onSubmit=${(event) => event.preventDefault()}>
        <${Choice} label="Provider" ...${choice('provider')}
          choices=${[['', 'All'], ...providers.map(({ provider }) => [provider, words(provider)])]} />
        <${Choice} label="Status" ...${choice('status')} choices=${[['', 'Any'], ...USER_STATUSES.map((one) => [one, words(one)])]} />
        <${Choice} label="KYC" ...${choice('kyc')} choices=${[['', 'Any'], ...KYC_STATUSES.map((one) => [one, words(one)])]} />
        <${Choice} label="Due" ...${choice('due')} choices=${[['', 'Any'], ['yes', 'Something is due'], ['no', 'Nothing is due']]} />
        <${Choice} label="Changes" ...${choice('open')} choices=${[['', 'Any'], ['yes', 'Some are open'], ['no', 'None is open']]} />
      </form>
      ${list.error && html`<${Failure} error=${list.error} retry=${list.again} />`}
      ${!list.data && !list.error && html`<${Loading} what="users" />`}`
    }
    ${found?.message && html`<p class="notice bad" role="alert">${found.message}</p>`}
    ${
      users.length === 0 &&
      (found ? !found.message : list.data) &&
      html`<${Empty} title=${found ? 'Nobody has this e-mail address or phone number' : 'No user passes these filters'}>
      ${found ? 'The whole address or number is needed, as it is in force now.' : html`<a href="#/users">Show all users</a>`}
    <//>`
    }
    ${
      users.length > 0 &&
      html`
      <table class="list">
        <caption class="unseen">Users, those first who were linked last</caption>
        <thead><tr><th scope="col">User</th><th scope="col">Provider</th><th scope="col">Status</th><th scope="col">KYC</th><th scope="col">E-mail</th><th scope="col">Read</th></tr></thead>
        <tbody>${users.map(
          (user) => html`
          <tr key=${user.id}>
            <th scope="row"><a href=${`#/users/${user.id}`}>${nameOf(user)}</a>${user.type === 'BUSINESS' && html`<span class="quiet"> business</span>`}</th>
            <td data-label="Provider">${words(user.provider)}</td>
            <td data-label="Status"><${Badge} status=${user.status} /></td>
            <td data-label="KYC"><${Badge} status=${user.kyc.status} /></td>
            <td data-label="E-mail">${user.profile?.email ?? html`<span class="quiet">—</span>`}</td>
            <td data-label="Read"><${Time} of=${user.syncedAt} /></td>
          </tr>`,
        )}</tbody>
      </table>`
    }
    ${!found && list.data?.next && html`<button type="button" class="more" onClick=${more}>Show more</button>`}`;
}

/** Each look-up is in the trail of whom it finds, so that it is made when it is asked for and not while somebody types. */
function LookUp({ onFound, isShown }) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  async function find(event) {
    event.preventDefault();
    const contact = text.trim();
    if (!contact) return onFound(null);
    setBusy(true);
    const input = contact.includes('@') ? { email: contact } : { phone: contact };
    const { findUsers, error } = await ask(FindUsers, { input }).catch((error) => ({ error }));
    setBusy(false);
    const message = error?.message ?? findUsers.userErrors[0]?.message ?? '';
    return onFound({ users: findUsers?.users ?? [], message });
  }

  return html`
    <form class="look-up" role="search" aria-label="Find a user" onSubmit=${find}>
      <label class="field"><span>Find by e-mail or phone</span>
        <input type="search" autocomplete="off" placeholder="ana@example.com or +63 917 123 4567" value=${text}
          onInput=${(event) => setText(event.currentTarget.value)} /></label>
      <button type="submit" disabled=${busy}>Find</button>
      ${
        isShown &&
        html`<button type="button" class="plain" onClick=${() => {
          setText('');
          onFound(null);
        }}>Show the list</button>`
      }
    </form>`;
}

async function read(query, after = null) {
  const one = (name) => query.get(name) && [query.get(name)];
  const yes = (name) => (query.get(name) ? query.get(name) === 'yes' : null);
  const filter = {
    provider: query.get('provider'),
    status: one('status'),
    kycStatus: one('kyc'),
    isDue: yes('due'),
    hasOpenUpdate: yes('open'),
  };
  const { users } = await ask(Users, { filter, after });
  return {
    users: users.edges.map(({ node }) => node),
    total: users.totalCount,
    next: users.pageInfo.hasNextPage ? users.pageInfo.endCursor : null,
  };
}
