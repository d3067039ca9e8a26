/** The person ids that a query packed, 4 bytes each, most significant first. */
export function unpackPeople(packed: Buffer): Uint32Array {
  const people = new Uint32Array(packed.length / 4);
  for (let i = 0; i < people.length; i++) people[i] = packed.readUInt32BE(i * 4);
  return people;
}
