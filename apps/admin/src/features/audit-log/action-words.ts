import { sentence } from '../../lib/dimension-name.ts';

/** `staff.sign_in_refused` as a person reads it: "Staff: sign in refused". */
export function actionWords(action: string): string {
  const [resource = '', verb = ''] = action.split('.');
  return `${sentence(resource)}: ${verb.replaceAll('_', ' ')}`;
}
