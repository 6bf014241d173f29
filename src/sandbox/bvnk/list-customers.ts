import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { type JsonObject, objectAt } from '../shared/json.ts';
import { displayName } from './show-customer.ts';
import type { BvnkWorld } from './user-record.ts';

const USUAL_SIZE = 20; // assumed
const LARGEST_SIZE = 100;

/** GET /customers: one page of short rows, with a Spring page's fields. Nonsense in the query counts as absent. */
export function listCustomers({ query }: ApiRequest, world: BvnkWorld): ApiAnswer {
  const size = Math.min(numberAt(query, 'size', 1) ?? USUAL_SIZE, LARGEST_SIZE);
  const number = numberAt(query, 'page', 0) ?? 0;
  const offset = numberAt(query, 'offset', 0) ?? number * size;
  const rows = Object.values(world.provider.users).map(({ profile }) => row(profile));
  const [property = '', direction = 'asc'] = (query.get('sort') ?? '').split(',');
  const isSorted = ['reference', 'status', 'type', 'name', 'description'].includes(property);
  if (isSorted) rows.sort((one, other) => String(one[property]).localeCompare(String(other[property])));
  if (isSorted && direction.toLowerCase() === 'desc') rows.reverse();

  const content = rows.slice(offset, offset + size);
  const sort = { empty: !isSorted, sorted: isSorted, unsorted: !isSorted };
  const body = {
    content,
    pageable: { pageNumber: number, pageSize: size, sort, offset, paged: true, unpaged: false },
    totalPages: Math.ceil(rows.length / size),
    totalElements: rows.length,
    first: offset === 0,
    last: offset + size >= rows.length,
    size,
    number,
    sort,
    numberOfElements: content.length,
    empty: content.length === 0,
  };
  return { status: 200, body };
}

function row(profile: JsonObject): JsonObject {
  const { reference = null, status = null, type = null } = profile;
  const { description = null } = objectAt(profile, 'company');
  return { reference, status, type, model: 'EMBEDDED', name: displayName(profile), description };
}

function numberAt(query: URLSearchParams, name: string, least: number): number | undefined {
  const text = query.get(name) ?? '';
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  return value >= least ? value : undefined;
}
