-- Another reporting currency or zone derives and counts all MRR anew.
CREATE OR REPLACE FUNCTION follow_reporting_for_mrr() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM rebuild_mrr();
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER setting_mrr_added AFTER INSERT ON setting
FOR EACH ROW WHEN (NEW.key = 'reporting') EXECUTE FUNCTION follow_reporting_for_mrr();

CREATE OR REPLACE TRIGGER setting_mrr_changed AFTER UPDATE ON setting FOR EACH ROW
WHEN (NEW.key = 'reporting' AND NEW.value IS DISTINCT FROM OLD.value) EXECUTE FUNCTION follow_reporting_for_mrr();
