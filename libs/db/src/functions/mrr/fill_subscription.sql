-- A plan that names no tier is a tier by itself.
CREATE OR REPLACE FUNCTION fill_subscription() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.tier := coalesce(NEW.tier, NEW.plan);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER subscription_fill BEFORE INSERT ON subscription
FOR EACH ROW WHEN (NEW.tier IS NULL) EXECUTE FUNCTION fill_subscription();
