import type { Readable } from 'node:stream';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const GZIP = [0x1f, 0x8b] as const;

/** The same bytes, inflated if they begin as gzip does. An error of the source is thrown to whoever reads. */
export async function openText(source: Readable): Promise<Readable> {
  const first = await firstBytes(source);
  if (first === null) return source;
  source.unshift(first);
  const isGzip = first[0] === GZIP[0] && first[1] === GZIP[1];
  // The pipeline's own error reaches the reader through the destroyed stream.
  return pipeline(source, isGzip ? createGunzip() : new PassThrough(), () => undefined);
}

function firstBytes(source: Readable): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const settle = (work: () => void) => {
      source.off('readable', onReadable).off('end', onEnd).off('error', onError);
      work();
    };
    const onReadable = () => {
      const chunk: unknown = source.read();
      if (chunk !== null) settle(() => resolve(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))));
    };
    const onEnd = () => settle(() => resolve(null));
    const onError = (error: Error) => settle(() => reject(error));
    source.on('readable', onReadable).on('end', onEnd).on('error', onError);
  });
}
