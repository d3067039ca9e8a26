import { z } from 'zod';
import { Reason } from '../kernel/input-values.ts';
import { Scope } from '../kernel/actors/scope.ts';
import { StaffRole } from '../kernel/actors/staff-role.ts';

/** Length is what makes a password strong; no rule on kinds of characters. */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

export const STAFF_ROLES = StaffRole.options;
export const SCOPES = Scope.options;

/** The answer of every route below `/api/auth`. */
export const AuthReply = z.object({
  /** Why it was refused; null when it was not. */
  message: z.string().nullable(),
  needsSecondFactor: z.boolean(),
  /** The new authenticator secret as an `otpauth:` address; shown once. */
  totpUri: z.string().nullable(),
  /** Shown once. */
  backupCodes: z.array(z.string()).nullable(),
});
export type AuthReply = z.infer<typeof AuthReply>;

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('This is not an e-mail address.'));

export const PersonName = z.string().trim().min(1, 'Enter a name.').max(120, 'Use at most 120 characters.');

export const NewStaff = z.object({ name: PersonName, email: Email, role: StaffRole });
export type NewStaff = z.infer<typeof NewStaff>;

export const StaffTarget = z.object({ staffId: z.string().min(1).max(64), reason: Reason });
export type StaffTarget = z.infer<typeof StaffTarget>;

export const StaffRoleChange = StaffTarget.extend({ role: StaffRole });
export type StaffRoleChange = z.infer<typeof StaffRoleChange>;

export const KeyKind = z.enum(['write', 'secret']);
export type KeyKind = z.infer<typeof KeyKind>;

export const NewApiKey = z
  .object({
    name: z.string().trim().min(1, 'Give the key a name.').max(120, 'Use at most 120 characters.'),
    kind: KeyKind,
    scopes: z.array(Scope).max(Scope.options.length),
  })
  .refine((key) => key.kind === 'write' || key.scopes.length > 0, {
    path: ['scopes'],
    message: 'Choose at least one scope.',
  });
export type NewApiKey = z.infer<typeof NewApiKey>;

export const ApiKeyTarget = z.object({ keyId: z.uuid(), reason: Reason });
export type ApiKeyTarget = z.infer<typeof ApiKeyTarget>;

export type StaffMember = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  isDisabled: boolean;
  hasSecondFactor: boolean;
  /** No sign-in before this instant; null when not locked. */
  lockedUntil: Date | null;
  openSessions: number;
  /** When the newest session began; null when there is none now. */
  lastSignInAt: Date | null;
  createdAt: Date;
};

export type OwnSession = {
  id: string;
  /** Browser and system in words, for instance "Chrome on Linux". */
  device: string;
  createdAt: Date;
  expiresAt: Date;
  isThisOne: boolean;
};

export type ApiKeyView = {
  id: string;
  name: string;
  kind: KeyKind;
  /** Its first characters, to recognise it by. */
  prefix: string;
  scopes: Scope[];
  createdBy: string;
  createdAt: Date;
  /** Null when never used. */
  lastUsedAt: Date | null;
  /** Null while it works. */
  revokedAt: Date | null;
};
