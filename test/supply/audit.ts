/** An advisory that is accepted for a time: the id of GitHub's advisory, why, and until which day (`YYYY-MM-DD`). */
export type AllowedAdvisory = { id: string; because: string; until: string };

type Via = string | { url?: string; name?: string; severity?: string };

/** What `npm audit --json` prints, as far as it is read here. */
export type AuditReport = { vulnerabilities?: Record<string, { via: Via[] }>; message?: string };

/** What has to be done about a report; `answered` tells whether the registry has given one. */
export function judgeAudit(
  report: AuditReport,
  allowed: readonly AllowedAdvisory[],
  today: string,
): { answered: boolean; problems: string[] } {
  const ended = allowed.filter(({ until }) => until < today);
  const problems = ended.map(
    ({ id, until }) => `${id} was allowed until ${until}: update the package, or decide anew`,
  );
  if (!report.vulnerabilities) return { answered: false, problems };
  const found = new Map<string, string>();
  for (const via of Object.values(report.vulnerabilities).flatMap((one) => one.via)) {
    if (typeof via === 'string') continue;
    const id = via.url?.split('/').at(-1) ?? 'an advisory without an address';
    found.set(id, `${id} (${via.severity}) is about ${via.name}: ${via.url}`);
  }
  for (const { id } of allowed) {
    if (!found.delete(id))
      problems.push(`${id} is no longer reported: remove it from allowed-advisories.json`);
  }
  return { answered: true, problems: [...problems, ...found.values()] };
}
