-- The same as reporting_amount for a reporting currency that is known already.
CREATE OR REPLACE FUNCTION converted_amount(amount bigint, of_currency char(3), at timestamptz, target char(3)) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  on_day date := (at AT TIME ZONE 'UTC')::date;
  converted numeric;
BEGIN
  IF amount IS NULL OR of_currency = target THEN RETURN amount; END IF;
  SELECT amount * minor_rate INTO converted FROM exchange_rate
  WHERE currency = of_currency AND quote = target AND day <= on_day ORDER BY day DESC LIMIT 1;
  IF NOT FOUND THEN
    SELECT amount / minor_rate INTO converted FROM exchange_rate
    WHERE currency = target AND quote = of_currency AND day <= on_day ORDER BY day DESC LIMIT 1;
  END IF;
  RETURN round(converted);
END $$;
