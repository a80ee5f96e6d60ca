import S3rver from '@20minutes/s3rver';

/** `node s3-store.mjs <folder>`: an S3-compatible store with one bucket, `vault`; says its port when it listens. */
const store = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: process.argv[2],
  configureBuckets: [{ name: 'vault', configs: [] }],
});
const { port } = await store.run();
process.stdout.write(`${port}\n`);
