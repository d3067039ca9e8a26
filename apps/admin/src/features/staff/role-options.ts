import { STAFF_ROLES } from '@sextant/business/access/contract';
import { sentence } from '../../lib/dimension-name.ts';

export const ROLE_OPTIONS = STAFF_ROLES.map((role) => ({ value: role, label: sentence(role) }));
