import { FtlError } from '../errors.ts';
import { lockTrigger, withRequirements } from './lock-app.ts';
import type { LockedApp, LockedComponent } from './locked-app.ts';
import { internalOrigin } from './own-components.ts';

/** A component that joins an app. */
export interface AddedComponent {
  readonly component: LockedComponent;
  /** Id of the component that may call it. */
  readonly calledBy: string;
}

/** The app with one more component, on a private route, that `calledBy` may call. Throws `E_BUG` for an id that is taken. */
export function withComponent(app: LockedApp, { component, calledBy }: AddedComponent): LockedApp {
  if (app.components.some(({ id }) => id === component.id)) {
    throw new FtlError('E_BUG', `The app has a component "${component.id}" already.`);
  }
  const grown = {
    ...app,
    triggers: [...app.triggers, lockTrigger(component.id, { private: true })],
    components: [...app.components, component],
  };
  return withOutboundHosts(grown, calledBy, [internalOrigin(component.id)]);
}

/** Id of the component that requests from outside reach first. Throws `E_BUG` for an app that has none on every path. */
export function frontComponent({ triggers }: LockedApp): string {
  const front = triggers.find(({ trigger_config: { route } }) => route === '/...');
  if (front === undefined) throw new FtlError('E_BUG', 'The app has no component on every path.');
  return front.trigger_config.component;
}

/** The app with more hosts that one component may reach. Throws `E_BUG` for a component that it does not have. */
export function withOutboundHosts(app: LockedApp, componentId: string, hosts: readonly string[]): LockedApp {
  if (!app.components.some(({ id }) => id === componentId)) {
    throw new FtlError('E_BUG', `The app has no component "${componentId}".`);
  }
  const components = app.components.map((component) => {
    if (component.id !== componentId) return component;
    const { allowed_outbound_hosts: before = [], ...metadata } = component.metadata;
    return {
      ...component,
      metadata: { ...metadata, allowed_outbound_hosts: [...new Set([...before, ...hosts])] },
    };
  });
  return withRequirements({ ...app, components });
}
