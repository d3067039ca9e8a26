declare module 'autocannon' {
  type Request = {
    method: string;
    path: string;
    headers: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request) => Request;
  };
  type Options = { url: string; connections: number; duration: number; requests: Request[] };
  /** `duration` is in seconds. */
  type Result = { duration: number; errors: number };
  type Run = Promise<Result> & {
    /** client, status, bytes, milliseconds */
    on: (name: 'response', listener: (...response: [unknown, number, number, number]) => void) => void;
  };
  export default function autocannon(options: Options): Run;
}
