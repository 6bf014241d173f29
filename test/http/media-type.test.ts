import { expect, it } from 'vitest';
import { chooseMediaType } from '../../src/http/media-type.ts';

const JSON_TYPE = 'application/json';
const GRAPHQL = 'application/graphql-response+json';

it.each([
  [undefined, JSON_TYPE],
  ['', JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/*', JSON_TYPE],
  [JSON_TYPE, JSON_TYPE],
  [GRAPHQL, GRAPHQL],
  ['Application/GraphQL-Response+JSON; charset=UTF-8', GRAPHQL],
  [`${GRAPHQL}, ${JSON_TYPE};q=0.9`, GRAPHQL],
  [`${JSON_TYPE};q=0.9, ${GRAPHQL}`, GRAPHQL],
  [`${JSON_TYPE}, ${GRAPHQL}`, JSON_TYPE],
  [`${GRAPHQL}, ${JSON_TYPE}`, GRAPHQL],
  [`${JSON_TYPE}, ${GRAPHQL};q=0.1`, JSON_TYPE],
  [`${GRAPHQL}, */*`, GRAPHQL],
  [`${GRAPHQL};q=0, */*`, JSON_TYPE],
  [`${GRAPHQL};q=0.2, */*;q=0.8`, JSON_TYPE],
  [`text/event-stream, ${GRAPHQL}`, GRAPHQL],
  [`${JSON_TYPE};callbackSpec=1.0, ${GRAPHQL};q=0.5`, GRAPHQL],
  ['text/html', null],
  [`${JSON_TYPE};q=0`, null],
  [`${JSON_TYPE};q=nonsense`, null],
])('%s is answered in %s', (accept, expected) => {
  expect(chooseMediaType(accept)).toBe(expected);
});
