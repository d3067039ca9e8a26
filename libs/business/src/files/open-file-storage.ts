import path from 'node:path';
import { z } from 'zod';
import { diskStorage } from './disk-storage.ts';
import type { FileStorage } from './file-storage.ts';
import { s3Storage } from './s3-storage.ts';

const Bucket = z.object({
  S3_BUCKET: z.string().min(1),
  S3_REGION: z.string().min(1).default('auto'),
  S3_ENDPOINT: z.url().optional(),
  S3_ACCESS_KEY_ID: z.string('Set S3_ACCESS_KEY_ID as well.').min(1),
  S3_SECRET_ACCESS_KEY: z.string('Set S3_SECRET_ACCESS_KEY as well.').min(1),
  S3_PREFIX: z.string().default(''),
});

/** The bucket that the environment names with `S3_BUCKET`, else the folder `files` of the installation. Throws when a setting is missing. */
export function openFileStorage(home: string, environment: NodeJS.ProcessEnv = process.env): FileStorage {
  const folder = path.join(home, 'files');
  if (!environment['S3_BUCKET']) return diskStorage(folder);
  const read = Bucket.parse(environment);
  return s3Storage(
    {
      bucket: read.S3_BUCKET,
      region: read.S3_REGION,
      endpoint: read.S3_ENDPOINT ?? null,
      accessKeyId: read.S3_ACCESS_KEY_ID,
      secretAccessKey: read.S3_SECRET_ACCESS_KEY,
      prefix: read.S3_PREFIX,
    },
    path.join(folder, 'making'),
  );
}
