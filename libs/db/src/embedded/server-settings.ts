import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MEGABYTE = 1024 * 1024;
const SMALLEST_SHARED_MEMORY_MB = 512;

/** Settings of the embedded server as `name=value`. Durability is Postgres's default: on. */
export function serverSettings(memoryMb = Math.floor(totalmem() / MEGABYTE)): string[] {
  return [
    'listen_addresses=127.0.0.1',
    // TCP is enough, and a socket's path has a length limit that a deep folder breaks.
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=120',
    `shared_buffers=${clamp(memoryMb / 8, 256, 2048)}MB`,
    `effective_cache_size=${clamp(memoryMb / 2, 512, 32_768)}MB`,
    `maintenance_work_mem=${clamp(memoryMb / 32, 64, 512)}MB`,
    `work_mem=${clamp(memoryMb / 512, 8, 64)}MB`,
    'random_page_cost=1.1',
    // The bundled server has no JIT; naming it keeps plans alike on a server that has.
    'jit=off',
    'max_wal_size=4GB',
    'min_wal_size=256MB',
    'checkpoint_timeout=15min',
    // A question over all days locks every partition with its indexes.
    'max_locks_per_transaction=512',
    'log_checkpoints=off',
    ...parallelQueryMemory(),
  ];
}

// Containers often have 64 MB of /dev/shm, too little for a parallel query; files in the data directory do as well.
function parallelQueryMemory(): string[] {
  if (process.platform !== 'linux') return [];
  return sharedMemoryMb() < SMALLEST_SHARED_MEMORY_MB ? ['dynamic_shared_memory_type=mmap'] : [];
}

function sharedMemoryMb(): number {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return (bavail * bsize) / MEGABYTE;
  } catch {
    // A system without /dev/shm has none to give.
    return 0;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.floor(Math.min(Math.max(value, least), most));
}
