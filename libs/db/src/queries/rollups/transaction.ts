import type { ISql } from 'postgres';

/** A transaction of the raw client: what the queries of the rollups run on. */
export type Transaction = ISql;
