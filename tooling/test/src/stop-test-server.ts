import { stopDatabase } from '@sextant/db/embedded/stop-database';
import { testHome } from '@sextant/db/testing/test-home';

await stopDatabase({ home: testHome() });
