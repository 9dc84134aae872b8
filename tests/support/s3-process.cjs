// An S3 server in a process of its own, outside jest's module system; it lives as long as its standard input.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const S3rver = require('s3rver');

const directory = mkdtempSync(join(tmpdir(), 'hoi-nghi-s3-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
process.stdin.once('close', () => process.exit(0)).resume();

const configureBuckets = [{ name: process.argv[2], configs: [] }];
new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets })
  .run()
  .then(({ port }) => console.log(port));
