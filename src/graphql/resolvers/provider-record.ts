import { maskValue } from '../../domain/masking.ts';
import { authorise } from '../authorise.ts';
import type { EchoedValueResolvers, ProviderRecordResolvers } from '../types.generated.ts';
import { shownTo } from '../unmasked.ts';

export const ProviderRecord = {
  riskFlag(record, _args, context) {
    authorise(context, 'users:admin');
    return record.riskFlag;
  },
  riskAssessmentStatus(record, _args, context) {
    authorise(context, 'users:admin');
    return record.riskAssessmentStatus;
  },
  riskScore(record, _args, context) {
    authorise(context, 'users:admin');
    return record.riskScore;
  },
} satisfies ProviderRecordResolvers;

export const EchoedValue = {
  value: ({ userId, field, value }, _args, context) =>
    shownTo(context, userId, (unmasked) => maskValue(field, '', value, unmasked)),
} satisfies EchoedValueResolvers;
