import { promisify } from 'node:util';
import { brotliDecompress, gunzip, gunzipSync, inflate } from 'node:zlib';
import { BusinessError } from '../../kernel/business-error.ts';

const SMALL_BYTES = 16_384;
const inflateLater = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** The plain bytes of a body, by its magic bytes more than by what its headers say; never more than `limit` of them. */
export async function inflateBody(body: Buffer, encoding: string, limit: number): Promise<Buffer> {
  const method = compression(body, encoding);
  if (method === null) return body;
  try {
    // A small body inflates faster than a thread is reached.
    if (method === 'gzip' && body.length <= SMALL_BYTES) return gunzipSync(body, { maxOutputLength: limit });
    return await inflateLater[method](body, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new BusinessError(
        'too_large',
        `The body inflates to more than ${limit} bytes. Send smaller batches.`,
      );
    }
    throw new BusinessError('invalid', 'The compressed body is damaged. Send it again, or uncompressed.');
  }
}

function compression(body: Buffer, encoding: string): 'gzip' | 'deflate' | 'br' | null {
  if (body[0] === 0x1f && body[1] === 0x8b) return 'gzip';
  // A body that already reads as JSON was inflated by a proxy that kept the header.
  if (body[0] === 0x7b || body[0] === 0x5b) return null;
  return encoding === 'deflate' || encoding === 'br' ? encoding : null;
}
