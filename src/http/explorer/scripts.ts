/** The page asks for the schema before its editor of headers is there, and so without the token. */
export const AUTHORIZE_INTROSPECTION = `<script>
  const plainFetch = window.fetch;
  window.fetch = (url, init) => {
    const introspects = String(init?.body).includes('"IntrospectionQuery"');
    const known = introspects && !new Headers(init.headers).has('authorization');
    if (known && !RURU_CONFIG.initialHeaders)
      return Promise.resolve(Response.json({ errors: [{ message: 'Paste a token first.' }] }));
    const headers = known ? { ...init.headers, ...JSON.parse(RURU_CONFIG.initialHeaders) } : init?.headers;
    return plainFetch(url, known ? { ...init, headers } : init);
  };
</script>`;

/**
 * Asks for a token where somebody else signs them, and keeps it as long as the tab is open. The button in the corner asks
 * for another one.
 */
export const PASTED_TOKEN = `<style>
  #token-button { position: fixed; right: 12px; bottom: 12px; z-index: 10; padding: 6px 12px; font: inherit; }
  #token-dialog { max-width: 36rem; padding: 24px; font: 16px/1.5 system-ui, sans-serif; color-scheme: light dark; }
  #token-dialog textarea { box-sizing: border-box; width: 100%; margin: 8px 0 16px; font: 13px ui-monospace, monospace; }
</style>
<button id="token-button" type="button">Token</button>
<dialog id="token-dialog" aria-labelledby="token-label">
  <form>
    <label id="token-label" for="token-text">Paste an access token. It stays in this tab.</label>
    <textarea id="token-text" rows="6" required autofocus spellcheck="false" autocomplete="off"></textarea>
    <button type="submit">Use it</button>
  </form>
</dialog>
<script>
  const TOKEN = 'profile-subgraph:token';
  const pasted = sessionStorage.getItem(TOKEN);
  if (pasted) {
    const headers = JSON.stringify({ authorization: 'Bearer ' + pasted }, null, 2);
    Object.assign(RURU_CONFIG, { initialHeaders: headers, defaultHeaders: headers });
  }
  const dialog = document.getElementById('token-dialog');
  document.getElementById('token-button').addEventListener('click', () => dialog.showModal());
  dialog.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = document.getElementById('token-text').value;
    sessionStorage.setItem(TOKEN, text.replace(/^\\s*bearer\\s+/i, '').replace(/\\s/g, ''));
    location.reload();
  });
  if (!pasted) dialog.showModal();
</script>`;
