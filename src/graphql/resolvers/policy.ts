import type {
  FieldConstraintsResolvers,
  FieldPolicyPartResolvers,
  FieldPolicyResolvers,
} from '../types.generated.ts';

export const FieldPolicy = {
  requiredWith: (policy) => [...policy.requiredWith],
} satisfies FieldPolicyResolvers;

export const FieldPolicyPart = {
  path: (part) => [...part.path],
  reason: (part) => (part.access === 'LOCKED' ? part.reason : null),
  constraints: (part) => (part.access === 'UNSUPPORTED' ? null : part.constraints),
} satisfies FieldPolicyPartResolvers;

export const FieldConstraints = {
  required: (constraints) => constraints.required ?? false,
  clearable: (constraints) => constraints.clearable ?? false,
  allowedValues: (constraints) => constraints.allowedValues && [...constraints.allowedValues],
} satisfies FieldConstraintsResolvers;
