import type { Command } from 'commander';

export function registerRollups(program: Command): void {
  program.command('rollups').description('check and rebuild the rollups');
}
