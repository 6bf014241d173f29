import { RefusedBody } from './refused-body.ts';

/** Throws `RefusedBody` where the header `content-type` declares another encoding than UTF-8. */
export function requireUtf8(contentType: string | undefined): void {
  const declared = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType ?? '')?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared))
    throw new RefusedBody(415, 'The body must be UTF-8: its content-type declares another charset.');
}
