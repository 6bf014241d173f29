import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exactly, parseExactly } from '../../src/domain/exact-number.ts';
import { JsonObject } from '../../src/graphql/scalars.ts';

const NUMBERS = [
  '0.1234567890123456789',
  '4503599627370497.3',
  '1e-400',
  '1.00000000000000000001',
  '1.5',
  '7',
];

describe('a number of free JSON', () => {
  it.each(NUMBERS)('%s is the same in a literal, in a variable and on a WebSocket', (written) => {
    const body = parseExactly(`{"a":[${written}],"b":null,"c":"x"}`);
    expect(JsonObject.parseLiteral(parseValue(`{a: [${written}], b: null, c: "x"}`))).toEqual(body);
    const revive = exactly as (key: string, value: unknown) => unknown;
    expect(JSON.parse(`{"a":[${written}],"b":null,"c":"x"}`, revive)).toEqual(body);
  });
});
