import fc from 'fast-check';
import type { ConstraintsFragment, DocumentForm, FieldKind, ProfileFormQuery } from 'profile-subgraph/client';

type Policy = NonNullable<ProfileFormQuery['user']>['fieldPolicies'][number];
type Part = Policy['parts'][number];

/** An input of a form, as any framework would render it. */
export type Input = {
  name: string;
  label: string;
  control: FieldKind;
  readOnly: boolean;
  help: string | null;
  constraints: ConstraintsFragment | null;
  value: unknown;
  pending: unknown;
  /** The inputs of an object, or of one item of a list. */
  inputs: Input[];
  /** What each item of a list is. */
  item: FieldKind | null;
  /** Inputs that an item has instead of its general ones where it is of this type. */
  byType: Record<string, Input[]>;
};

/** A form, made of nothing but what `fieldPolicies` says. It knows no field and no provider by name. */
export function formOf(policies: readonly Policy[]): Input[] {
  return policies
    .filter(({ access }) => access !== 'UNSUPPORTED')
    .map((policy) => ({
      name: policy.inputName,
      label: policy.label,
      control: policy.kind,
      readOnly: policy.access === 'LOCKED',
      help: policy.message,
      constraints: policy.constraints,
      value: policy.value,
      pending: policy.pendingValue,
      inputs: partsBelow(policy.parts, [], null),
      item: policy.itemKind,
      byType: Object.fromEntries(
        [...new Set(policy.parts.flatMap(({ itemType }) => itemType ?? []))].map((type) => [
          type,
          partsBelow(policy.parts, [], type),
        ]),
      ),
    }));
}

/** Whether a part goes with one form of a document, and that form is locked. */
function isOfLockedForm(parts: readonly Part[], { path }: Part): boolean {
  return parts.some(
    ({ form, itemType, access, path: other }) =>
      form !== null &&
      itemType === null &&
      access === 'LOCKED' &&
      (other.join('.') === path.join('.') || (other.length === 0 && FORMS[form].includes(path.join('.')))),
  );
}

/** What makes a document one of this form, as the schema says. */
const FORMS: Record<DocumentForm, string[]> = { NUMBER: ['number'], IMAGE: ['front', 'back'] };

function partsBelow(parts: readonly Part[], above: readonly string[], type: string | null): Input[] {
  const direct = parts.filter(
    ({ path, form }) =>
      form === null && path.length === above.length + 1 && above.every((name, index) => path[index] === name),
  );
  const names = [...new Set(direct.map(({ inputName }) => inputName ?? ''))];
  return names.flatMap((name) => {
    const here = direct.filter(({ inputName }) => inputName === name);
    const part =
      here.find(({ itemType }) => type !== null && itemType === type) ??
      here.find(({ itemType }) => itemType === null);
    if (!part || part.access === 'UNSUPPORTED') return [];

    return {
      name,
      label: part.label,
      control: part.kind,
      readOnly: part.kind === 'REFERENCE' || part.access === 'LOCKED' || isOfLockedForm(parts, part),
      help: null,
      constraints: part.constraints,
      value: null,
      pending: null,
      inputs: partsBelow(parts, part.path, type),
      item: null,
      byType: {},
    };
  });
}

/** What somebody could type into an input: something that its kind and constraints let through. */
export function typed(input: Input): unknown {
  if (input.control === 'LIST') {
    const items = Array.isArray(input.value) ? input.value : [];
    return [...items.slice(0, (input.constraints?.maxItems ?? Number.POSITIVE_INFINITY) - 1), itemOf(input)];
  }
  if (input.control === 'OBJECT' || input.control === 'ADDRESS') return objectOf(input.inputs);
  return leaf(input.control, input.constraints);
}

function itemOf(input: Input): unknown {
  if (input.item !== 'OBJECT') return leaf(input.item ?? 'TEXT', input.constraints);
  const general = objectOf(input.inputs);
  const own = input.byType[String(general.type)];
  return own ? { ...objectOf(own), type: general.type } : general;
}

function objectOf(inputs: readonly Input[]): Record<string, unknown> {
  return Object.fromEntries(inputs.filter(({ readOnly }) => !readOnly).map((one) => [one.name, typed(one)]));
}

function leaf(kind: FieldKind, constraints: ConstraintsFragment | null): unknown {
  const { allowedValues, example, pattern, minLength, maxLength } = constraints ?? {};
  if (kind === 'YES_NO') return true;
  if (kind === 'NUMBER') return 12;
  if (kind === 'JSON') return { colour: 'green' };
  if (kind === 'FILE') return 'data:image/png;base64,iVBORw0KGgo=';
  if (example) return example;
  if (allowedValues) return allowedValues[0];
  if (pattern) return fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { numRuns: 1, seed: 7 })[0];
  return 'Something typed'.padEnd(minLength ?? 0, '.').slice(0, maxLength ?? undefined);
}

/** The form as text, for people who look at it. */
export function rendered(inputs: readonly Input[], indent = ''): string {
  return inputs
    .map((one) => {
      const kind = one.item ? `${one.control} of ${one.item}` : one.control;
      const value = one.value === null ? '' : ` = ${JSON.stringify(one.value)}`;
      const line = `${indent}${one.label} [${kind}${one.readOnly ? ', read only' : ''}]${value}`;
      return [line, ...(one.inputs.length > 0 ? [rendered(one.inputs, `${indent}  `)] : [])].join('\n');
    })
    .join('\n');
}
