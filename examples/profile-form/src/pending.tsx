import { useMutation } from '@apollo/client/react';
import {
  CancelUpdateDocument,
  type DueFragment,
  type EvidenceDocumentType,
  SelfVerifyDocument,
  type UpdateFragment,
} from 'profile-subgraph-client';
import { useId, useState } from 'react';
import { textOf, timeOf, words } from './words.ts';

type Verification = DueFragment['pendingVerification'][number];

/** What was requested and is not decided yet, with what the user can do about it. */
export function Pending(props: {
  verifications: readonly Verification[];
  updates: readonly UpdateFragment[];
  console: string | null;
  labelOf(field: string | null): string;
  onDone(message: string): void;
}) {
  const { verifications, updates, labelOf, onDone } = props;
  const office = props.console;
  const updateOf = ({ id }: Verification) =>
    updates.find(({ changes }) => changes.some((change) => change.verification?.id === id));
  return (
    <section className="card" aria-labelledby="pending">
      <h2 id="pending">Waiting</h2>
      {verifications.length === 0 && <p className="quiet">Nothing waits for you or for the provider.</p>}
      <ul className="cards">
        {verifications.map((verification) => (
          <li key={verification.id}>
            <h3>{labelOf(verification.field) || words(verification.action)}</h3>
            <p className="requested">{textOf(verification.verificationData)}</p>
            <p>
              <span className={`badge ${verification.status}`}>{words(verification.status)}</span>
              {verification.expiresAt && verification.status === 'AWAITING_EVIDENCE' && (
                <span className="quiet"> until {timeOf(verification.expiresAt)}</span>
              )}
            </p>
            {verification.status === 'AWAITING_APPROVAL' && (
              <p className="quiet">
                The provider decides.{' '}
                {office && (
                  <a href={office} target="_blank" rel="noreferrer">
                    Decide as the provider in the back office
                  </a>
                )}
              </p>
            )}
            {verification.status === 'AWAITING_EVIDENCE' && verification.acceptedDocumentTypes.length > 0 && (
              <Evidence verification={verification} onDone={onDone} />
            )}
            <Cancel update={updateOf(verification)} verification={verification} onDone={onDone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Hands in the document that proves a change. */
function Evidence({ verification, onDone }: { verification: Verification; onDone(message: string): void }) {
  const id = useId();
  const types = verification.acceptedDocumentTypes;
  const [documentType, setType] = useState<EvidenceDocumentType | undefined>(types[0]);
  const [documentId, setDocument] = useState('');
  const [handIn, { data, error, loading }] = useMutation(SelfVerifyDocument);
  const problem = error?.message ?? data?.selfVerify?.userErrors[0]?.message;

  async function send(event: React.FormEvent) {
    event.preventDefault();
    if (!documentType) return;
    const input = { verificationId: verification.id, documentType, documentId };
    const answer = await handIn({ variables: { input } }).catch(() => null);
    if (answer?.data?.selfVerify?.userErrors.length === 0) onDone('The evidence was handed in.');
  }

  return (
    <form
      onSubmit={send}
      className="evidence"
      noValidate
      aria-label={`Evidence for ${words(verification.action)}`}
    >
      <div className="field">
        <label htmlFor={`${id}-type`}>Document</label>
        <select
          id={`${id}-type`}
          value={documentType}
          onChange={({ target }) => setType(target.value as EvidenceDocumentType)}
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {words(type)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-document`}>Number of the document</label>
        <input
          id={`${id}-document`}
          value={documentId}
          autoComplete="off"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={({ target }) => setDocument(target.value)}
        />
        {problem && (
          <p className="refused" role="alert" id={`${id}-problem`}>
            {problem}
          </p>
        )}
      </div>
      <button type="submit" disabled={loading}>
        {loading ? 'Handing in …' : 'Hand in'}
      </button>
    </form>
  );
}

function Cancel(props: {
  update: UpdateFragment | undefined;
  verification: Verification;
  onDone(message: string): void;
}) {
  const { update, verification, onDone } = props;
  const [cancel, { data, error, loading }] = useMutation(CancelUpdateDocument);
  const problem = error?.message ?? data?.cancelUpdate?.userErrors[0]?.message;
  if (!update?.changes.some((change) => change.cancellable)) return null;
  async function take() {
    if (!update) return;
    const answer = await cancel({ variables: { updateId: update.id } }).catch(() => null);
    if (answer?.data?.cancelUpdate?.userErrors.length === 0) onDone('The change was cancelled.');
  }
  return (
    <>
      <button type="button" className="plain" disabled={loading} onClick={take}>
        Take it back <span className="unseen">({words(verification.action)})</span>
      </button>
      {problem && (
        <p className="refused" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
