/** People of whom more, or fewer, sessions started in an hour than was known. */
export type SessionChange = {
  /** UTC. */
  hour: Date;
  /** Start of the day in the zone asked for. */
  day: Date;
  /** Sessions of each, below zero when sessions turned out to have started elsewhere. */
  change: number;
  /** Person ids, 4 bytes each, most significant first. */
  people: Buffer;
};
