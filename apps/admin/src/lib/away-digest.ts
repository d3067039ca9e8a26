/** All that reaches the browser of an error that came of the database's absence. */
export const AWAY_DIGEST = 'database-away';
