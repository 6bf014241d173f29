import type { UpdateRequest } from '../module.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import type { WireBody } from './mappers/fields.ts';
import { wireError } from './wire.ts';

/**
 * The definition of the update marks `type` and `preferred_name` as required; the guide's samples send neither.
 * We follow the guide, and complete the body only when a refusal names one of the two as missing: a repetition on
 * any other refusal would be a second request for nothing.
 */
export function completedBody(answer: HttpAnswer, body: WireBody, request: UpdateRequest): WireBody | null {
  if (answer.status !== 400 && answer.status !== 422) return null;
  const spare: WireBody = { type: request.user.type === 'BUSINESS' ? 'corporate' : 'customer' };
  if (request.current.preferredName) spare.preferred_name = request.current.preferredName;
  const lacking = REQUIRED.filter((name) => !(name in body) && isNamedMissing(name, answer.text));
  if (lacking.length === 0 || lacking.some((name) => !(name in spare))) return null;
  return { ...spare, ...body };
}

const REQUIRED = ['type', 'preferred_name'] as const;

function isNamedMissing(name: string, errorText: string): boolean {
  const { data } = wireError.safeParse(parseJson(errorText));
  if (!data) return false;
  if (
    sources(data.source).some(
      (source) =>
        source
          .split(/[./[\]]+/)
          .filter(Boolean)
          .at(-1) === name,
    )
  )
    return true;
  const text = [data.title, data.detail, data.description].filter(Boolean).join(' ');
  // `type` is an everyday word: "invalid type of mobile" is about something else.
  return new RegExp(`\\b${name}\\b`).test(text) && /requir|missing|mandatory|must|empty|blank/i.test(text);
}

/** `source` is a word or a list of words; `{pointer}` and `{parameter}` are the usual objects for it. */
function sources(source: unknown): string[] {
  if (typeof source === 'string') return source.split(/[\s,;]+/);
  if (Array.isArray(source)) return source.flatMap(sources);
  if (typeof source !== 'object' || source === null) return [];
  return Object.entries(source).flatMap(([key, one]) => (typeof one === 'string' ? sources(one) : [key]));
}
