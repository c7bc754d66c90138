import { linkedVariable } from '../../../components/shared/middleware/settings.ts';
import type { ChainPart } from '../../project/chain.ts';
import type { BuiltInMiddleware, Project } from '../../project/model.ts';
import { accessVariables, authorizerNeeds, gatewayNeeds, type PartNeeds } from '../own-components.ts';

/** What a part of the chain that is ours needs; `linked` says that its component holds other middleware too. */
export function needsOf(
  part: Exclude<ChainPart, { kind: 'own' }>,
  project: Project,
  { next, linked }: { readonly next: string; readonly linked: boolean },
): PartNeeds {
  switch (part.kind) {
    case 'gateway':
      return gatewayNeeds(project);
    case 'authorizer':
      return authorizerNeeds(project, next);
    case 'entrance':
      return entranceNeeds(project, linked);
    case 'built-in':
      return builtInNeeds(part.component, { file: project.file, linked });
  }
}

/** `first` is for middleware that holds the entrance; a linked chain, and the entrance alone, know it by themselves. */
function entranceNeeds(project: Project, linked: boolean): PartNeeds {
  return {
    comment: 'The entrance: lets in known hosts and pages alone.',
    allowedOutboundHosts: [],
    keyValueStores: [],
    variables: [...(linked ? [] : [['first', 'true'] as const]), ...accessVariables(project)],
  };
}

function builtInNeeds(
  { name, id, use, settings, store, salt, at }: BuiltInMiddleware,
  { file, linked }: { readonly file: string; readonly linked: boolean },
): PartNeeds {
  const own = (variable: string) => (linked ? linkedVariable(variable, id) : variable);
  return {
    comment: `Middleware "${name}", line ${at.line} of ${file}: ${use}.`,
    allowedOutboundHosts: [],
    keyValueStores: store === undefined ? [] : [store],
    variables: [
      [own('settings'), JSON.stringify(settings)],
      ...(salt === undefined ? [] : [[own('salt'), salt] as const]),
    ],
  };
}
