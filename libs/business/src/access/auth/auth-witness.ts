export type ResetRequest = { staffId: string; name: string; email: string; token: string };

/** What happens inside better-auth and its answer does not say. One for each request. */
export class AuthWitness {
  /** The origins a browser may send the request from. */
  readonly origins: readonly string[];
  staffId: string | null = null;
  reset: ResetRequest | null = null;

  constructor(origins: readonly string[] = []) {
    this.origins = origins;
  }

  sawStaff(staffId: string): void {
    this.staffId = staffId;
  }

  sawResetToken(user: { id: string; name: string; email: string }, token: string): void {
    this.staffId = user.id;
    this.reset = { staffId: user.id, name: user.name, email: user.email, token };
  }
}
