import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandOf, instructionsOf, wordsOf } from './dockerfile.ts';

const CONTEXT = fileURLToPath(new URL('../../', import.meta.url));
const DOCKERFILE = path.join(CONTEXT, 'deploy/Dockerfile');

/** What an image says about itself. `root` is the folder that stands for its file system. */
export type Image = {
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: string;
  command: string[];
  healthcheck: string[];
};

/**
 * Performs the Dockerfile's steps in a bare folder, where there is no container engine. The base image is this machine
 * with the Node that runs this. Fails at an instruction that is not known here.
 */
export function performDockerfile(folder: string): Image {
  const stages = new Map<string, Image>();
  const seen = new Set(readFileSync(`${DOCKERFILE}.dockerignore`, 'utf8').match(/(?<=^!).+$/gm));
  let image: Image | undefined;
  for (const { name, text } of instructionsOf(readFileSync(DOCKERFILE, 'utf8'))) {
    if (name === 'FROM') {
      const { words } = wordsOf(text);
      image = begin(words[0] ?? '', path.join(folder, `stage-${stages.size}`));
      stages.set(words[2] ?? 'last', image);
      continue;
    }
    if (!image) throw new Error(`${name} stands before FROM`);
    if (name === 'COPY') copy(text, image, stages, seen);
    else if (name === 'RUN') run(text, image);
    else set(name, text, image);
  }
  if (!image) throw new Error('the Dockerfile has no stage');
  return image;
}

function begin(base: string, root: string): Image {
  const [major] = process.versions.node.split('.');
  if (base !== `node:${major}-slim`) throw new Error(`the base image is ${base}, and this is Node ${major}`);
  const bin = path.join(root, 'usr/local/bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(process.execPath, path.join(bin, 'node'));
  chmodSync(root, 0o755);
  return { root, workdir: '/', env: {}, user: 'root', command: [], healthcheck: [] };
}

function set(name: string, text: string, image: Image): void {
  if (name === 'WORKDIR') {
    image.workdir = text;
    mkdirSync(path.join(image.root, text), { recursive: true });
  } else if (name === 'ENV')
    for (const word of wordsOf(text).words) {
      const [key = '', value = ''] = word.split('=');
      image.env[key] = value.startsWith('$') ? '' : value;
    }
  else if (name === 'USER') image.user = text;
  else if (name === 'CMD') image.command = commandOf(text);
  else if (name === 'HEALTHCHECK') image.healthcheck = commandOf(text);
  else if (name !== 'ARG' && name !== 'EXPOSE') throw new Error(`${name} is not known here: teach it`);
}

function copy(
  text: string,
  image: Image,
  stages: ReadonlyMap<string, Image>,
  seen: ReadonlySet<string>,
): void {
  const { options, words } = wordsOf(text);
  const from = options.get('from');
  const source = from === undefined ? CONTEXT : stages.get(from)?.root;
  if (source === undefined) throw new Error(`there is no stage ${from}`);
  const target = words.at(-1) ?? '';
  for (const word of words.slice(0, -1)) {
    if (from === undefined && !seen.has(word)) throw new Error(`${word} is left out by .dockerignore`);
    const into = target.endsWith('/') ? path.join(target, path.basename(word)) : target;
    cpSync(path.join(source, word), path.join(image.root, image.workdir, into), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}

function run(text: string, image: Image): void {
  const { NODE_ENV: _, ...environment } = process.env;
  const PATH = `${path.join(image.root, 'usr/local/bin')}:${process.env.PATH}`;
  execFileSync('sh', ['-c', text], {
    cwd: path.join(image.root, image.workdir),
    env: { ...environment, ...image.env, PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
