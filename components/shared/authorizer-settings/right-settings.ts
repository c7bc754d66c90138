import { commaList } from '../comma-list.ts';
import { isJsonObject } from '../json/values.ts';
import type { ReadVariable } from './variables.ts';
import { SettingsError } from './settings-error.ts';

/** A value of a claim that is a plain one. */
export type ClaimValue = string | number | boolean;

/** Who may use the app, of those with a token that is trusted; what is empty or undefined excludes nobody. */
export interface RightSettings {
  /** Subjects, of which the token's must be one. */
  readonly allowedSubjects: readonly string[];
  /** Name of a claim, and the values of which it must have, or hold, one. */
  readonly requiredClaims: readonly (readonly [name: string, values: readonly ClaimValue[]])[];
  /** The organization (tenant) of the token, its claim `org_id`. */
  readonly organizationId: string | undefined;
}

/** From `oidc_allowed_subjects`, `oidc_required_claims` and `oidc_org_id`. Throws `SettingsError`. */
export function readRights(read: ReadVariable): RightSettings {
  const organizationId = read('oidc_org_id');
  return {
    allowedSubjects: commaList(read('oidc_allowed_subjects')),
    requiredClaims: requiredClaims(read('oidc_required_claims')),
    organizationId: organizationId === '' ? undefined : organizationId,
  };
}

function requiredClaims(text: string): RightSettings['requiredClaims'] {
  if (text === '') return [];
  const claims = parseObject(text);
  return Object.entries(claims).map(([name, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const plain = values.filter(isClaimValue);
    // A list that is empty, or holds what cannot be compared, would let nobody in, or everybody.
    if (plain.length === 0 || plain.length < values.length) throw notClaims();
    return [name, plain] as const;
  });
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch {
    // Said below, without the text.
  }
  throw notClaims();
}

function notClaims(): SettingsError {
  return new SettingsError(
    'oidc_required_claims must be a JSON object of claims, each with a string, number, boolean or a list of them',
    ['oidc_required_claims'],
  );
}

function isClaimValue(value: unknown): value is ClaimValue {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
