import { inputValueOf, pendingValueOf } from '../../domain/input-value.ts';
import { labelKeyOf, labelOf } from '../../domain/labels.ts';
import { keyOf } from '../../domain/profile-field.ts';
import type {
  FieldConstraintsResolvers,
  FieldPolicyPartResolvers,
  FieldPolicyResolvers,
  PartConditionResolvers,
} from '../types.generated.ts';
import { unmaskedFor } from '../unmasked.ts';
import { visibleUpdate } from '../visible.ts';

export const FieldPolicy = {
  inputName: ({ field }) => keyOf(field),
  labelKey: ({ field }) => labelKeyOf(field),
  label: ({ field, ofBusiness }) => labelOf(field, [], ofBusiness),
  value: ({ field, value }, _args, { viewer }) => inputValueOf(field, value, unmaskedFor(viewer)),
  pendingValue: ({ field, open }, _args, { viewer }) => pendingValueOf(field, open, unmaskedFor(viewer)),
  // A part that the viewer may neither see nor set belongs in no form.
  parts: ({ parts }, _args, { viewer }) =>
    unmaskedFor(viewer).risk ? parts : parts.filter(({ path }) => !path.includes('riskScore')),
  requiredWith: (policy) => [...policy.requiredWith],
  blockedBy: ({ blockedBy }, _args, context) => visibleUpdate(context, blockedBy),
} satisfies FieldPolicyResolvers;

export const FieldPolicyPart = {
  path: (part) => [...part.path],
  inputName: ({ path }) => path.at(-1) ?? null,
  labelKey: ({ field, path }) => labelKeyOf(field, path),
  label: ({ field, path }) => labelOf(field, path),
  constraints: (part) => (part.access === 'UNSUPPORTED' ? null : part.constraints),
  requiredWhere: (part) => (part.access === 'UNSUPPORTED' ? null : part.requiredWhere),
} satisfies FieldPolicyPartResolvers;

export const PartCondition = {
  values: ({ values }) => values && [...values],
} satisfies PartConditionResolvers;

export const FieldConstraints = {
  required: (constraints) => constraints.required ?? false,
  clearable: (constraints) => constraints.clearable ?? false,
  allowedValues: (constraints) => constraints.allowedValues && [...constraints.allowedValues],
} satisfies FieldConstraintsResolvers;
