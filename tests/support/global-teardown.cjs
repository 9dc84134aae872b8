// Ends what global-setup started, and waits until it is gone.
module.exports = async () => {
  const child = globalThis.realParts;
  delete globalThis.realParts;
  if (!child || child.exitCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.stdin.end();
  await gone;
};
