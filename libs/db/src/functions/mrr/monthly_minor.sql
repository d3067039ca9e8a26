-- (amount × quantity − discount) a month: year / 12, quarter / 3, week × 52 / 12, day × 365 / 12; half away from zero.
-- Unknown when the amount or the discount is.
CREATE OR REPLACE FUNCTION monthly_minor(amount bigint, quantity integer, discount bigint, of_interval text, interval_count integer)
RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT round(CASE WHEN amount::numeric * quantity < discount THEN 0 ELSE amount::numeric * quantity - discount END
    * CASE of_interval WHEN 'day' THEN 365 WHEN 'week' THEN 52 WHEN 'month' THEN 12 WHEN 'quarter' THEN 4 ELSE 1 END
    / (12 * interval_count))::bigint
$$;
