import path from 'node:path';
import { isJsonObject } from '../../../components/shared/json/values.ts';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import { limits } from '../artifact/limits.ts';

/** What a registry is given to prove who asks; `refreshToken` in place of a password where docker stored one. */
export type Credentials =
  | { readonly username: string; readonly password: string }
  | { readonly refreshToken: string };

/** Credentials as inputs of a step give them: '' is none. */
export interface GivenCredentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Credentials for one registry, from the first place that has some: those given; for ghcr.io GITHUB_ACTOR with
 * GITHUB_TOKEN; docker's config.json, whose credential helpers are asked. Undefined means: ask as nobody.
 * Throws `E_OCI_AUTH` when a password is given without a user name or the other way round.
 */
export async function findCredentials(
  registry: string,
  { given, system }: { readonly given?: GivenCredentials | undefined; readonly system: System },
): Promise<Credentials | undefined> {
  if (given?.username && given.password) return { username: given.username, password: given.password };
  const token = system.env['GITHUB_TOKEN'];
  if (registry === 'ghcr.io' && (given?.password || token)) {
    const username = given?.username || system.env['GITHUB_ACTOR'] || 'token';
    return { username, password: given?.password || (token ?? '') };
  }
  if (given?.username || given?.password) {
    const missing = given.username ? 'password' : 'user name';
    throw new FtlError('E_OCI_AUTH', `Credentials for ${registry} lack a ${missing}.`);
  }
  return readDockerConfig(registry, system);
}

/**
 * FTL_REGISTRY_USERNAME and FTL_REGISTRY_PASSWORD: for the registry that a command names or the step publish writes to,
 * and never for one that only a project file names.
 */
export function environmentCredentials(env: System['env']): GivenCredentials {
  return {
    username: env['FTL_REGISTRY_USERNAME'] ?? '',
    password: env['FTL_REGISTRY_PASSWORD'] ?? '',
  };
}

/** docker's file: `auths`, `credHelpers`, `credsStore`. A host counts only when it is exactly the registry. */
async function readDockerConfig(registry: string, system: System): Promise<Credentials | undefined> {
  const home = system.env['HOME'] ?? system.env['USERPROFILE'];
  const folder = system.env['DOCKER_CONFIG'] ?? (home && path.join(home, '.docker'));
  if (!folder) return undefined;
  const config = parseObject(await system.files.readTextIfExists(path.join(folder, 'config.json')));
  const helpers = isJsonObject(config['credHelpers']) ? config['credHelpers'] : {};
  const helper = entryFor(helpers, registry) ?? config['credsStore'];
  if (typeof helper === 'string') return askHelper(helper, registry, system);
  const auths = isJsonObject(config['auths']) ? config['auths'] : {};
  const entry = entryFor(auths, registry);
  return isJsonObject(entry) ? fromEntry(entry) : undefined;
}

function entryFor(entries: Readonly<Record<string, unknown>>, registry: string): unknown {
  const wanted = isDockerHub(registry) ? 'index.docker.io' : registry;
  return Object.entries(entries).find(([key]) => hostOf(key) === wanted || hostOf(key) === registry)?.[1];
}

/** The names under which Docker Hub goes. */
export function isDockerHub(registry: string): boolean {
  return ['docker.io', 'index.docker.io', 'registry-1.docker.io'].includes(registry);
}

function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, '').split('/')[0] ?? '';
}

function fromEntry(entry: Readonly<Record<string, unknown>>): Credentials | undefined {
  const { auth, username, password, identitytoken } = entry;
  if (typeof identitytoken === 'string' && identitytoken) return { refreshToken: identitytoken };
  if (typeof username === 'string' && typeof password === 'string' && password) return { username, password };
  if (typeof auth !== 'string') return undefined;
  const decoded = Buffer.from(auth, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 1) return undefined;
  return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, '') };
}

/** docker-credential-helpers: the host on stdin, JSON on stdout; the user name `<token>` means a refresh token. */
async function askHelper(name: string, registry: string, system: System): Promise<Credentials | undefined> {
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(name)) return undefined;
  const program = await system.processes.find(`docker-credential-${name}`);
  if (!program) {
    system.log.detail(`docker's config names the credential helper "${name}", which is not in PATH.`);
    return undefined;
  }
  const server = isDockerHub(registry) ? 'https://index.docker.io/v1/' : registry;
  const { exitCode, stdout } = await system.processes.run(program, ['get'], {
    input: server,
    timeoutMs: 15_000,
    maxOutput: limits.answer,
  });
  if (exitCode !== 0) return undefined;
  const { Username: username, Secret: secret } = parseObject(stdout);
  if (typeof username !== 'string' || typeof secret !== 'string' || !secret) return undefined;
  return username === '<token>' ? { refreshToken: secret } : { username, password: secret };
}

function parseObject(text: string | undefined): Readonly<Record<string, unknown>> {
  if (!text || text.length > limits.json) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}
