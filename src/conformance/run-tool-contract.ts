import type { Catalog } from '../../components/shared/catalog.ts';
import type { RunnableApp } from '../runtimes/types.ts';
import type { ConformanceSuite } from './model.ts';
import { prepareApp } from './prepare-app.ts';
import { claimsOfRights, makeStaticToken } from './rights.ts';
import { startTestIssuer } from './test-issuer.ts';
import { checkTools } from './tool-contract.ts';
import { allScopes, type StartOptions, whileRunning } from './while-running.ts';

export interface ToolContractRun extends StartOptions {
  readonly app: RunnableApp;
  readonly catalog: Catalog;
}

/**
 * Starts the app and checks its tools and their declared examples alone; a private one with a token of a test issuer that
 * has every right. Throws as `runConformance` when the app cannot be started.
 */
export async function runToolContract(options: ToolContractRun): Promise<ConformanceSuite> {
  const { app, project, catalog, system } = options;
  if (project.accessControl === 'public')
    return whileRunning(prepareApp(app, {}), options, ({ url }) =>
      checkTools({ url, catalog, project, system }),
    );
  const issuer = await startTestIssuer(system, { claims: claimsOfRights(project.oidc) });
  try {
    const { variables: ofToken } = makeStaticToken(project);
    const variables = { ...(await issuer.variables({ keys: 'jwks' })), ...ofToken };
    const prepared = prepareApp(app, { issuer: { origin: issuer.issuer, variables } });
    const token = await issuer.sign({ scope: allScopes(project).join(' ') });
    return await whileRunning(prepared, options, ({ url }) =>
      checkTools({ url, token, catalog, project, system }),
    );
  } finally {
    await issuer.close();
  }
}
