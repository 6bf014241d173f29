import { useEffect } from 'preact/hooks';
import { ask } from './api.js';
import { html } from './html.js';
import { AuditTrail as Query } from './operations.js';
import { Empty, Failure, Loading, Time, useReading } from './parts.js';
import { words } from './words.js';

/** Who did what to this user, or saw of it. It is read again with every move. */
export function AuditTrail({ userId, moves }) {
  const read = async (after = null) => (await ask(Query, { userId, after })).auditTrail;
  const { data, error, busy, again, set } = useReading(() => read(), userId);
  useEffect(() => {
    if (moves > 0) void again();
  }, [moves]);

  async function more() {
    const page = await read(data.pageInfo.endCursor).catch(() => null);
    if (page)
      set((before) => ({ ...before, data: { ...page, edges: [...before.data.edges, ...page.edges] } }));
  }

  return html`
    <section class="card" aria-labelledby="trail">
      <h2 id="trail">Audit trail</h2>
      ${error && html`<${Failure} error=${error} retry=${error.code === 'FORBIDDEN' ? undefined : again} />`}
      ${!data && busy && html`<${Loading} what="the audit trail" />`}
      ${!data && !busy && !error && html`<${Empty} title="There is no trail" />`}
      ${
        data &&
        html`
        <table class="trail">
          <caption class="unseen">Audit trail, newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">About</th></tr></thead>
          <tbody>${data.edges.map(
            ({ node }) => html`
            <tr key=${node.sequence}>
              <td data-label="When"><${Time} of=${node.occurredAt} plain /></td>
              <td data-label="Who">${node.actor}</td>
              <td data-label="What"><strong>${words(node.action)}</strong></td>
              <td data-label="About"><code>${node.subject}</code>
                ${node.documentType && html`<span class="quiet block">${words(node.documentType)}, document <code>${node.documentId}</code></span>`}
                ${node.device && html`<span class="quiet block">${Object.values(node.device).filter(Boolean).join(' · ')}</span>`}</td>
            </tr>`,
          )}</tbody>
        </table>
        ${data.pageInfo.hasNextPage && html`<button type="button" class="more" onClick=${more}>Show more</button>`}`
      }
    </section>`;
}
