-- Moves mrr_day by the difference between the derived rows before and after a statement.
CREATE OR REPLACE FUNCTION count_mrr() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added text := 'SELECT 1 AS sign, added.* FROM added';
  removed text := 'SELECT -1 AS sign, removed.* FROM removed';
BEGIN
  EXECUTE 'INSERT INTO mrr_day AS known (day, fact, plan, tier, currency, cancel_reason, count, delta_minor, unknown)
    SELECT * FROM ('
    || mrr_day_query(TG_TABLE_NAME, CASE TG_OP WHEN 'INSERT' THEN added WHEN 'DELETE' THEN removed ELSE added || ' UNION ALL ' || removed END)
    || ') AS delta (day, fact, plan, tier, currency, reason, n, amount, unconverted)
      WHERE n <> 0 OR amount <> 0 OR unconverted <> 0
    ON CONFLICT (fact, day, plan, tier, currency, cancel_reason) DO UPDATE SET count = known.count + excluded.count,
      delta_minor = known.delta_minor + excluded.delta_minor, unknown = known.unknown + excluded.unknown'
  USING reporting_zone();
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER mrr_span_count_added AFTER INSERT ON mrr_span REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();

CREATE OR REPLACE TRIGGER mrr_span_count_changed AFTER UPDATE ON mrr_span REFERENCING NEW TABLE AS added OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();

CREATE OR REPLACE TRIGGER mrr_span_count_removed AFTER DELETE ON mrr_span REFERENCING OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();

CREATE OR REPLACE TRIGGER mrr_movement_count_added AFTER INSERT ON mrr_movement REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();

CREATE OR REPLACE TRIGGER mrr_movement_count_changed AFTER UPDATE ON mrr_movement REFERENCING NEW TABLE AS added OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();

CREATE OR REPLACE TRIGGER mrr_movement_count_removed AFTER DELETE ON mrr_movement REFERENCING OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();
