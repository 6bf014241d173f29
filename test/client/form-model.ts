import fc from 'fast-check';
import type { ConstraintsFragment, FieldKind } from 'profile-subgraph/client';
import type { FormField, FormInput } from '../../src/client/form.ts';

/** What somebody could type into a field: something that its kind and constraints let through. */
export function typed(field: FormField): unknown {
  if (field.kind !== 'LIST') return typedInto(field);
  const items = Array.isArray(field.current) ? field.current : [];
  const most = field.constraints?.maxItems ?? Number.POSITIVE_INFINITY;
  return [...items.slice(0, most - 1), itemOf(field)];
}

function itemOf({ itemKind, constraints, parts, partsByType }: FormField): unknown {
  if (itemKind !== 'OBJECT') return leaf(itemKind ?? 'TEXT', constraints);
  const general = objectOf(parts);
  const own = partsByType[String(general.type)];
  return own ? { ...objectOf(own), type: general.type } : general;
}

function typedInto({ kind, constraints, parts }: FormInput): unknown {
  return kind === 'OBJECT' || kind === 'ADDRESS' ? objectOf(parts) : leaf(kind, constraints);
}

function objectOf(parts: readonly FormInput[]): Record<string, unknown> {
  return Object.fromEntries(
    parts.filter(({ readOnly }) => !readOnly).map((one) => [one.name, typedInto(one)]),
  );
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
export function rendered(inputs: readonly (FormInput & Partial<FormField>)[], indent = ''): string {
  return inputs
    .map(({ label, kind, itemKind, readOnly, current = null, parts }) => {
      const what = itemKind ? `${kind} of ${itemKind}` : kind;
      const value = current === null ? '' : ` = ${JSON.stringify(current)}`;
      const line = `${indent}${label} [${what}${readOnly ? ', read only' : ''}]${value}`;
      return [line, ...(parts.length > 0 ? [rendered(parts, `${indent}  `)] : [])].join('\n');
    })
    .join('\n');
}
