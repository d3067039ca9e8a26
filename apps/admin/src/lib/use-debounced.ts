import { useEffect, useState } from 'react';

const QUIET_MS = 200;

/** The value once it has not changed for a moment: what is typed becomes a question only then. */
export function useDebounced<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
