/** The part of package-lock.json that is read here. */
export type Lock = {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; hasInstallScript?: boolean }>;
};

/** Licences that ask for no more than to be named. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'PSF-2.0',
  // Asks for nothing.
  'Unlicense',
]);

/** The dependencies in production whose licence is not on the list. */
export function licenceProblems({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([path, { dev, license }]) => path !== '' && !dev && !isAllowed(license ?? ''))
    .map(
      ([path, { license }]) =>
        `${nameOf(path)} has the licence ${license ?? 'of no name'}, which is not on the list`,
    );
}

/** The packages that would run a script when they are installed, by name. */
export function installScripts({ packages }: Lock): string[] {
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  return [...new Set(scripted.map(([path]) => nameOf(path)))].sort();
}

/** An SPDX expression without nesting: of what is joined by OR one is enough, of what is joined by AND all count. */
function isAllowed(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((licence) => ALLOWED.has(licence)));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
