import { type FormField, type FormUser, formFields } from './form-fields.ts';
import { type FormProblem, problemsOf } from './form-problems.ts';
import { changedFields, changesOf, type FormValues } from './form-values.ts';
import type { UpdateUserInput } from './operations.generated.ts';

export { type FormField, type FormInput, type FormPolicy, type FormUser, formFields } from './form-fields.ts';
export { type FormProblem, problemsOf } from './form-problems.ts';
export { changesOf, type FormValues } from './form-values.ts';

/** What a form shows now. A new object after every change. */
export type FormState = {
  fields: readonly FormField[];
  /** What is in every input: what was typed, else the current value. */
  values: FormValues;
  /** The names of the fields whose value is not the current one. */
  changed: readonly string[];
  /** What is wrong with the changed fields. */
  problems: readonly FormProblem[];
};

/** A form for a user, without a framework and without a field known by name. */
export type ProfileForm = {
  state(): FormState;
  /** Calls `listener` after every change; gives what ends that. */
  subscribe(listener: () => void): () => void;
  /** Puts a value into a field. `null` and an empty text clear it. */
  set(name: string, value: unknown): void;
  /** Takes back what was typed: in one field, or in all. */
  reset(name?: string): void;
  /** Takes what the server shows now, and keeps what was typed. For another user nothing is kept. */
  load(user: FormUser): void;
  /** What `updateUser` takes: the changed fields alone, for the version that the form shows. */
  buildInput(more?: Partial<Omit<UpdateUserInput, 'userId' | 'changes'>>): UpdateUserInput;
};

/** Makes a form from what `ProfileFormDocument` gives for a user. */
export function createProfileForm(user: FormUser): ProfileForm {
  const listeners = new Set<() => void>();
  let shown = user;
  let typed: FormValues = {};
  let state = stateOf(formFields(user.fieldPolicies), typed);

  function show(next: FormUser, values: FormValues): void {
    typed = values;
    state = stateOf(next === shown ? state.fields : formFields(next.fieldPolicies), values);
    shown = next;
    for (const listener of listeners) listener();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (name, value) => show(shown, { ...typed, [name]: value }),
    reset: (name) =>
      show(
        shown,
        name === undefined ? {} : Object.fromEntries(Object.entries(typed).filter(([one]) => one !== name)),
      ),
    load(next) {
      if (next !== shown) show(next, next.id === shown.id ? typed : {});
    },
    buildInput: (more = {}) => ({
      expectedVersion: shown.version,
      ...more,
      userId: shown.id,
      changes: changesOf(state.fields, typed),
    }),
  };
}

function stateOf(fields: readonly FormField[], typed: FormValues): FormState {
  return {
    fields,
    values: { ...Object.fromEntries(fields.map(({ name, current }) => [name, current])), ...typed },
    changed: changedFields(fields, typed).map(({ name }) => name),
    problems: problemsOf(fields, typed),
  };
}
