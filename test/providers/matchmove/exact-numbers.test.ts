import { expect, test } from 'vitest';
import { MASK_ALL, maskProfile } from '../../../src/domain/masking.ts';
import { aProfile } from '../../fixtures/matchmove/samples.ts';
import { anUpdate, JOHN_REFERENCE } from './builders.ts';
import { talkTo } from './local-server.ts';

const METADATA = '{"account":9007199254740993,"rate":1e400,"tier":"gold"}';
const withMetadata = (metadata: string) =>
  JSON.stringify({ ...aProfile(), metadata: 'METADATA' }).replace('"METADATA"', metadata);

test('a big number of the provider is shown as text, and sent back as the number that it is', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ text: withMetadata(METADATA) }));
  const { values } = await adapter.readUser(JOHN_REFERENCE, signal);
  expect(maskProfile(values, MASK_ALL).metadata).toEqual({
    account: '9007199254740993',
    rate: '1e400',
    tier: 'gold',
  });
  const value = { ...values.metadata, tier: 'silver' };
  await adapter.updateUser(anUpdate([{ field: 'METADATA', value }], values), signal);
  expect(received.at(-1)?.text).toBe(
    '{"metadata":{"account":9007199254740993,"rate":1e400,"tier":"silver"}}',
  );
});
