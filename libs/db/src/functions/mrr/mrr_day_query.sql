-- The rows of mrr_day that rows of a derived table make, as text: the triggers and the rebuild must not differ.
CREATE OR REPLACE FUNCTION mrr_day_query(of_table text, source text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT 'SELECT (fact.at AT TIME ZONE $1)::date, fact.name, fact.plan, fact.tier, fact.currency, coalesce(fact.reason, ''''),
      sum(moved.sign * fact.n), sum(moved.sign * fact.delta), sum(moved.sign * fact.unknown)
    FROM (' || source || ') moved, LATERAL (' || CASE of_table
    WHEN 'mrr_span' THEN '
      SELECT starts_at AS at, ''state'' AS name, plan, tier, currency, NULL AS reason, 1 AS n, coalesce(reporting_minor, 0) AS delta, (reporting_minor IS NULL)::int AS unknown
      UNION ALL SELECT ends_at, ''state'', plan, tier, currency, NULL, -1, -coalesce(reporting_minor, 0), -(reporting_minor IS NULL)::int WHERE ends_at IS NOT NULL
      UNION ALL SELECT starts_at, CASE opens WHEN ''first'' THEN ''started'' ELSE ''resumed'' END, plan, tier, currency, NULL, 1, 0, 0 WHERE opens IS NOT NULL
      UNION ALL SELECT ends_at, ''stopped'', plan, tier, currency, cancel_reason, 1, 0, 0 WHERE closes'
    ELSE '
      SELECT at, kind AS name, plan, tier, currency, cancel_reason AS reason, 1 AS n, delta_minor AS delta, (unknown_before + unknown_after > 0)::int AS unknown
      UNION ALL SELECT at, ''payer'', plan_after, tier_after, '''', NULL, 1, after_minor, unknown_after WHERE plan_after IS NOT NULL
      UNION ALL SELECT at, ''payer'', plan_before, tier_before, '''', NULL, -1, -before_minor, -unknown_before WHERE plan_before IS NOT NULL
      UNION ALL SELECT at, CASE kind WHEN ''expansion'' THEN ''upgraded'' ELSE ''downgraded'' END, plan, tier, currency, NULL, 1, delta_minor, 0
        WHERE kind IN (''expansion'', ''contraction'') AND from_plan <> plan'
    END || ') fact GROUP BY 1, 2, 3, 4, 5, 6'
$$;
