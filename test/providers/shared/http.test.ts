import { expect, test } from 'vitest';
import { ProviderError } from '../../../src/domain/provider-error.ts';
import { parseJson } from '../../../src/providers/shared/json.ts';
import { listen, type Reply } from '../support/local-server.ts';

async function ask(reply: Reply) {
  const { url, http, signal } = await listen(() => reply);
  return http({ method: 'GET', url, headers: {} }, signal);
}

const name = '{"name":"René 𠮷"}';

test('an answer is read as UTF-8, whatever it declares, without its byte-order mark', async () => {
  const declared = { 'content-type': 'application/json; charset=ISO-8859-1' };
  for (const headers of [{}, declared]) {
    const { text } = await ask({ headers, text: `\ufeff${name}` });
    expect(text).toBe(name);
  }
});

test('a success that is not UTF-8 is an unexpected answer, and no value of it is taken', async () => {
  for (const text of [Buffer.from('{"name":"René"}', 'latin1'), Buffer.from(name, 'utf16le').subarray(1)]) {
    const error = await ask({ text }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ kind: 'unexpected_response' });
  }
});

test('a failure keeps its status whatever its bytes are', async () => {
  const answer = await ask({ status: 503, text: Buffer.from('<h1>Indisponibilité</h1>', 'latin1') });
  expect(answer.status).toBe(503);
});

test('what cannot be stored is taken out of the strings of an answer', () => {
  expect(parseJson(String.raw`{"a":"x\u0000y","b":["\ud800z","\ud842\udfb7"],"c":{"d":"\\u0000"}}`)).toEqual({
    a: 'xy',
    b: ['\ufffdz', '𠮷'],
    c: { d: '\\u0000' },
  });
  expect(parseJson('{')).toBeUndefined();
});
