import { Email, NewStaff } from '@sextant/business/access/contract';
import { createStaff } from '@sextant/business/access/create-staff';
import { enableStaff } from '@sextant/business/access/enable-staff';
import { getStaffByEmail } from '@sextant/business/access/get-staff-by-email';
import { listStaff } from '@sextant/business/access/list-staff';
import { resetSecondFactor } from '@sextant/business/access/reset-second-factor';
import { resetStaffPassword } from '@sextant/business/access/reset-staff-password';
import { StaffRole } from '@sextant/business/kernel/actors/staff-role';
import { Option, type Command } from 'commander';
import { printTable } from '../print-table.ts';
import { withContext } from '../with-context.ts';

type ResetOptions = { secondFactor?: true; reason: string };

export function registerStaff(program: Command): void {
  const staff = program.command('staff').description('who may sign in to the back office');

  staff
    .command('create')
    .description('add an account and print its password, which cannot be read again')
    .requiredOption('--email <address>', 'what they sign in with')
    .requiredOption('--name <name>', 'how they are called in the audit log')
    .addOption(
      new Option('--role <role>', 'what they may do').choices(StaffRole.options).makeOptionMandatory(),
    )
    .action(async (options: unknown) => {
      const { password } = await withContext((ctx) => createStaff(ctx, NewStaff.parse(options)));
      process.stdout.write(`${password}\n`);
    });

  staff
    .command('list')
    .description('everybody who has an account')
    .action(() => withContext(async (ctx) => printTable(HEADER, (await listStaff(ctx)).items.map(asLine))));

  staff
    .command('reset')
    .description('open an account again and print its new password')
    .argument('<email>', 'whose')
    .option('--second-factor', 'also remove the second factor')
    .option('--reason <words>', 'why, for the audit log', 'reset from the command line')
    .action((email: string, options: ResetOptions) => reset(Email.parse(email), options));
}

const HEADER = ['EMAIL', 'ROLE', 'NAME', 'STATE', 'SECOND FACTOR'];

function asLine(member: Awaited<ReturnType<typeof listStaff>>['items'][number]): string[] {
  const state = member.isDisabled ? 'disabled' : member.lockedUntil ? 'locked' : 'active';
  return [member.email, member.role, member.name, state, member.hasSecondFactor ? 'yes' : 'no'];
}

async function reset(email: string, { secondFactor, reason }: ResetOptions): Promise<void> {
  const password = await withContext(async (ctx) => {
    const target = { staffId: (await getStaffByEmail(ctx, email)).id, reason };
    if (secondFactor) await resetSecondFactor(ctx, target);
    await enableStaff(ctx, target);
    return (await resetStaffPassword(ctx, target)).password;
  });
  process.stdout.write(`${password}\n`);
}
