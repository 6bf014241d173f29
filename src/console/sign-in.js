import { useState } from 'preact/hooks';
import { html } from './html.js';
import { sandbox, session, signIn, useOfferedToken } from './session.js';

/** Asks for a token. The API judges it with the first request. */
export function SignIn() {
  const [text, setText] = useState('');
  const isOffered = sandbox().token !== null;
  return html`
    <main class="sign-in">
      <form onSubmit=${(event) => {
        event.preventDefault();
        if (text.trim()) signIn(text);
      }}>
        <h1><img src="/console/icon.svg" alt="" width="32" height="32" />Back office</h1>
        ${session.reason && html`<p class="notice bad" role="alert">${session.reason}</p>`}
        ${
          isOffered &&
          html`<button type="button" class="main" onClick=${() => void useOfferedToken()}>Continue as the sandbox’s operator</button>
          <p class="or">or</p>`
        }
        <label class="field" for="token"><span>Paste an access token</span></label>
        <textarea id="token" rows="5" required spellcheck="false" autocomplete="off" aria-describedby="token-help"
          value=${text} onInput=${(event) => setText(event.currentTarget.value)}></textarea>
        <p id="token-help" class="quiet">It stays in this tab. It needs the scope users:read; users:write, users:verify and
          users:admin allow more.</p>
        <button type="submit" class=${isOffered ? '' : 'main'}>Sign in</button>
      </form>
    </main>`;
}
