import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask } from './api.js';
import { html } from './html.js';
import { watchUpdates } from './live.js';
import { Updates } from './operations.js';
import { Badge, Choice, Empty, Failure, Loading, Move, Time, useTitle } from './parts.js';
import { setFilter } from './route.js';
import { FIELDS, nameOf, OPEN_STATUSES, UPDATE_STATUSES, words } from './words.js';

const HOUR = 3_600_000;
const AGES = /** @type {const} */ ([
  ['', 'Any age'],
  ['older-1', 'Older than an hour'],
  ['older-24', 'Older than a day'],
  ['older-168', 'Older than a week'],
  ['newer-1', 'Within the hour'],
  ['newer-24', 'Within a day'],
]);

/** @typedef {{ rows: any[], total: number | null, next: string | null, error: any, ready: boolean }} List */

/** Every change under way at every provider, as it happens. */
export function ChangesPage({ query, providers, onLive }) {
  const asked = query.toString();
  const filter = useMemo(() => filterOf(query), [asked]);
  const [list, setList] = useState(
    /** @type {List} */ ({ rows: [], total: 0, next: null, error: null, ready: false }),
  );
  const [fresh, setFresh] = useState(/** @type {ReadonlySet<string>} */ (new Set()));
  const wanted = useRef(asked);
  wanted.current = asked;

  /** @param {string | null} [after] */
  async function read(after = null) {
    const data = await ask(Updates, { ...filter, after }).catch((error) => ({ error }));
    if (wanted.current !== asked) return;
    if (data.error) {
      setList((before) => ({ ...before, error: data.error, ready: true }));
      throw data.error;
    }
    const { edges, totalCount, pageInfo } = data.updates;
    const rows = edges.map(({ node }) => node);
    setList((before) => ({
      rows: after
        ? [...before.rows, ...rows.filter((row) => !before.rows.some(({ id }) => id === row.id))]
        : rows,
      total: totalCount,
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      error: null,
      ready: true,
    }));
  }

  useEffect(() => {
    setList((before) => ({ ...before, ready: false }));
    return watchUpdates({
      onStart: () => read(),
      onState: onLive,
      onRefused: (error) => setList((before) => ({ ...before, error, ready: true })),
      onEvent({ update, userId, erased }) {
        if (erased) return setList((before) => without(before, userId));
        if (!update) return;
        setList((before) => withUpdate(before, update, filter));
        setFresh((before) => new Set([...before, update.id]));
      },
    });
  }, [asked]);

  useTitle(query.get('status') ? 'Changes' : 'Open changes');
  const narrowed = [...query.keys()].length > 0;
  return html`
    <div class="title">
      <h1>${query.get('status') ? 'Changes' : 'Open changes'}</h1>
      <p class="count" role="status">${list.ready && !list.error ? countOf(list) : ''}</p>
    </div>
    <${Filters} query=${query} providers=${providers} />
    ${list.error && html`<${Failure} error=${list.error} retry=${() => void read().catch(() => {})} />`}
    ${!list.ready && html`<${Loading} what="changes" />`}
    ${
      list.ready &&
      !list.error &&
      list.rows.length === 0 &&
      html`<${Empty} title=${narrowed ? 'No change passes these filters' : 'Nothing is open'}>
      ${narrowed ? html`<a href="#/">Show all open changes</a>` : 'A new change appears here by itself.'}
    <//>`
    }
    ${
      list.rows.length > 0 &&
      html`
      <table class="list">
        <caption class="unseen">Changes, with what they change and how far they have come</caption>
        <thead><tr><th scope="col">Status</th><th scope="col">User</th><th scope="col">Change</th><th scope="col">Asked by</th><th scope="col">Asked</th></tr></thead>
        <tbody>${list.rows.map((update) => html`<${Row} key=${update.id} update=${update} isFresh=${fresh.has(update.id)} />`)}</tbody>
      </table>`
    }
    ${list.next && html`<button type="button" class="more" onClick=${() => void read(list.next).catch(() => {})}>Show more</button>`}`;
}

function Row({ update, isFresh }) {
  const { user, changes, status, requestedAt, requestedBy, origin } = update;
  const hasEnded = !OPEN_STATUSES.includes(status);
  return html`
    <tr class="${isFresh ? 'fresh' : ''} ${hasEnded ? 'ended' : ''}" data-update=${update.id}>
      <td><${Badge} status=${status} />${isFresh && html`<span class="unseen"> changed just now</span>`}</td>
      <th scope="row">
        ${user ? html`<a href=${`#/users/${user.id}`}>${nameOf(user)}</a>` : html`<span class="quiet">Erased user</span>`}
        ${user && html`<span class="quiet"> ${words(user.provider)}</span>`}
      </th>
      <td><ul class="changes">${changes.map(
        (change) => html`
        <li key=${change.id}><strong>${words(change.field)}</strong> <${Move} from=${change.previousValue} to=${change.requestedValue} />
          ${change.verification?.expiresAt && !hasEnded && html`<span class="quiet block">expires <${Time} of=${change.verification.expiresAt} /></span>`}
        </li>`,
      )}</ul></td>
      <td data-label="Asked by">${origin === 'PROVIDER' ? html`<span class="quiet">found at the provider</span>` : (requestedBy ?? html`<span class="quiet">not recorded</span>`)}</td>
      <td data-label="Asked"><${Time} of=${requestedAt} /></td>
    </tr>`;
}

function Filters({ query, providers }) {
  const [by, setBy] = useState(query.get('by') ?? '');
  const choice = (name) => ({ value: query.get(name) ?? '', onChange: (value) => setFilter(name, value) });
  return html`
    <form class="filters" role="search" aria-label="Filter changes" onSubmit=${(event) => {
      event.preventDefault();
      setFilter('by', by.trim());
    }}>
      <${Choice} label="Status" ...${choice('status')}
        choices=${[['', 'Open'], ['ANY', 'Any'], ...UPDATE_STATUSES.map((one) => [one, words(one)])]} />
      <${Choice} label="Provider" ...${choice('provider')}
        choices=${[['', 'All'], ...providers.map(({ provider }) => [provider, words(provider)])]} />
      <${Choice} label="Field" ...${choice('field')} choices=${[['', 'All'], ...FIELDS.map((one) => [one, words(one)])]} />
      <${Choice} label="Age" ...${choice('age')} choices=${AGES} />
      <${Choice} label="Order" ...${choice('order')} choices=${[['', 'Newest first'], ['OLDEST_FIRST', 'Oldest first']]} />
      <label class="field"><span>Asked by</span>
        <input type="search" value=${by} placeholder="Subject of a token" onInput=${(event) => setBy(event.currentTarget.value)}
          onSearch=${(event) => setFilter('by', event.currentTarget.value.trim())} /></label>
      <button type="submit">Apply</button>
    </form>`;
}

/** The filter of the address as the API takes it. */
function filterOf(query) {
  const status = query.get('status');
  const [side, hours] = (query.get('age') ?? '').split('-');
  const moment = hours && new Date(Date.now() - Number(hours) * HOUR).toISOString();
  return {
    orderBy: query.get('order') || 'NEWEST_FIRST',
    filter: {
      status: status === 'ANY' ? null : status ? [status] : OPEN_STATUSES,
      provider: query.get('provider'),
      field: query.get('field') && [query.get('field')],
      requestedBy: query.get('by'),
      ...(side === 'older' ? { requestedBefore: moment } : {}),
      ...(side === 'newer' ? { requestedAfter: moment } : {}),
    },
  };
}

/** Whether a change that arrives live belongs in the list. */
function passes(update, { filter }) {
  const { status, provider, field, requestedBy, requestedBefore, requestedAfter } = filter;
  return (
    (!status || status.includes(update.status)) &&
    (!provider || update.user?.provider === provider) &&
    (!field || update.changes.some((change) => field.includes(change.field))) &&
    (!requestedBy || update.requestedBy === requestedBy) &&
    (!requestedBefore || update.requestedAt < requestedBefore) &&
    (!requestedAfter || update.requestedAt >= requestedAfter)
  );
}

/** One that was shown stays where it is, also when it has ended: nobody looks for a row that has jumped. */
function withUpdate(list, update, filter) {
  const shown = list.rows.find(({ id }) => id === update.id);
  const belongs = passes(update, filter);
  const counted = shown ? passes(shown, filter) : false;
  const total = list.total === null ? null : list.total + Number(belongs) - Number(counted);
  if (shown) return { ...list, total, rows: list.rows.map((row) => (row.id === update.id ? update : row)) };
  if (!belongs) return list;
  if (filter.orderBy === 'NEWEST_FIRST') return { ...list, total, rows: [update, ...list.rows] };
  return { ...list, total, rows: list.next ? list.rows : [...list.rows, update] };
}

function without(list, userId) {
  const rows = list.rows.filter(({ user }) => user && user.id !== userId);
  return { ...list, rows, total: list.total === null ? null : list.total - (list.rows.length - rows.length) };
}

function countOf({ total }) {
  return total === null ? 'more than 1,000' : String(total);
}
