import { useState } from 'preact/hooks';
import { run } from './actions.js';
import { html } from './html.js';
import { SelfVerify } from './operations.js';
import { Dialog } from './parts.js';
import { words } from './words.js';

/** Hands in evidence for a parked change. Refusals stay in the dialog, beside what was typed. */
export function EvidenceForm({ verification, onClose, onDone }) {
  const types = verification.acceptedDocumentTypes;
  const [form, setForm] = useState({ documentType: types[0] ?? '', documentId: '', date: '' });
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const set = (name) => (event) => setForm({ ...form, [name]: event.currentTarget.value });

  async function send(event) {
    event.preventDefault();
    setBusy(true);
    const { isDone, message } = await run(SelfVerify, {
      verificationId: verification.id,
      documentType: form.documentType,
      documentId: form.documentId.trim(),
      date: form.date || null,
    });
    setBusy(false);
    if (isDone) onDone();
    else setProblem(message);
  }

  return html`
    <${Dialog} title="Hand in evidence" onClose=${onClose}>
      <p>${words(verification.action)}. The provider decides after it has the evidence.</p>
      <form onSubmit=${send}>
        <label class="field"><span>Document</span>
          <select value=${form.documentType} onChange=${set('documentType')}>
            ${types.map((type) => html`<option value=${type}>${words(type)}</option>`)}
          </select></label>
        <label class="field"><span>Id of the document</span>
          <input required maxlength="200" autocomplete="off" value=${form.documentId} onInput=${set('documentId')} /></label>
        <label class="field"><span>Date of the document, if it has one</span>
          <input type="date" value=${form.date} onInput=${set('date')} /></label>
        ${problem && html`<p class="notice bad" role="alert">${problem}</p>`}
        <div class="buttons">
          <button type="button" onClick=${onClose}>Cancel</button>
          <button type="submit" class="main" disabled=${busy}>Hand in</button>
        </div>
      </form>
    <//>`;
}
