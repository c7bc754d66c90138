import type { HandlerContext, KeyValueStore } from '../shared/handler.ts';
import type { Settings } from '../shared/authorizer-settings/settings.ts';

/** What the authorizer needs from where it runs, besides the request. */
export interface AuthorizerContext extends Pick<HandlerContext, 'fetch' | 'now' | 'log'> {
  readonly settings: Settings;
  /** Where keys are kept between requests; without one they are fetched for each request that needs them. */
  readonly store: KeyValueStore | undefined;
}
