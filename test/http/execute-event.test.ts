import { type ExecutionResult, GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { executeEvent } from '../../src/http/execute-event.ts';

const whole: ExecutionResult = { data: { update: { id: '1' } } };
const broken: ExecutionResult = {
  data: { update: null },
  errors: [new GraphQLError('Connection terminated', { originalError: new Error('Connection terminated') })],
};
const refused: ExecutionResult = {
  data: null,
  errors: [new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } })],
};
const refusedByResolver: ExecutionResult = {
  data: null,
  errors: [new GraphQLError('No.', { originalError: new GraphQLError('No.') })],
};

function running(...results: ExecutionResult[]) {
  const left = [...results];
  return { left, run: async () => left.shift() ?? whole };
}

it('an event whose reading broke off is read again', async () => {
  const { left, run } = running(broken, broken, whole, whole);
  expect(await executeEvent(run, [1, 1, 1])).toBe(whole);
  expect(left).toHaveLength(1);
});

it.each([[whole], [refused], [refusedByResolver]])('an answer is an answer: %j', async (answer) => {
  const { left, run } = running(answer, whole);
  expect(await executeEvent(run, [1, 1])).toBe(answer);
  expect(left).toHaveLength(1);
});

it('what keeps breaking off is told with its error in the end', async () => {
  const { left, run } = running(broken, broken, broken, whole);
  expect(await executeEvent(run, [1, 1])).toBe(broken);
  expect(left).toHaveLength(1);
});
