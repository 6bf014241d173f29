import { createECDH, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** A P-256 key pair from a private key of 64 hex digits, made without the simulator's own code. */
export function keyPair(privateKey: string) {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(Buffer.from(privateKey, 'hex'));
  const point = pair.getPublicKey();
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const secret = { ...jwk, d: Buffer.from(privateKey, 'hex').toString('base64url') };
  return {
    pubkey: `0x${pair.getPublicKey('hex', 'compressed')}`,
    signing: createPrivateKey({ key: secret, format: 'jwk' }),
    verifying: createPublicKey({ key: jwk, format: 'jwk' }),
  };
}
export type KeyPair = ReturnType<typeof keyPair>;

/** The three headers that a request needs. */
export function signedHeaders(
  pair: KeyPair,
  request: { method: string; target: string; body: string; timestamp: number | string },
): Record<string, string> {
  const { method, target, body, timestamp } = request;
  const der = sign('sha256', Buffer.from(`${timestamp}${method}${target}${body}`), pair.signing);
  return {
    'x-pubkey': pair.pubkey,
    'x-timestamp': String(timestamp),
    'x-signature': `0x${der.toString('hex')}`,
  };
}

/** Whether a webhook's signature is r and s, 64 bytes in hex, over what its headers and body say. */
export function verifiesWebhook(
  key: KeyObject,
  { headers, raw }: { headers: Record<string, unknown>; raw: string },
): boolean {
  const part = (name: string) => String(headers[`x-byzantine-webhook-${name}`]);
  const message = `${part('delivery-id')}.${part('event-id')}.${part('timestamp')}.${raw}`;
  const signature = Buffer.from(part('signature'), 'hex');
  return (
    signature.length === 64 &&
    verify('sha256', Buffer.from(message), { key, dsaEncoding: 'ieee-p1363' }, signature)
  );
}
