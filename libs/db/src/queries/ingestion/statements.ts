import type { ISql } from 'postgres';

/** Where statements go: a connection, each statement for itself, or one open transaction. */
export type Statements = ISql;
