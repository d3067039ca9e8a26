import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStorage } from './open-file-storage.ts';

/** As much of a bucket as we use: it keeps what is put and gives it to whoever comes with a signature. */
async function openBucket() {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const isSigned = request.headers.authorization !== undefined || searchParams.has('X-Amz-Signature');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'PUT') objects.set(pathname, Buffer.concat(chunks));
      if (request.method === 'DELETE') objects.delete(pathname);
      const found = request.method === 'GET' ? objects.get(pathname) : Buffer.alloc(0);
      response.writeHead(isSigned ? (found === undefined ? 404 : 200) : 403);
      response.end(isSigned ? found : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { objects, endpoint: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const SETTINGS = {
  S3_BUCKET: 'reports',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
  S3_PREFIX: 'sextant/',
};

test('a file in a bucket is put whole, delivered by a signed address and removed', async () => {
  const bucket = await openBucket();
  const home = mkdtempSync(path.join(tmpdir(), 'sextant-files-'));
  onTestFinished(() => {
    bucket.close();
    rmSync(home, { recursive: true });
  });
  const storage = openFileStorage(home, { ...SETTINGS, S3_ENDPOINT: bucket.endpoint });
  const file = path.join(home, 'made.csv');
  writeFileSync(file, 'a,b\r\n');
  await storage.put('reports/1/made.csv', file);
  expect(() => readFileSync(file)).toThrow('ENOENT');
  expect(bucket.objects.get('/reports/sextant/reports/1/made.csv')?.toString()).toContain('a,b');
  const delivery = await storage.deliver('reports/1/made.csv', 'made.csv');
  if (delivery.kind !== 'address') throw new Error('A bucket delivers addresses.');
  expect(new URL(delivery.url).searchParams.get('X-Amz-Expires')).toBe('60');
  expect(await (await fetch(delivery.url)).text()).toContain('a,b');
  expect((await fetch(delivery.url.split('?')[0] ?? '')).status).toBe(403);
  await storage.remove('reports/1/made.csv');
  expect(bucket.objects.size).toBe(0);
});

test('a bucket without its keys is refused by name', () => {
  expect(() => openFileStorage('/nowhere', { S3_BUCKET: 'reports' })).toThrow('S3_ACCESS_KEY_ID');
});

test('a key that leaves the folder is refused', () => {
  expect(() => openFileStorage('/nowhere', {}).remove('../../etc/passwd')).toThrow('no key');
});
