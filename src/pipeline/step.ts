import type { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import type { ProjectPlace } from './project/project-place.ts';

/** Ids of the steps, in the order in which they run. */
export const stepIds = ['setup', 'transpile', 'componentize', 'conformance', 'publish', 'deploy'] as const;
export type StepId = (typeof stepIds)[number];

/** One input of a step: a flag of the command, an input of the action, an environment variable of the bundle. */
export interface InputSpecification {
  readonly description: string;
  /** Text as it stands in action.yml; undefined means empty. */
  readonly default?: string;
  readonly kind: 'string' | 'boolean' | 'list';
  /** One letter that may be typed in place of the name: `-p`. */
  readonly short?: string;
  /** What stands for the value in the help of the command, such as PORT. */
  readonly value?: string;
  /** Read from the environment only, never from argv, and masked in logs. */
  readonly secret?: boolean;
}

export type InputSpecifications = Readonly<Record<string, InputSpecification>>;

/** Inputs of a step by their kebab-case name, as typed by their specifications; an absent string is ''. */
export type Inputs<Specifications extends InputSpecifications> = {
  readonly [Name in keyof Specifications]: Specifications[Name]['kind'] extends 'boolean'
    ? boolean
    : Specifications[Name]['kind'] extends 'list'
      ? readonly string[]
      : string;
};

/** What a step hands to its run besides its own inputs. */
export interface StepContext extends ProjectPlace {
  readonly system: System;
  /** Says what would be done; writes nothing outside the cache, starts nothing, sends nothing. */
  readonly dryRun: boolean;
}

/** What a step made; `outputs` holds every name of the step's `outputs`, '' where there is none. */
export interface StepOutcome {
  /** One line for people. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** True when nothing had to be done because no input had changed. */
  readonly unchanged?: boolean;
  /** More for machines: sizes, digests, timings. JSON only. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly warnings?: readonly FtlError[];
  /** Markdown, safe already, for the job summary. */
  readonly sections?: readonly string[];
}

/** A step of the pipeline: one module, one entry in scripts/, one action, one test. */
export interface Step<Specifications extends InputSpecifications = InputSpecifications> {
  readonly id: StepId;
  readonly title: string;
  readonly inputs: Specifications;
  /** Output name -> description. */
  readonly outputs: Readonly<Record<string, string>>;
  /** A method, so that a list can hold steps with different inputs. */
  run(inputs: Inputs<Specifications>, context: StepContext): Promise<StepOutcome>;
}

/** Keeps the literal type of the inputs, so that `run` sees them typed. */
export function defineStep<const Specifications extends InputSpecifications>(
  step: Step<Specifications>,
): Step<Specifications> {
  return step;
}
