import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from './api.js';
import { ChangesPage } from './changes-page.js';
import { html } from './html.js';
import { Providers } from './operations.js';
import { useRoute } from './route.js';
import { claims, onSession, sandbox, session, signOut, startSession } from './session.js';
import { SignIn } from './sign-in.js';
import { UserPage } from './user-page.js';
import { UsersPage } from './users-page.js';

const STATES = { connecting: 'Connecting…', live: 'Live', broken: 'Not live' };

function App() {
  const [, setTurn] = useState(0);
  const [live, setLive] = useState('connecting');
  const [providers, setProviders] = useState([]);
  const { page, id, query } = useRoute();
  const main = useRef(/** @type {HTMLElement | null} */ (null));
  const { token } = session;

  useEffect(() => onSession(() => setTurn((turn) => turn + 1)), []);
  useEffect(() => {
    if (token)
      ask(Providers).then(
        (data) => setProviders(data.providers ?? []),
        () => {},
      );
  }, [token]);
  // A new page begins at its top, for those who see it and for those who hear it.
  useEffect(() => {
    scrollTo(0, 0);
    main.current?.focus();
  }, [page, id]);

  if (!token) return html`<${SignIn} />`;
  const { subject, scopes } = claims();
  const shared = { providers, onLive: setLive, key: `${token}/${page}/${id}` };
  return html`
    <a class="skip" href="#main" onClick=${(event) => {
      event.preventDefault();
      main.current?.focus();
    }}>Skip to the content</a>
    <header class="top">
      <a class="brand" href="#/"><img src="/console/icon.svg" alt="" width="24" height="24" />Back office</a>
      <nav aria-label="Pages">
        <a href="#/" aria-current=${page === '' ? 'page' : undefined}>Changes</a>
        <a href="#/users" aria-current=${page === 'users' ? 'page' : undefined}>Users</a>
      </nav>
      ${
        page === 'users' && !id
          ? null
          : html`<span class="live ${live}" role="status"><span class="dot" aria-hidden="true"></span>${STATES[live]}</span>`
      }
      <span class="who" title=${scopes.join(' ')}>${sandbox().mode === 'sandbox' && html`<span class="badge ask">Sandbox</span>`}
        <span class="subject">${subject}</span></span>
      <button type="button" class="plain" onClick=${() => signOut()}>Sign out</button>
    </header>
    <main id="main" ref=${main} tabindex="-1">
      ${
        page === ''
          ? html`<${ChangesPage} ...${shared} query=${query} />`
          : page === 'users' && id
            ? html`<${UserPage} ...${shared} id=${id} />`
            : page === 'users'
              ? html`<${UsersPage} ...${shared} query=${query} />`
              : html`<h1>There is no such page</h1><p><a href="#/">To the open changes</a></p>`
      }
    </main>`;
}

await startSession();
const root = /** @type {HTMLElement} */ (document.getElementById('app'));
root.replaceChildren();
render(html`<${App} />`, root);
