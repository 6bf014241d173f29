/** Why the server cannot start: what is wrong, and what to do about it. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** Throws `StartProblem` where the server is given arguments: a misspelt `--port` would else be none. */
export function refuseArguments([first]: readonly string[]): void {
  if (first === undefined) return;
  throw new StartProblem(
    `The server takes no arguments, such as ${first}. Set variables instead: PORT=4001 npm start. Each is described in .env.example.`,
  );
}

/** `portVariable`: where `port` comes from; `PORT` when absent. */
type Place = { host: string; port: number; portVariable?: string; dataDir: string };

/** By the system's codes, of a listener that cannot be opened. */
const LISTENING: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ port, portVariable = 'PORT' }) =>
    `${portVariable} ${port} is in use. Stop the other process, or set ${portVariable} to another one.`,
  EACCES: ({ port, portVariable = 'PORT' }) =>
    `${portVariable} ${port} may not be opened by this user. Set ${portVariable} to one above 1023.`,
  EADDRNOTAVAIL: ({ host }) =>
    `HOST ${host} is not an address of this machine. Set HOST to one, or to 0.0.0.0 for all.`,
  ENOTFOUND: ({ host }) => `HOST ${host} cannot be resolved. Set HOST to an address of this machine.`,
};

/** By the system's codes, of a folder that cannot be made or written. */
const WRITING: Readonly<Record<string, (place: Place) => string>> = {
  EACCES: ({ dataDir }) =>
    `DATA_DIR ${dataDir} may not be written by this user. Change its owner, or set DATA_DIR.`,
  EPERM: ({ dataDir }) =>
    `DATA_DIR ${dataDir} may not be written by this user. Change its owner, or set DATA_DIR.`,
  EROFS: ({ dataDir }) =>
    `DATA_DIR ${dataDir} is on a read-only file system. Set DATA_DIR to a writable folder.`,
  EEXIST: ({ dataDir }) => `DATA_DIR ${dataDir} is not a folder. Set DATA_DIR to one.`,
  ENOTDIR: ({ dataDir }) => `DATA_DIR ${dataDir} has a file in its path. Set DATA_DIR to a folder.`,
  ENOSPC: ({ dataDir }) => `There is no space left in DATA_DIR ${dataDir}. Make room, or set DATA_DIR.`,
};

/** Opens the listener. Throws `StartProblem` for what the person who starts it can fix. */
export const listening = (place: Place, work: () => Promise<unknown>) => explained(LISTENING, place, work);

/** Makes or writes the data folder. Throws `StartProblem` for what the person who starts it can fix. */
export const writing = (place: Place, work: () => Promise<unknown>) => explained(WRITING, place, work);

async function explained(
  remedies: Readonly<Record<string, (place: Place) => string>>,
  place: Place,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const remedy = remedies[code];
    if (!remedy) throw error;
    throw new StartProblem(remedy(place), { cause: error });
  }
}
