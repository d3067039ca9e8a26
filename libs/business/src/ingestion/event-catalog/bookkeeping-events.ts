import { z } from 'zod';
import type { EventDefinition } from './event-definition.ts';
import { property } from './property.ts';

const anything = z.looseObject({});

/** What SDKs and our own back office send beside what people do; none of it makes anybody active. */
export const bookkeepingEvents = {
  identify: {
    purpose: 'Says who a person is.',
    aliases: ['$identify'],
    isActivity: false,
    properties: anything,
  },
  alias: {
    purpose: 'Joins an earlier id to a person.',
    aliases: ['$create_alias', '$merge_dangerously'],
    isActivity: false,
    properties: anything,
  },
  group: {
    purpose: 'Says which organisation a person belongs to.',
    aliases: ['$groupidentify'],
    isActivity: false,
    properties: anything,
  },
  set_traits: {
    purpose: 'Changes the traits of a person.',
    aliases: ['$set', '$set_once', '$unset'],
    isActivity: false,
    properties: anything,
  },
  feature_flag_called: {
    purpose: 'A feature flag was read.',
    aliases: ['$feature_flag_called', '$experiment_started'],
    isActivity: false,
    properties: anything,
  },
  page_leave: {
    purpose: 'A page was closed, perhaps hours after it was read.',
    aliases: ['$pageleave'],
    isActivity: false,
    properties: anything,
  },
  measurement: {
    purpose: 'An SDK measured something by itself: errors, web vitals, consent, survey display.',
    aliases: [
      '$exception',
      '$web_vitals',
      '$performance_event',
      '$opt_in',
      '$opt_out',
      '$snapshot',
      '$$heatmap',
    ],
    isActivity: false,
    properties: anything,
  },
  admin_dashboard_viewed: {
    purpose: 'A member of staff opened a dashboard of the back office.',
    aliases: [],
    isActivity: false,
    properties: z.looseObject({ tab: property.text }),
  },
  admin_analytics_filtered: {
    purpose: 'A member of staff filtered a dashboard.',
    aliases: [],
    isActivity: false,
    properties: z.looseObject({ dashboard: property.text, filter_type: property.text }),
  },
  admin_analytics_exported: {
    purpose: 'A member of staff exported a dashboard.',
    aliases: [],
    isActivity: false,
    properties: z.looseObject({ dashboard: property.text, format: property.text }),
  },
  admin_audit_log_viewed: {
    purpose: 'A member of staff opened the audit log.',
    aliases: [],
    isActivity: false,
    properties: anything,
  },
} satisfies Record<string, EventDefinition>;
