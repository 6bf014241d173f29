import type {
  ConstraintsFragment,
  DocumentForm,
  FieldAccess,
  FieldKind,
  ProfileField,
  ProfileFormQuery,
  VerificationAction,
} from './operations.generated.ts';

/** What `ProfileFormDocument` gives for a user. */
export type FormUser = NonNullable<ProfileFormQuery['user']>;
export type FormPolicy = FormUser['fieldPolicies'][number];
type Part = FormPolicy['parts'][number];

/** An input of a form, as any framework would render it. */
export type FormInput = {
  /** Its name in `ProfileChangesInput`, or in the object that it is a part of. */
  name: string;
  labelKey: string;
  label: string;
  kind: FieldKind;
  readOnly: boolean;
  constraints: ConstraintsFragment | null;
  /** Where another part makes this one required, and what it has to look like there. */
  requiredWhere: Part['requiredWhere'];
  /** The inputs of an object, or of one item of a list. */
  parts: FormInput[];
};

/** A field of a form: the input, and what is known about its value. */
export type FormField = FormInput & {
  field: ProfileField;
  access: FieldAccess;
  /** A sentence for people: why it is locked, or what a change needs. */
  help: string | null;
  verification: VerificationAction | null;
  /** Fields that have to come along, or to be known. */
  requiredWith: ProfileField[];
  /** The value in force. */
  current: unknown;
  /** The value that was asked for and is not decided yet. */
  pending: unknown;
  /** What each item of a list is. */
  itemKind: FieldKind | null;
  /** The inputs that an item has instead of `parts` where its `type` is this one. */
  partsByType: Record<string, FormInput[]>;
};

/** The fields of a form, from `fieldPolicies` alone. Fields that the provider does not have are left out. */
export function formFields(policies: readonly FormPolicy[]): FormField[] {
  return policies.filter(({ access }) => access !== 'UNSUPPORTED').map(fieldOf);
}

function fieldOf(policy: FormPolicy): FormField {
  const types = new Set(policy.parts.flatMap(({ itemType }) => itemType ?? []));
  return {
    field: policy.field,
    name: policy.inputName,
    labelKey: policy.labelKey,
    label: policy.label,
    kind: policy.kind,
    itemKind: policy.itemKind,
    access: policy.access,
    readOnly: policy.access === 'LOCKED',
    help: policy.message,
    verification: policy.verification,
    requiredWith: policy.requiredWith,
    constraints: policy.constraints,
    requiredWhere: null,
    current: policy.value,
    pending: policy.pendingValue,
    parts: partsBelow(policy.parts, [], null),
    partsByType: Object.fromEntries([...types].map((type) => [type, partsBelow(policy.parts, [], type)])),
  };
}

function partsBelow(parts: readonly Part[], above: readonly string[], type: string | null): FormInput[] {
  const direct = parts.filter(
    ({ path, form }) =>
      form === null && path.length === above.length + 1 && above.every((name, index) => path[index] === name),
  );
  return [...new Set(direct.map(({ inputName }) => inputName ?? ''))].flatMap((name) => {
    const here = direct.filter(({ inputName }) => inputName === name);
    const part =
      here.find(({ itemType }) => type !== null && itemType === type) ??
      here.find(({ itemType }) => itemType === null);
    if (!part || part.access === 'UNSUPPORTED') return [];
    const { labelKey, label, kind, constraints, requiredWhere } = part;
    const readOnly = kind === 'REFERENCE' || part.access === 'LOCKED' || isOfLockedForm(parts, part);
    const below = partsBelow(parts, part.path, type);
    return { name, labelKey, label, kind, readOnly, constraints, requiredWhere, parts: below };
  });
}

/** Whether a part goes with one form of a document, and that form is locked. */
function isOfLockedForm(parts: readonly Part[], { path }: Part): boolean {
  const name = path.join('.');
  return parts.some(
    (other) =>
      other.form !== null &&
      other.itemType === null &&
      other.access === 'LOCKED' &&
      (other.path.join('.') === name ||
        (other.path.length === 0 && PARTS_OF_FORM[other.form].includes(name))),
  );
}

/** What makes a document one of this form. */
const PARTS_OF_FORM: Record<DocumentForm, string[]> = { NUMBER: ['number'], IMAGE: ['front', 'back'] };
