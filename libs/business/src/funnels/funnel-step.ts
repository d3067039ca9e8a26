/** What a step of a funnel asks for. */
export type FunnelStepKind = { kind: 'signup' } | { kind: 'generation' } | { kind: 'event'; name: string };

/** Reads a step: `signup`, `generation`, `any`, or an event name. */
export function funnelStep(step: string): FunnelStepKind {
  if (step === 'signup' || step === 'generation') return { kind: step };
  return { kind: 'event', name: step === 'any' ? '*' : step };
}
