// Preloaded by the npm scripts: plain JavaScript, so that a version of Node that cannot run our sources
// still gets to say what to do.
const { existsSync } = require('node:fs');
const path = require('node:path');

const OLDEST = '24.9';
const NOT_INSTALLED = 'The dependencies are not installed. Run "npm ci", then "npm start".';
const [major, minor] = process.versions.node.split('.').map(Number);
const [oldestMajor, oldestMinor] = OLDEST.split('.').map(Number);
const tooOld = major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
const modules = path.join(__dirname, '..', 'node_modules');
const installed = existsSync(path.join(modules, 'fastify'));
// The package "node", a development dependency, whose install script brings the program.
const brought = existsSync(
  path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
);

if (tooOld || !installed) {
  console.error(
    installed ? `This is Node ${process.versions.node}, which is too old.\n${remedy()}` : NOT_INSTALLED,
  );
  process.exit(1);
}

// Here and not by a flag of Node's: older versions exit at an unknown flag, before the message above.
// What is set already counts more than what the file says.
if (existsSync('.env')) process.loadEnvFile('.env');

function remedy() {
  return brought
    ? `Start with npm ("npm start"), which uses the Node ${OLDEST} or newer that "npm ci" has installed.`
    : `Install Node ${OLDEST} or newer, or run "npm ci" without --omit=dev and --ignore-scripts, which installs one for "npm start".`;
}
