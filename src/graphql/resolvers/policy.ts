import type {
  FieldConstraintsResolvers,
  FieldPolicyPartResolvers,
  FieldPolicyResolvers,
} from '../types.generated.ts';

export const FieldPolicy: FieldPolicyResolvers = {
  requiredWith: (policy) => [...policy.requiredWith],
};

export const FieldPolicyPart: FieldPolicyPartResolvers = {
  path: (part) => [...part.path],
  reason: (part) => (part.access === 'LOCKED' ? part.reason : null),
  constraints: (part) => (part.access === 'UNSUPPORTED' ? null : part.constraints),
};

export const FieldConstraints: FieldConstraintsResolvers = {
  required: (constraints) => constraints.required ?? false,
  clearable: (constraints) => constraints.clearable ?? false,
  allowedValues: (constraints) => constraints.allowedValues && [...constraints.allowedValues],
};
