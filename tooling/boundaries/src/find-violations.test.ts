import { describe, expect, test } from 'vitest';
import { browserRule } from './browser-rule.ts';
import { contractRule } from './contract-rule.ts';
import { fileRules } from './file-rules.ts';
import { findViolations } from './find-violations.ts';
import { functionRule } from './function-rule.ts';
import { importRules } from './import-rules.ts';
import { domainRingRule, fileRingRule } from './ring-rule.ts';
import { withTree } from './with-tree.ts';

const VALUE = 'export const value = 1;\n';

type Case = { rule: string; broken: Record<string, string>; kept: Record<string, string> };

// Each rule beside the smallest tree that breaks it, and the nearest one that does not.
const cases: Case[] = [
  {
    rule: 'no-rings-of-files',
    broken: {
      'libs/db/src/a.ts': "import type { B } from './b.ts';\nexport type A = { b: B };",
      'libs/db/src/b.ts': "import type { C } from './c.ts';\nexport type B = { c: C };",
      'libs/db/src/c.ts': "import type { A } from './a.ts';\nexport type C = { a: A };",
    },
    kept: {
      'libs/db/src/a.ts': "import type { B } from './b.ts';\nexport type A = { b: B };",
      'libs/db/src/b.ts': 'export type B = string;',
    },
  },
  {
    rule: 'no-rings-of-domains',
    broken: {
      'libs/business/src/users/a.ts': "import { value } from '../money/b.ts';\nexport const a = value;",
      'libs/business/src/money/b.ts': VALUE,
      'libs/business/src/money/c.ts': "import { value } from '../users/d.ts';\nexport const c = value;",
      'libs/business/src/users/d.ts': VALUE,
    },
    kept: {
      'libs/business/src/users/a.ts': "import { value } from '../money/b.ts';\nexport const a = value;",
      'libs/business/src/money/b.ts': VALUE,
    },
  },
  {
    rule: 'resolvable',
    broken: { 'libs/db/src/a.ts': "import { value } from './gone.ts';" },
    kept: { 'libs/db/src/a.ts': "import { value } from './b.ts';", 'libs/db/src/b.ts': VALUE },
  },
  {
    rule: 'db-imports-packages',
    broken: {
      'libs/db/src/a.ts': "import { value } from '@sextant/business/users/b';",
      'libs/business/src/users/b.ts': VALUE,
    },
    kept: { 'libs/db/src/a.ts': "import postgres from 'postgres';" },
  },
  {
    rule: 'ui-imports-packages',
    broken: {
      'libs/ui/src/components/a.tsx': "import type { B } from '@sextant/business/users/b';",
      'libs/business/src/users/b.ts': VALUE,
    },
    kept: { 'libs/ui/src/components/a.tsx': "import { useState } from 'react';" },
  },
  {
    rule: 'business-imports-db',
    broken: {
      'libs/business/src/users/a.ts': "import { B } from '@sextant/ui/components/b';",
      'libs/ui/src/components/b.tsx': VALUE,
    },
    kept: {
      'libs/business/src/users/a.ts': "import { connect } from '@sextant/db/client';",
      'libs/db/src/client.ts': VALUE,
    },
  },
  {
    rule: 'business-without-view',
    broken: { 'libs/business/src/users/a.ts': "import { redirect } from 'next/navigation';" },
    kept: { 'libs/business/src/users/a.ts': "import { z } from 'zod';" },
  },
  {
    rule: 'business-without-tables',
    broken: { 'libs/business/src/users/a.ts': "import { eq } from 'drizzle-orm';" },
    kept: {
      'libs/business/src/users/a.test.ts': "import { customer } from '@sextant/db/schema/customer';",
      'libs/db/src/schema/customer.ts': VALUE,
    },
  },
  {
    rule: 'kernel-imports-nothing',
    broken: {
      'libs/business/src/kernel/a.ts': "import { value } from '../users/b.ts';",
      'libs/business/src/users/b.ts': VALUE,
    },
    kept: {
      'libs/business/src/users/b.ts': "import { value } from '../kernel/a.ts';",
      'libs/business/src/kernel/a.ts': VALUE,
    },
  },
  {
    rule: 'router-of-another-domain',
    broken: {
      'libs/business/src/users/a.ts': "import { value } from '../audit/router.ts';",
      'libs/business/src/audit/router.ts': VALUE,
    },
    kept: {
      'libs/business/src/router.ts': "import { value } from './audit/router.ts';",
      'libs/business/src/audit/router.ts': VALUE,
    },
  },
  {
    rule: 'app-without-db',
    broken: {
      'apps/api/src/a.ts': "import { value } from '@sextant/db/client';",
      'libs/db/src/client.ts': VALUE,
    },
    kept: {
      'apps/api/src/a.test.ts': "import { value } from '@sextant/db/testing/b';",
      'libs/db/src/testing/b.ts': VALUE,
    },
  },
  {
    rule: 'app-without-app',
    broken: {
      'apps/api/src/a.ts': "import { value } from '../../worker/src/b.ts';",
      'apps/worker/src/b.ts': VALUE,
    },
    kept: { 'apps/api/src/a.ts': "import { value } from './b.ts';", 'apps/api/src/b.ts': VALUE },
  },
  {
    rule: 'browser-without-business',
    broken: {
      'apps/admin/src/features/users/a.tsx': "'use client';\nimport { value } from '../../lib/b.ts';",
      'apps/admin/src/lib/b.ts': "import { value } from '@sextant/business/users/get-users';",
      'libs/business/src/users/get-users.ts': VALUE,
    },
    kept: {
      'apps/admin/src/features/users/a.tsx':
        "'use client';\nimport type { Users } from '@sextant/business/users/get-users';\nimport { value } from '@sextant/business/users/contract';",
      'libs/business/src/users/get-users.ts': 'export type Users = string;',
      'libs/business/src/users/contract.ts': VALUE,
    },
  },
  {
    rule: 'feature-is-an-island',
    broken: {
      'apps/admin/src/features/users/a.tsx': "import { value } from '../audit/b.tsx';",
      'apps/admin/src/features/audit/b.tsx': VALUE,
    },
    kept: {
      'apps/admin/src/features/users/a.tsx': "import { value } from './b.tsx';",
      'apps/admin/src/features/users/b.tsx': VALUE,
    },
  },
  {
    rule: 'app-to-features-to-lib',
    broken: {
      'apps/admin/src/lib/a.ts': "import { value } from '../features/users/b.tsx';",
      'apps/admin/src/features/users/b.tsx': VALUE,
    },
    kept: {
      'apps/admin/src/app/page.tsx': "import { value } from '../features/users/b.tsx';",
      'apps/admin/src/features/users/b.tsx': VALUE,
    },
  },
  {
    rule: 'product-without-tooling',
    broken: {
      'libs/db/src/a.ts': "import { value } from '../../../tooling/start/b.mjs';",
      'tooling/start/b.mjs': VALUE,
    },
    kept: { 'tooling/start/b.ts': "import { value } from '@sextant/db/a';", 'libs/db/src/a.ts': VALUE },
  },
  {
    rule: 'file-says-what-it-holds',
    broken: { 'libs/db/src/utils.ts': VALUE },
    kept: { 'libs/db/src/owner-url.ts': VALUE },
  },
  {
    rule: 'ui-without-domain-noun',
    broken: { 'libs/ui/src/components/a.tsx': 'export const CohortHeatmap = 1;' },
    kept: { 'libs/ui/src/components/a.tsx': '// such as cohorts by week\nexport const HeatMap = 1;' },
  },
  {
    rule: 'page-is-thin',
    broken: { 'apps/admin/src/app/page.tsx': VALUE.repeat(26) },
    kept: { 'apps/admin/src/app/page.tsx': VALUE.repeat(25) },
  },
  {
    rule: 'contract-runs-in-browsers',
    broken: {
      'libs/business/src/users/contract.ts': "import { value } from './b.ts';",
      'libs/business/src/users/b.ts': "import { createHash } from 'node:crypto';",
    },
    kept: { 'libs/business/src/users/contract.ts': "import { z } from 'zod';" },
  },
  {
    rule: 'functions-in-their-files',
    broken: {
      'libs/db/migrations/0016_new.sql': 'CREATE OR REPLACE FUNCTION count_money() RETURNS trigger AS $$ $$;',
    },
    kept: {
      'libs/db/migrations/0015_landed.sql': 'CREATE FUNCTION count_money() RETURNS trigger AS $$ $$;',
      'libs/db/migrations/0016_new.sql': '-- after functions\nSELECT rebuild_money();',
      'libs/db/src/functions/money/count_money.sql':
        'CREATE OR REPLACE FUNCTION count_money() RETURNS trigger AS $$ $$;',
    },
  },
];

describe.each(cases)('$rule', ({ rule, broken, kept }) => {
  test('is reported, with what to do instead, when it is broken', () => {
    const found = withTree(broken, findViolations).filter((violation) => violation.rule === rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.instead).not.toBe('');
  });

  test('is silent when it is kept', () => {
    expect(withTree(kept, findViolations)).toEqual([]);
  });
});

test('every rule has a case', () => {
  const rules = [
    ...importRules,
    ...fileRules,
    contractRule,
    browserRule,
    functionRule,
    fileRingRule,
    domainRingRule,
  ].map((rule) => rule.name);
  expect(cases.map((each) => each.rule).toSorted()).toEqual(rules.toSorted());
});
