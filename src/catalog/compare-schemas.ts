import type { JsonObject } from '../../components/shared/catalog.ts';
import { findNarrowings } from './narrowings.ts';
import type { Narrowing } from './narrowings.ts';

/** Why arguments that the schema of before took may now be refused, as sentences without a full stop. */
export function inputBreaks(before: JsonObject, after: JsonObject): readonly string[] {
  return findNarrowings(before, after).map((narrowing) =>
    wordInput(narrowing, `arguments${narrowing.place}`),
  );
}

/**
 * Why a reader of results of before may fail on those of now: what was promised and is no longer. A schema that was
 * not there promised nothing, and a property that is new hurts nobody.
 */
export function outputBreaks(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): readonly string[] {
  if (before === undefined) return [];
  if (after === undefined) return ['The outputSchema is gone'];
  // Results have more room exactly where the old schema is narrower than the new one.
  return findNarrowings(after, before).flatMap((widening) =>
    wordOutput(widening, `structuredContent${widening.place}`),
  );
}

function wordInput({ kind, detail }: Narrowing, place: string): string {
  switch (kind) {
    case 'type':
      return `${place} may no longer be of ${detail === 'any' ? 'any type' : `type ${detail}`}`;
    case 'value':
      return `${place} may no longer be ${detail}`;
    case 'bound':
      return `${place} must now obey ${detail}`;
    case 'required':
      return `${place}.${detail} is now required`;
    case 'property':
      return `${place}.${detail} is no longer allowed`;
    case 'closed':
      return `${place} may no longer hold properties that are not named`;
  }
}

function wordOutput({ kind, detail }: Narrowing, place: string): readonly string[] {
  switch (kind) {
    case 'type':
      return [`${place} may now be of ${detail === 'any' ? 'any type' : `type ${detail}`}`];
    case 'value':
      return [`${place} may now be ${detail}`];
    case 'bound':
      return [`${place} need no longer obey ${detail}`];
    case 'required':
      return [`${place}.${detail} may now be missing`];
    case 'property':
    case 'closed':
      return [];
  }
}
