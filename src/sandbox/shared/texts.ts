import { z } from 'zod';

/** Text of at most so many characters, as databases count them. */
export function textUpTo(longest: number, message = 'too long'): z.ZodString {
  return z.string().refine((text) => [...text].length <= longest, message);
}

const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/** An address of RFC 5321 in ASCII, without quotes and address literals. */
export const emailAddress = z.string().refine(isEmailAddress, 'not an e-mail address');

function isEmailAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@');
  const labels = domain.split('.');
  return (
    more.length === 0 &&
    text.length <= 254 &&
    local.length <= 64 &&
    LOCAL_PART.test(local) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  );
}
