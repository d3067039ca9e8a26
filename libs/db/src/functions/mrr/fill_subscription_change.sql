-- A change that names no plan keeps the subscription's; a plan that names no tier is a tier by itself.
CREATE OR REPLACE FUNCTION fill_subscription_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  known record;
BEGIN
  SELECT plan, tier INTO known FROM subscription WHERE id = NEW.subscription_id;
  NEW.tier := coalesce(NEW.tier, CASE WHEN coalesce(NEW.plan, known.plan) = known.plan THEN known.tier ELSE NEW.plan END);
  NEW.plan := coalesce(NEW.plan, known.plan);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER subscription_change_fill BEFORE INSERT ON subscription_change FOR EACH ROW
WHEN (NEW.plan IS NULL OR NEW.tier IS NULL) EXECUTE FUNCTION fill_subscription_change();
