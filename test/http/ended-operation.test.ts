import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createBudget, operationLimits } from '../../src/graphql/cost/operation-limits.ts';
import { createFormatError } from '../../src/graphql/format-error.ts';
import { answerOf, formattedAnswerOf } from '../../src/http/ended-operation.ts';

const formatError = createFormatError({ error() {} });

/** The context of an operation that may give one object and has given three, and the errors of two of its fields. */
function stopped() {
  const budget = createBudget({ ...operationLimits(), objects: 1 });
  expect(() => budget.spend(3)).toThrow(GraphQLError);
  const ended = budget.ended();
  if (!ended) throw new Error('the budget is not used up');
  expect(() => budget.check()).toThrow(ended);
  const at = (path: string) => new GraphQLError(ended.message, { path: [path], originalError: ended });
  const other = new GraphQLError('The token lacks the scope users:read.', {
    path: ['c'],
    extensions: { code: 'FORBIDDEN' },
  });
  return { context: { budget }, ended, errors: [at('a'), other, at('b')], other };
}

describe('an operation that was stopped', () => {
  test('gives its error once and no data', () => {
    const { context, ended, errors } = stopped();
    expect(answerOf({ data: { a: null }, errors }, context, 'query')).toEqual({ errors: [ended] });
    const shown = { data: { a: null }, errors: errors.map((error) => formatError(error.toJSON(), error)) };
    expect(formattedAnswerOf(shown, ended, 'query', formatError)).toEqual({
      errors: [{ message: ended.message, extensions: { code: 'QUERY_TOO_COSTLY' } }],
    });
  });

  test('keeps the data of a mutation, whose writes were done, and its other errors', () => {
    const { context, ended, errors, other } = stopped();
    const data = { updateUser: { update: null } };
    expect(answerOf({ data, errors }, context, 'mutation')).toEqual({ data, errors: [other, ended] });
    const shown = { data, errors: errors.map((error) => formatError(error.toJSON(), error)) };
    expect(formattedAnswerOf(shown, ended, 'mutation', formatError)).toMatchObject({
      data,
      errors: [{ extensions: { code: 'FORBIDDEN' } }, { extensions: { code: 'QUERY_TOO_COSTLY' } }],
    });
  });
});

test('an operation that was not is answered as it is', () => {
  const result = { data: { a: 1 } };
  expect(answerOf(result, { budget: createBudget(operationLimits()) }, 'query')).toBe(result);
  expect(answerOf(result, {}, 'query')).toBe(result);
});
