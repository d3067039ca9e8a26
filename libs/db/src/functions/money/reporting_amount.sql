-- An amount in the reporting currency at the latest rate up to its UTC day, rounded half away from zero; null without one.
CREATE OR REPLACE FUNCTION reporting_amount(amount bigint, of_currency char(3), at timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  RETURN converted_amount(amount, of_currency, at, reporting_currency()::char(3));
END $$;
