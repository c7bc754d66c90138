export type {
  CheckStatus,
  ConformanceCheck,
  ConformanceReport,
  ConformanceSuite,
  SuiteName,
} from './model.ts';
export { checkAuthorization, type AuthorizationOptions } from './authorization-rules.ts';
export { checkHttpRules, type HttpRulesOptions } from './http-rules.ts';
export { revisions, runOfficialSuite, type OfficialSuiteOptions, type Revision } from './official-suite.ts';
export { fixtureId, prepareApp, type FixtureComponent, type PrepareOptions } from './prepare-app.ts';
export { type Ratchet, readRatchet, tightenRatchet, writeRatchet } from './ratchet.ts';
export { runConformance, type ConformanceOptions } from './run-conformance.ts';
export { runToolContract, type ToolContractRun } from './run-tool-contract.ts';
export { checkTools, type ToolContractOptions } from './tool-contract.ts';
