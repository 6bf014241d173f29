import type { FetchImplementation } from 'jose';

/** A set of a hundred keys with certificate chains is far smaller. */
const LONGEST_SET_BYTES = 262_144;

/**
 * Reads a key set, of a bounded length, and after a failure fails at once for a while: in an outage of the issuer every
 * request would otherwise wait for it, and call it.
 */
export function boundedFetch(pauseMs: number): FetchImplementation {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url, init) => {
    if (performance.now() < failedAt + pauseMs) throw new Error('the key set could not be read a moment ago');
    try {
      const response = await fetch(url, init);
      if (response.status !== 200) throw new Error(`the key set was answered with ${response.status}`);
      return new Response(await boundedText(response), { status: 200 });
    } catch (error) {
      failedAt = performance.now();
      throw error;
    }
  };
}

async function boundedText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > LONGEST_SET_BYTES) throw new Error(`the key set is longer than ${LONGEST_SET_BYTES} bytes`);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  JSON.parse(text);
  return text;
}
