import { useState } from 'preact/hooks';
import { html } from './html.js';
import { leaveToSignIn } from './oidc.js';
import { sandbox, session, signIn, useOfferedToken } from './session.js';

/** Asks for a token. The API judges it with the first request. */
export function SignIn() {
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  const { oidc, token } = sandbox();
  const isOffered = token !== null;
  const reason = trouble || session.reason;
  return html`
    <main class="sign-in">
      <form onSubmit=${(event) => {
        event.preventDefault();
        if (text.trim()) signIn(text);
      }}>
        <h1><img src="/console/icon.svg" alt="" width="32" height="32" />Back office</h1>
        ${reason && html`<p class="notice bad" role="alert">${reason}</p>`}
        ${
          oidc &&
          html`<button type="button" class="main" onClick=${() => leaveToSignIn(oidc).catch((error) => setTrouble(error.message))}>
            Sign in with ${new URL(oidc.issuer).hostname}</button>
          <p class="or">or</p>`
        }
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
        <button type="submit" class=${isOffered || oidc ? '' : 'main'}>Sign in</button>
      </form>
    </main>`;
}
