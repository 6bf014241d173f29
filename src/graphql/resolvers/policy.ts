import type {
  FieldConstraintsResolvers,
  FieldPolicyPartResolvers,
  FieldPolicyResolvers,
} from '../types.generated.ts';
import { visibleUpdate } from '../visible.ts';

export const FieldPolicy = {
  requiredWith: (policy) => [...policy.requiredWith],
  blockedBy: ({ blockedBy }, _args, context) => visibleUpdate(context, blockedBy),
} satisfies FieldPolicyResolvers;

export const FieldPolicyPart = {
  path: (part) => [...part.path],
  constraints: (part) => (part.access === 'UNSUPPORTED' ? null : part.constraints),
} satisfies FieldPolicyPartResolvers;

export const FieldConstraints = {
  required: (constraints) => constraints.required ?? false,
  clearable: (constraints) => constraints.clearable ?? false,
  allowedValues: (constraints) => constraints.allowedValues && [...constraints.allowedValues],
} satisfies FieldConstraintsResolvers;
