// Preloaded by the npm scripts: plain JavaScript, so that a version of Node that cannot run our sources
// still gets to say what to do.
const { existsSync } = require('node:fs');
const path = require('node:path');

const OLDEST = '24.9';
const [major, minor] = process.versions.node.split('.').map(Number);
const [oldestMajor, oldestMinor] = OLDEST.split('.').map(Number);
const tooOld = major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
const installed = existsSync(path.join(__dirname, '..', 'node_modules', 'fastify'));

if (tooOld || !installed) {
  const problem = installed
    ? `This is Node ${process.versions.node}; profile-subgraph needs Node ${OLDEST}.`
    : 'The dependencies are not installed.';
  console.error(
    `${problem}\nRun "npm ci" first: it installs everything, Node ${OLDEST} included. Then "npm start".`,
  );
  process.exit(1);
}

// Here and not by a flag of Node's: older versions end at a flag that they do not know, before they are told so above.
// What is set already counts more than what the file says.
if (existsSync('.env')) process.loadEnvFile('.env');
