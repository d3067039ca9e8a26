import path from 'node:path';
import type { NextConfig } from 'next';

const root = path.join(import.meta.dirname, '../..');

export default {
  output: 'standalone',
  outputFileTracingRoot: root,
  // Nothing here resizes images, so its 30 MB of native code stay out of the deployment.
  outputFileTracingExcludes: { '/*': ['../../node_modules/sharp/**', '../../node_modules/@img/**'] },
  // A native module finds its binary, and pdfkit its fonts, by a computed path that tracing cannot follow.
  outputFileTracingIncludes: {
    '/*': [
      '../../node_modules/roaring/**/*.{js,node,json}',
      '../../node_modules/roaring-wasm/**/*',
      '../../node_modules/pdfkit/js/data/*',
    ],
  },
  images: { unoptimized: true },
  turbopack: { root },
  transpilePackages: ['@sextant/ui', '@sextant/business', '@sextant/db'],
  serverExternalPackages: [
    'postgres',
    'roaring',
    'roaring-wasm',
    'nodemailer',
    'pdfkit',
    '@ip-location-db/geo-whois-asn-country-mmdb',
  ],
  // Addresses that people know from elsewhere; each leads to the page that answers the question today.
  redirects: async () => [
    ...Object.entries({ '': '/', '/content': '/', '/system': '/requests/failed-jobs' }).map(
      ([from, destination]) => ({
        source: `/analytics${from}`,
        destination,
        permanent: false,
      }),
    ),
    {
      source:
        '/analytics/:page(users|retention|segments|customers|revenue|credits|payouts|refunds|reports|audit)',
      destination: '/:page',
      permanent: false,
    },
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { authInterrupts: true },
} satisfies NextConfig;
