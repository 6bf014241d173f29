import type { UpdateFragment } from 'profile-subgraph-client';
import { textOf, timeOf, words } from './words.ts';

/** The last updates with their statuses, which follow by subscription. */
export function History(props: { updates: readonly UpdateFragment[]; labelOf(field: string): string }) {
  const { updates, labelOf } = props;
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">Recent changes</h2>
      {updates.length === 0 && <p className="quiet">No change was requested yet.</p>}
      <ul className="cards">
        {updates.flatMap(({ changes, requestedAt }) =>
          changes.map(({ id, field, status, requestedValue, failure }) => (
            <li key={id}>
              <h3>{labelOf(field)}</h3>
              <p className="requested">{textOf(requestedValue)}</p>
              <p>
                <span className={`badge ${status}`}>{words(status)}</span>{' '}
                <time className="quiet" dateTime={requestedAt}>
                  {timeOf(requestedAt)}
                </time>
              </p>
              {failure && <p className="refused">{failure.message}</p>}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
