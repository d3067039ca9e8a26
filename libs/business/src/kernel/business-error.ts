export type BusinessErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'invalid'
  | 'conflict'
  | 'too_large'
  | 'rate_limited'
  | 'unavailable';

export type ErrorDetail = {
  /** The field at fault, as the sender named it. */
  field?: string;
  /** Seconds after which a retry makes sense. */
  retryAfterSeconds?: number;
};

/** A refusal we expected: the message is a sentence for the person, and says what to do next. */
export class BusinessError extends Error {
  readonly code: BusinessErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: BusinessErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message);
    this.name = 'BusinessError';
    this.code = code;
    this.detail = detail;
  }
}
