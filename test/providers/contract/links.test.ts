import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { withSafeLinks } from '../../../src/providers/safe-links.ts';
import { bvnkDriver } from './drivers/bvnk.ts';
import { byzantineDriver } from './drivers/byzantine.ts';
import { machnetDriver } from './drivers/machnet.ts';
import { type ProviderUnderTest, startProvider } from './harness.ts';

const HOSTILE = [
  'javascript:alert(document.cookie)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'http://169.254.169.254/latest/meta-data',
  'https://metadata.google.internal/',
  'https://0x7f.1/admin',
  'http://127.0.0.1:4000/hosted/1',
  'https://user:hunter2@verify.example.com/',
  'https://verify.example.com/\r\nset-cookie: a=b',
];
const GOOD = 'https://verify.example.com/session/1';

/** What is known of a user whom the provider shows like this, and what was logged. */
async function shown(under: ProviderUnderTest, like: string, fields: object) {
  under.log.length = 0;
  const { userId } = await under.newUser(like, fields);
  const user = await under.user(userId);
  const links = [user.profile.due.immediately, user.profile.due.eventually].flatMap(({ requiredActions }) =>
    requiredActions.map(({ url }) => url),
  );
  return { user, links, logged: JSON.stringify(under.log) };
}

describe('links that BVNK shows of hosted verifications', () => {
  let under: ProviderUnderTest;
  beforeAll(async () => {
    under = await startProvider(bvnkDriver);
  });
  afterAll(() => under.close());
  const withLink = (url: string) =>
    shown(under, 'pendingIndividual', { verification: { url, status: 'infoRequired' } });

  it.each(HOSTILE)('%s is not shown to anybody, and logged without its value', async (url) => {
    const { links, logged } = await withLink(url);
    expect(links).toContain(null);
    expect(links).not.toContain(url);
    expect(logged).toContain('an unsafe link of a provider is left out');
    expect(logged).toContain('"provider":"BVNK","field":"requirements"');
    expect(logged).not.toContain(JSON.stringify(url).slice(1, -1));
  });

  it('is shown where it leads to a public page', async () => {
    const { links, logged } = await withLink(GOOD);
    expect(links).toContain(GOOD);
    expect(logged).not.toContain('left out');
  });
});

it('a simulator may show a page on this machine, and nothing else that a provider may not', async () => {
  const under = await startProvider(bvnkDriver, { isSimulated: () => true });
  const linkOf = async (url: string) =>
    (await shown(under, 'pendingIndividual', { verification: { url, status: 'infoRequired' } })).links[0];
  expect(await linkOf('http://127.0.0.1:4100/hosted/1')).toBe('http://127.0.0.1:4100/hosted/1');
  expect(await linkOf('javascript:alert(1)')).toBeNull();
  expect(await linkOf('http://169.254.169.254/')).toBeNull();
  await under.close();
});

describe('pictures that clients send', () => {
  let under: ProviderUnderTest;
  beforeAll(async () => {
    under = await startProvider(byzantineDriver);
  });
  afterAll(() => under.close());
  const like = byzantineDriver.states[0]?.like ?? '';

  it('are refused by the same rule, before anything is sent', async () => {
    const { userId, providerUserId } = await under.newUser(like);
    for (const profilePictureUrl of HOSTILE) {
      const { problems } = await under.update(userId, { profilePictureUrl });
      expect(problems).toEqual([expect.objectContaining({ code: 'INVALID_VALUE' })]);
      expect(JSON.stringify(problems)).not.toContain('hunter2');
    }
    expect(await under.simulator.writesOf(providerUserId)).toEqual([]);
  });
});

it('leaves links out wherever they stand in what a provider shows, and nothing else', async () => {
  const places: string[] = [];
  const aSnapshot = (url: string): Snapshot => ({
    covers: ['PROFILE_PICTURE_URL'],
    values: {
      firstName: 'Ana',
      profilePictureUrl: url,
      associates: [{ reference: 'a', verification: { status: 'open', url } }, { reference: 'b' }],
    },
    readOnly: {},
    state: {
      type: 'INDIVIDUAL',
      status: 'ACTIVE',
      providerStatus: null,
      kyc: { status: 'APPROVED', subStatus: null, providerStatus: null, processedAt: null },
      accountIssued: false,
    },
    due: null,
    pending: [
      {
        reference: 'v-1',
        field: 'PROFILE_PICTURE_URL',
        action: null,
        providerType: 'picture',
        value: url,
        createdAt: null,
        expiresAt: null,
      },
    ],
  });
  const adapterFor = (url: string) =>
    withSafeLinks(
      {
        readUser: async () => aSnapshot(url),
        updateUser: async () => ({ snapshot: aSnapshot(url), refused: [], traceId: 't' }),
        submitKyc: async () => ({ snapshot: aSnapshot(url) }),
        setKycStatus: async () => ({ snapshot: aSnapshot(url) }),
      },
      { simulated: false, refused: (place) => void places.push(place) },
    );
  const user = { providerUserId: '1', providerAccountId: null, type: null };
  const { signal } = new AbortController();
  const everyAnswer = async (url: string) => {
    const { readUser, updateUser, submitKyc, setKycStatus } = adapterFor(url);
    return [
      await readUser(user, signal),
      (await updateUser({ user, changes: [], current: {} }, signal)).snapshot,
      (await submitKyc?.(user, signal))?.snapshot,
      (await setKycStatus?.(user, 'APPROVED', signal))?.snapshot,
    ];
  };
  expect(await everyAnswer(GOOD)).toEqual(Array(4).fill(aSnapshot(GOOD)));
  expect(places).toEqual([]);
  for (const url of HOSTILE) {
    const answers = await everyAnswer(url);
    expect(JSON.stringify(answers)).not.toContain(JSON.stringify(url));
    expect(answers[0]?.values).toEqual({
      firstName: 'Ana',
      profilePictureUrl: null,
      associates: [{ reference: 'a', verification: { status: 'open', url: null } }, { reference: 'b' }],
    });
  }
  expect(new Set(places)).toEqual(new Set(['profilePictureUrl', 'associates']));
});

it('a website that Machnet shows is none when it would run a script', async () => {
  const under = await startProvider(machnetDriver);
  const like = machnetDriver.states.find(({ type }) => type === 'BUSINESS')?.like ?? '';
  const siteOf = async (website: string) =>
    (await shown(under, like, { company_website: website })).user.profile.values.website;
  expect(await siteOf('www.example.com')).toBe('www.example.com');
  expect(await siteOf('javascript:alert(1)')).toBeNull();
  await under.close();
});
