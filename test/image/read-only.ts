import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Image } from './perform.ts';

/** As the container's user `node` would be: one who owns nothing here. */
const NOBODY = 65_534;

/** A mount namespace of its own, in which all there is can only be read, and then an ordinary user for good. */
const CONFINE = `
  awk '{ print $2 }' /proc/self/mounts | while read -r place; do mount -o remount,bind,ro "$place" 2>/dev/null; done
  exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups --no-new-privs "$@"`;

/** How a program is started on a read-only file system, as an ordinary user. */
const CONFINED = ['unshare', '--mount', 'sh', '-c', CONFINE, 'confined'];

/** Whether this machine lets us: it needs root, and mounts. */
export function canConfine(): boolean {
  const [program = '', ...args] = CONFINED;
  return spawnSync(program, [...args, 'true']).status === 0;
}

/** Starts a command of the image as a container would run it. `environment` is what an operator sets. */
export function startConfined(
  image: Image,
  [name = '', ...args]: readonly string[],
  environment: Record<string, string> = {},
): ChildProcess {
  const [program = '', ...wrapping] = canConfine() ? CONFINED : ['env'];
  const bin = path.join(image.root, 'usr/local/bin');
  return spawn(program, [...wrapping, name === 'node' ? path.join(bin, 'node') : name, ...args], {
    cwd: path.join(image.root, image.workdir),
    env: { PATH: `${bin}:/usr/bin:/bin:/usr/sbin:/sbin`, ...image.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
