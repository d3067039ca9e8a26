import type { Command } from 'commander';

export function registerBootstrap(program: Command): void {
  program.command('bootstrap').description('prepare a new installation');
}
