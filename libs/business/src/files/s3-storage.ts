import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { FileStorage } from './file-storage.ts';

export type S3Settings = {
  bucket: string;
  region: string;
  /** Null for Amazon's own; the address of R2 or another service otherwise. */
  endpoint: string | null;
  accessKeyId: string;
  secretAccessKey: string;
  /** Before every key; may be empty. */
  prefix: string;
};

/** The bucket's address is handed to a browser that we have already let in, so it needs only as long as a redirect takes. */
const ADDRESS_SECONDS = 60;

/** Files in a bucket of S3, R2 or whatever speaks their language. */
export function s3Storage(settings: S3Settings, workFolder: string): FileStorage {
  const { bucket, region, endpoint, accessKeyId, secretAccessKey, prefix } = settings;
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const objectOf = (key: string) => ({ Bucket: bucket, Key: prefix + key });
  return {
    workFolder,
    put: async (key, path) => {
      const { size } = await stat(path);
      const body = createReadStream(path);
      await client.send(new PutObjectCommand({ ...objectOf(key), Body: body, ContentLength: size }));
      await rm(path);
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(objectOf(key)));
    },
    deliver: async (key, fileName) => {
      const command = new GetObjectCommand({
        ...objectOf(key),
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
      });
      return { kind: 'address', url: await getSignedUrl(client, command, { expiresIn: ADDRESS_SECONDS }) };
    },
  };
}
