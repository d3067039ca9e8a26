-- Keeps erasures waiting until the transaction is over, and refuses it with 40001 when there was one that its process, which
-- remembers whose an id is, does not know of. Volatile, so that it sees what was committed while it waited.
CREATE OR REPLACE FUNCTION guard_erasure(known bigint) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('erasure'));
  IF (SELECT max(id) FROM erased_key) > known THEN
    RAISE EXCEPTION 'Somebody was erased meanwhile.' USING ERRCODE = '40001';
  END IF;
  RETURN true;
END $$;
