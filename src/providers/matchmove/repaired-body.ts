import type { UpdateRequest } from '../module.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { isOwnError } from './errors.ts';
import type { WireBody } from './mappers/fields.ts';
import { wireError } from './wire.ts';

/**
 * A body that corrects what a refusal names, where the published pages contradict themselves; `null` when there is
 * nothing of that kind to correct. Anything else that was refused would be refused again.
 */
export function repairedBody(answer: HttpAnswer, body: WireBody, request: UpdateRequest): WireBody | null {
  if ((answer.status !== 400 && answer.status !== 422) || !isOwnError(answer)) return null;
  const isNamed = nameSearch(answer.text);
  return withRequired(body, request, isNamed) ?? withOneFather(body, isNamed);
}

const REQUIRED = ['type', 'preferred_name'] as const;

/**
 * The definition marks `type` and `preferred_name` as required; the guide's samples send neither. We follow the
 * guide until a refusal names one that we did not send. A frozen name sent with its current value changes nothing.
 */
function withRequired(body: WireBody, request: UpdateRequest, isNamed: NameSearch): WireBody | null {
  const spare: WireBody = { type: request.user.type === 'BUSINESS' ? 'corporate' : 'customer' };
  if (request.current.preferredName) spare.preferred_name = request.current.preferredName;
  const lacking = REQUIRED.filter((name) => !(name in body) && isNamed(name));
  if (lacking.length === 0 || lacking.some((name) => !(name in spare))) return null;
  return { ...spare, ...body };
}

/** The father goes under both published spellings; one of them may be refused as unknown. */
function withOneFather(body: WireBody, isNamed: NameSearch): WireBody | null {
  const { father_details, fathers_details, ...rest } = body;
  if (father_details === undefined || fathers_details === undefined) return null;
  if (isNamed('father_details') === isNamed('fathers_details')) return null;
  return isNamed('father_details') ? { ...rest, fathers_details } : { ...rest, father_details };
}

type NameSearch = (name: string) => boolean;

/** Whether an error names a field: as a source, or as a word of its texts. A path below the field is not it. */
function nameSearch(errorText: string): NameSearch {
  const { data } = wireError.safeParse(parseJson(errorText));
  const sources = sourcesOf(data?.source).map((source) =>
    source
      .split(/[./[\]]+/)
      .filter(Boolean)
      .at(-1),
  );
  const texts = [data?.detail, data?.description].filter(Boolean).join('\n');
  return (name) => sources.includes(name) || new RegExp(`(?<![\\w.])${name}(?!\\w|\\.\\w)`).test(texts);
}

/** `source` is a word or a list of words; `{pointer}` and `{parameter}` are the usual objects for it. */
function sourcesOf(source: unknown): string[] {
  if (typeof source === 'string') return source.split(/[\s,;]+/);
  if (Array.isArray(source)) return source.flatMap(sourcesOf);
  if (typeof source !== 'object' || source === null) return [];
  return Object.entries(source).flatMap(([key, one]) => (typeof one === 'string' ? sourcesOf(one) : [key]));
}
