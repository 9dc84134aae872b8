// Runs once before the projects that need real parts. They live in a process of their own, outside jest's module system;
// it ends by itself when this one does.
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '../..');

module.exports = async () => {
  if (globalThis.realParts) return; // several projects name this file
  const child = spawn(process.execPath, ['-r', '@swc-node/register', 'tests/support/real-parts.ts'], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true, // Ctrl-C reaches it as the end of its input, after jest's own
  });
  globalThis.realParts = child;
  Object.assign(process.env, await variablesOf(child));
};

function variablesOf(child) {
  return new Promise((done, failed) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\n')) done(JSON.parse(said));
    });
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`The real parts did not start (exit code ${code}); see above.`)));
  });
}
