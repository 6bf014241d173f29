import { useApolloClient, useMutation } from '@apollo/client/react';
import { PreviewUpdateDocument, UpdateUserDocument } from 'profile-subgraph-client';
import type { FormUser } from 'profile-subgraph-client/form';
import { useProfileForm } from 'profile-subgraph-client/react';
import { useEffect, useRef, useState } from 'react';
import { Field } from './inputs.tsx';
import { placeOf, problemsAsRefusals, type Refusal, refusalsOf } from './refusals.ts';
import { Review, type Reviewed } from './review.tsx';
import { textOf } from './words.ts';

/** The form of a user, from `fieldPolicies` alone: no field is known here by its name. */
export function ProfileForm(props: {
  user: FormUser;
  onSaved(message: string): Promise<void>;
  onStale(): Promise<void>;
}) {
  const { user, onSaved, onStale } = props;
  const client = useApolloClient();
  const { fields, values, changed, problems, set, reset, buildInput } = useProfileForm(user);
  const [refused, setRefused] = useState<Refusal[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [review, setReview] = useState<{ changes: Reviewed[]; key: string } | null>(null);
  const [tried, setTried] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const [save, saving] = useMutation(UpdateUserDocument);

  const editable = fields.filter(({ readOnly }) => !readOnly);
  const locked = fields.filter(({ readOnly }) => readOnly);
  const refusals = [...problemsAsRefusals(problems, fields), ...refused];
  // Whoever has asked for a review is led to what is wrong; whoever types is not.
  useEffect(() => {
    if (tried > 0) summary.current?.focus();
  }, [tried]);

  function edit(name: string, value: unknown) {
    setRefused((before) => before.filter(({ path }) => path[0] !== name));
    set(name, value);
  }

  function refuse(errors: Refusal[]) {
    setReview(null);
    setRefused(errors);
    setTried((count) => count + 1);
  }

  async function preview(event: React.FormEvent) {
    event.preventDefault();
    setFailure(null);
    setRefused([]);
    if (problems.length > 0) return setTried((count) => count + 1);
    const { changes } = buildInput();
    setBusy(true);
    try {
      const { data } = await client.query({
        query: PreviewUpdateDocument,
        variables: { userId: user.id, changes },
        fetchPolicy: 'no-cache',
      });
      const answer = data?.previewUpdate;
      if (!answer) throw new Error('The server gave no answer. Try again.');
      if (answer.userErrors.length > 0) return refuse(refusalsOf(answer.userErrors));
      setReview({
        key: crypto.randomUUID(),
        changes: editable.flatMap((field) => {
          const outcome = answer.changes.find((change) => change.field === field.field)?.outcome;
          return outcome ? [{ field, value: values[field.name], outcome }] : [];
        }),
      });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'The changes could not be checked.');
    } finally {
      setBusy(false);
    }
  }

  async function send() {
    if (!review) return;
    setFailure(null);
    try {
      // The same key in every attempt: an update whose answer was lost is not made twice.
      const input = buildInput({ idempotencyKey: review.key });
      const { data } = await save({ variables: { input } });
      const answer = data?.updateUser;
      if (!answer) throw new Error('The server gave no answer. Save again.');
      if (answer.userErrors.length > 0) {
        if (answer.userErrors.some(({ code }) => code === 'VERSION_CONFLICT')) await onStale();
        return refuse(refusalsOf(answer.userErrors));
      }
      setReview(null);
      await onSaved(
        answer.update?.status === 'APPLIED'
          ? 'Saved, and in force.'
          : 'Saved. The change waits for a decision.',
      );
      reset();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'The changes could not be saved.');
    }
  }

  return (
    <form className="card form" onSubmit={preview} noValidate aria-labelledby="profile">
      <h2 id="profile">Profile</h2>
      {refusals.length > 0 && tried > 0 && (
        <div className="summary" ref={summary} tabIndex={-1} role="alert" aria-labelledby="summary">
          <h3 id="summary">
            {refusals.length === 1 ? 'One thing is wrong' : `${refusals.length} things are wrong`}
          </h3>
          <ul>
            {refusals.map(({ path, message }) => (
              <li key={path.join('.') + message}>
                <Place path={path} label={placeOf({ path, message }, fields)} /> {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {editable.length === 0 && <p className="quiet">Nothing can be changed now.</p>}
      <div className="fields">
        {editable.map((field) => (
          <Field
            key={field.name}
            field={field}
            value={values[field.name]}
            refusals={refusals}
            onChange={(value) => edit(field.name, value)}
          />
        ))}
      </div>
      {editable.length > 0 && (
        <div className="bar">
          <p role="status">
            {changed.length === 0
              ? 'No changes'
              : changed.length === 1
                ? 'One change'
                : `${changed.length} changes`}
          </p>
          {failure && !review && (
            <p className="refused" role="alert">
              {failure}
            </p>
          )}
          <button
            type="button"
            disabled={changed.length === 0}
            onClick={() => {
              setRefused([]);
              setTried(0);
              reset();
            }}
          >
            Undo all
          </button>
          <button type="submit" className="main" disabled={changed.length === 0 || busy}>
            Review changes
          </button>
        </div>
      )}
      {locked.length > 0 && (
        <section aria-labelledby="locked">
          <h3 id="locked">Cannot be changed now</h3>
          <dl className="locked">
            {locked.map(({ name, label, current, pending, help }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>
                  {textOf(current)}
                  {pending !== null && (
                    <span className="pending">
                      <span>Requested</span> {textOf(pending)}
                    </span>
                  )}
                  {help && <span className="note">{help}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {review && (
        <Review
          changes={review.changes}
          busy={saving.loading}
          problem={failure}
          onSave={() => void send()}
          onClose={() => setReview(null)}
        />
      )}
    </form>
  );
}

/** Leads to the input that is wrong; to the group that it belongs to where it has no input. */
function Place({ path, label }: { path: string[]; label: string }) {
  if (path.length === 0) return null;
  return (
    <>
      <a
        href={`#${path[0]}`}
        onClick={(event) => {
          event.preventDefault();
          const ids = path.map((_, index) => path.slice(0, index + 1).join('.'));
          const id = ids.findLast((one) => document.getElementById(one));
          if (id) document.getElementById(id)?.focus();
        }}
      >
        {label}
      </a>
      :
    </>
  );
}
