import { expect, test } from 'vitest';
import { demoUsers } from '../../../src/sandbox/bvnk/demo-users.ts';
import { DUARTE, EARLY, HARBOR, start, type Wire } from './harness.ts';

async function startListing() {
  const { api } = await start();
  const list = async (query = ''): Promise<Wire> => {
    const answer = await api('GET', `/customers${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  return { list, names: async (query: string) => (await list(query)).content.map((row: Wire) => row.name) };
}

test('the list shows short rows of companies and individuals', async () => {
  const { list } = await startListing();
  const { content } = await list();
  const row = (id: string) => content.find((one: Wire) => one.reference === id);
  expect(row(HARBOR)).toEqual({
    reference: HARBOR,
    status: 'PENDING',
    type: 'COMPANY',
    model: 'EMBEDDED',
    name: 'Harbor Lane Trading LLC',
    description: 'Wholesale of marine equipment',
  });
  expect(row(DUARTE)).toMatchObject({ type: 'INDIVIDUAL', name: 'Duarte Meireles', description: null });
  expect(row(EARLY)).toMatchObject({ name: null });
});

test('pages are counted from zero and add up to everybody', async () => {
  const { list } = await startListing();
  const pages = [];
  for (const page of [0, 1, 2]) pages.push(await list(`?page=${page}&size=3`));
  const references = pages.flatMap(({ content }) => content.map((row: Wire) => row.reference));
  expect(references).toEqual(demoUsers.map(({ id }) => id));
  const unsorted = { empty: true, sorted: false, unsorted: true };
  expect(pages[1]).toMatchObject({
    totalPages: 3,
    totalElements: 8,
    first: false,
    last: false,
    size: 3,
    number: 1,
    numberOfElements: 3,
    empty: false,
    sort: unsorted,
    pageable: { pageNumber: 1, pageSize: 3, offset: 3, paged: true, unpaged: false, sort: unsorted },
  });
  expect(pages[0]).toMatchObject({ first: true, last: false });
  expect(pages[2]).toMatchObject({ first: false, last: true, numberOfElements: 2 });
  expect(await list('?page=1&size=4')).toMatchObject({ last: true, totalPages: 2 });
  expect(await list('?page=9')).toMatchObject({ content: [], empty: true, last: true });
});

test('a page holds 20 unless told, never more than 100, and nonsense counts as absent', async () => {
  const { list } = await startListing();
  expect((await list()).size).toBe(20);
  expect((await list('?size=1000')).size).toBe(100);
  for (const query of ['?size=0', '?size=-1', '?size=ten', '?page=-1', '?page=x']) {
    expect(await list(query)).toMatchObject({ size: 20, number: 0, numberOfElements: 8 });
  }
});

test('rows can be sorted either way and started anywhere', async () => {
  const { list, names } = await startListing();
  const rising = await names('?sort=name,asc');
  expect(rising).toEqual([...rising].sort((one, other) => String(one).localeCompare(String(other))));
  expect(await names('?sort=name,desc')).toEqual([...rising].reverse());
  expect(await names('?sort=name&offset=6')).toEqual(rising.slice(6));
  expect((await list('?sort=name')).sort).toEqual({ empty: false, sorted: true, unsorted: false });
  expect((await list('?sort=colour')).sort.sorted).toBe(false);
});
