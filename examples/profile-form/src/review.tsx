import type { PreviewOutcome } from 'profile-subgraph-client';
import type { FormField } from 'profile-subgraph-client/form';
import { useLayoutEffect, useRef } from 'react';
import { textOf } from './words.ts';

const OUTCOMES: Record<PreviewOutcome, string> = {
  WOULD_APPLY: 'Takes effect at once.',
  WOULD_AWAIT_VERIFICATION: 'Takes effect when you have proved it, and the provider has approved it.',
  WOULD_SUPERSEDE: 'Takes the place of the value that you requested before.',
  NO_CHANGE: 'Is no change, and is left out.',
};

export type Reviewed = { field: FormField; value: unknown; outcome: PreviewOutcome };

/** Shows what would happen before it does. Escape closes it, and the browser gives the focus back. */
export function Review(props: {
  changes: readonly Reviewed[];
  busy: boolean;
  problem: string | null;
  onSave(): void;
  onClose(): void;
}) {
  const { changes, busy, problem, onSave, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  // Before it is removed, so that the focus goes back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="review" onCancel={onClose}>
      <h2 id="review">Check your changes</h2>
      <ul className="review">
        {changes.map(({ field, value, outcome }) => (
          <li key={field.name}>
            <strong>{field.label}</strong>
            <p className="move">
              <span className="unseen">from </span>
              <del>{textOf(field.current)}</del> <span aria-hidden="true">→</span>
              <span className="unseen"> to </span> <ins>{textOf(value)}</ins>
            </p>
            <p className="quiet">{OUTCOMES[outcome]}</p>
          </li>
        ))}
      </ul>
      {problem && (
        <p className="refused" role="alert">
          {problem}
        </p>
      )}
      <div className="buttons">
        <button type="button" onClick={onClose}>
          Go on editing
        </button>
        <button type="button" className="main" disabled={busy} onClick={onSave}>
          {busy ? 'Saving …' : 'Save'}
        </button>
      </div>
    </dialog>
  );
}
