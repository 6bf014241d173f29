import { sign } from 'node:crypto';
import type { SigningKey } from './keys.ts';

/** What a signature covers: the request as it goes over the wire. */
export type RequestToSign = {
  method: string;
  /** Path and query of the request line, with whatever prefix the base address has. */
  target: string;
  /** The very text that is sent; empty without a body. */
  body: string;
  at: Date;
};

/**
 * The three headers that prove a request: ECDSA P-256 over SHA-256 of `{timestamp}{METHOD}{path_and_query}{body}`,
 * DER in hex. One page calls the curve secp256k1; the header's own description and the vendor's tests say P-256.
 */
export function signatureHeaders(key: SigningKey, request: RequestToSign): Record<string, string> {
  const timestamp = String(Math.floor(request.at.getTime() / 1000));
  const message = Buffer.from(`${timestamp}${request.method}${request.target}${request.body}`, 'utf8');
  const signature = sign('sha256', message, { key: key.privateKey, dsaEncoding: 'der' });
  return {
    'x-pubkey': key.publicKey,
    'x-timestamp': timestamp,
    'x-signature': `0x${signature.toString('hex')}`,
  };
}
