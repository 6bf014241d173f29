import type { ProfileValues } from '../domain/profile.ts';
import type { DueList, PendingEntry, Snapshot } from '../domain/snapshot.ts';
import { isHarmlessWebsite, isLoopbackUrl, isPublicHttpsUrl } from '../domain/web-address.ts';
import type { ProviderAdapter } from './module.ts';

export type LinkOptions = {
  /** A simulator's pages are on this machine. */
  simulated: boolean;
  /** Called with where a link stood that is left out; never with the link. */
  refused(place: string): void;
};

/**
 * Leaves out of all that a provider shows the links that a frontend must not offer to a person: a provider that was
 * taken over, or that stores what somebody typed, could show scripts and addresses inside a private network.
 */
export function withSafeLinks(adapter: ProviderAdapter, options: LinkOptions): ProviderAdapter {
  const safe = createFilter(options);
  const { submitKyc, setKycStatus } = adapter;
  return {
    ...adapter,
    readUser: async (user, signal) => safe(await adapter.readUser(user, signal)),
    async updateUser(request, signal) {
      const answer = await adapter.updateUser(request, signal);
      return { ...answer, snapshot: answer.snapshot && safe(answer.snapshot) };
    },
    ...(submitKyc && {
      async submitKyc(user, signal) {
        const { snapshot } = await submitKyc(user, signal);
        return { snapshot: snapshot && safe(snapshot) };
      },
    }),
    ...(setKycStatus && {
      async setKycStatus(user, status, signal) {
        const { snapshot } = await setKycStatus(user, status, signal);
        return { snapshot: snapshot && safe(snapshot) };
      },
    }),
  };
}

function createFilter({ simulated, refused }: LinkOptions): (snapshot: Snapshot) => Snapshot {
  const isLink = (url: string) => isPublicHttpsUrl(url) || (simulated && isLoopbackUrl(url));

  function kept(place: string, url: unknown, isSafe = isLink): string | null {
    if (url === null || url === undefined || (typeof url === 'string' && isSafe(url))) return url ?? null;
    refused(place);
    return null;
  }

  const due = ({ requiredActions, ...list }: DueList): DueList => ({
    ...list,
    requiredActions: requiredActions.map((action) => ({
      ...action,
      url: kept('requirements', action.url),
    })),
  });

  function values({ profilePictureUrl, website, associates, ...others }: ProfileValues): ProfileValues {
    return {
      ...others,
      ...(profilePictureUrl === undefined
        ? {}
        : { profilePictureUrl: kept('profilePictureUrl', profilePictureUrl) }),
      ...(website === undefined ? {} : { website: kept('website', website, isHarmlessWebsite) }),
      ...(associates === undefined ? {} : { associates: associates?.map(associate) ?? null }),
    };
  }

  function associate(one: NonNullable<ProfileValues['associates']>[number]) {
    const { verification } = one;
    if (!verification?.url) return one;
    return { ...one, verification: { ...verification, url: kept('associates', verification.url) } };
  }

  function parked(entry: PendingEntry): PendingEntry {
    if (entry.field === 'PROFILE_PICTURE_URL')
      return { ...entry, value: kept('profilePictureUrl', entry.value) };
    if (entry.field === 'WEBSITE')
      return { ...entry, value: kept('website', entry.value, isHarmlessWebsite) };
    return entry;
  }

  return (snapshot) => ({
    ...snapshot,
    values: values(snapshot.values),
    due: snapshot.due && {
      immediately: due(snapshot.due.immediately),
      eventually: due(snapshot.due.eventually),
    },
    pending: snapshot.pending?.map(parked) ?? null,
  });
}
