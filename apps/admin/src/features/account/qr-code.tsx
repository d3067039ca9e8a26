import { create } from 'qrcode';
import { CopyButton } from '@sextant/ui/components/copy-button';

type QrCodeProps = { uri: string };

const QUIET = 4;

/** An `otpauth:` address to scan, and its secret to type where there is no camera. */
export function QrCode({ uri }: QrCodeProps) {
  const { modules } = create(uri, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <figure className="flex flex-wrap items-center gap-4">
      <svg
        role="img"
        aria-label="QR code with the secret for your authenticator app"
        viewBox={`0 0 ${side} ${side}`}
        shapeRendering="crispEdges"
        className="size-44 rounded-control bg-white"
      >
        <path d={darkSquares(modules)} fill="black" />
      </svg>
      <figcaption className="min-w-0 flex-1 basis-48 text-sm text-ink-muted">
        Scan it with your authenticator app, or enter this secret there:
        <span className="mt-2 flex items-center gap-1">
          <code className="font-mono text-xs break-all text-ink">{secret}</code>
          <CopyButton text={secret} label="Copy the secret" />
        </span>
      </figcaption>
    </figure>
  );
}

function darkSquares(modules: ReturnType<typeof create>['modules']): string {
  const { size } = modules;
  const cells = Array.from({ length: size * size }, (_, index) => ({
    x: index % size,
    y: Math.floor(index / size),
  }));
  return cells
    .filter(({ x, y }) => modules.get(y, x))
    .map(({ x, y }) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`)
    .join('');
}
