import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveOnLoopback } from '../loopback.ts';

/** A registry in memory that follows distribution-spec 1.1 strictly, and can be told to misbehave. */
export interface FakeRegistry {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  readonly repositories: Map<string, StoredRepository>;
  /** Every request in the order of arrival, those to the token endpoint included. */
  readonly requests: SeenRequest[];
  /** Consulted before a request is handled; may be replaced at any time. */
  fault: (request: SeenRequest) => Fault | undefined;
  close(): Promise<void>;
}

export interface StoredRepository {
  readonly blobs: Map<string, Uint8Array>;
  readonly manifests: Map<string, Uint8Array>;
  readonly tags: Map<string, string>;
}

export interface SeenRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly number: number;
  status?: number;
}

/** An answer in place of the right one; `reset` cuts the connection, `after: true` once the work is done. */
export type Fault =
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
      /** Announces more than it sends, then cuts the connection. */
      readonly truncated?: boolean;
    }
  | { readonly reset: true; readonly after?: boolean }
  | { readonly corrupt: true };

export interface FakeRegistryOptions {
  /** Whom it lets in; everybody by default. `bearer` has its token endpoint at /token of the same server. */
  readonly auth?: { readonly kind: 'basic' | 'bearer'; readonly username: string; readonly password: string };
  /** Seconds; announced for each token and enforced in uses: a token serves this many requests. */
  readonly tokenUses?: number;
  readonly supportsMount?: boolean;
  /** `false`: PATCH is answered 405. `small`: pieces over 1 MiB are answered 416. `lost`: taken, and then not kept. */
  readonly pieces?: boolean | 'small' | 'lost';
}

interface State extends FakeRegistry {
  readonly options: FakeRegistryOptions;
  readonly sessions: Map<string, { readonly name: string; bytes: Buffer }>;
  readonly tokens: Map<string, { readonly scopes: string[]; uses: number }>;
}

type Answer = { status: number; headers?: Record<string, string>; body?: Uint8Array | string };

export async function startFakeRegistry(options: FakeRegistryOptions = {}): Promise<FakeRegistry> {
  const server = await serveOnLoopback((request, response) => void handle(state, request, response));
  const state: State = {
    host: `127.0.0.1:${server.port}`,
    repositories: new Map(),
    requests: [],
    fault: () => undefined,
    options,
    sessions: new Map(),
    tokens: new Map(),
    close: server.close,
  };
  return state;
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const seen: SeenRequest = {
    method: request.method ?? '',
    url: new URL(request.url ?? '', `http://${state.host}`),
    headers: request.headers,
    number: state.requests.length + 1,
  };
  state.requests.push(seen);
  const fault = state.fault(seen);
  if (fault && 'reset' in fault && !fault.after) return void request.socket.destroy();
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return;
  }
  if (fault && 'status' in fault) return sendFault(seen, response, fault);
  const answer = route(state, seen, Buffer.concat(chunks));
  if (fault && 'reset' in fault) return void request.socket.destroy();
  seen.status = answer.status;
  const body = fault && 'corrupt' in fault ? corrupted(answer.body) : (answer.body ?? '');
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(body) });
  response.end(seen.method === 'HEAD' ? undefined : body);
}

function corrupted(body: Uint8Array | string | undefined): Uint8Array {
  const bytes = Buffer.from(body ?? '');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes;
}

function sendFault(seen: SeenRequest, response: ServerResponse, fault: Extract<Fault, { status: number }>) {
  seen.status = fault.status;
  const body = fault.body ?? '';
  const length = Buffer.byteLength(body) + (fault.truncated ? 100 : 0);
  response.writeHead(fault.status, { ...fault.headers, 'content-length': length });
  response.write(body || ' ', () => (fault.truncated ? response.destroy() : undefined));
  if (!fault.truncated) response.end();
}

function route(state: State, seen: SeenRequest, body: Buffer): Answer {
  const { method, url } = seen;
  if (url.pathname === '/token') return giveToken(state, seen);
  const listed = /^\/v2\/(?<name>.+?)\/tags\/list$/.exec(url.pathname)?.groups?.['name'];
  if (listed !== undefined) return checkAccess(state, seen, listed) ?? listTags(state, listed, url);
  const match = /^\/v2\/(?<name>.+?)\/(?<kind>manifests|blobs)\/(?<rest>.+)?$/.exec(url.pathname);
  const { name = '', kind, rest = '' } = match?.groups ?? {};
  const refusal = checkAccess(state, seen, name);
  if (refusal) return refusal;
  const repository = state.repositories.get(name) ?? {
    blobs: new Map(),
    manifests: new Map(),
    tags: new Map(),
  };
  state.repositories.set(name, repository);
  if (kind === 'manifests') return manifests({ repository, method, reference: rest, body });
  if (kind === 'blobs' && rest.startsWith('uploads/'))
    return uploads(state, { seen, name, repository, body });
  if (kind === 'blobs') return found(repository.blobs.get(rest), rest);
  return { status: 404, body: error('NAME_UNKNOWN') };
}

/** Pages of two, as registries page thousands. */
function listTags(state: State, name: string, url: URL): Answer {
  const repository = state.repositories.get(name);
  if (!repository) return { status: 404, body: error('NAME_UNKNOWN') };
  const all = [...repository.tags.keys()].toSorted();
  const last = url.searchParams.get('last');
  const rest = all.filter((tag) => last === null || tag > last);
  const page = rest.slice(0, 2);
  const next = `</v2/${name}/tags/list?last=${page.at(-1)}>; rel="next"`;
  return {
    status: 200,
    headers: rest.length > page.length ? { link: next } : {},
    body: JSON.stringify({ name, tags: page.length === 0 ? null : page }),
  };
}

function manifests(call: {
  repository: StoredRepository;
  method: string;
  reference: string;
  body: Buffer;
}): Answer {
  const { repository, method, reference, body } = call;
  if (method !== 'PUT') {
    const digest = repository.tags.get(reference) ?? reference;
    return found(repository.manifests.get(digest), digest);
  }
  const digest = sha256(body);
  const manifest = JSON.parse(body.toString()) as {
    config: { digest: string };
    layers: { digest: string }[];
  };
  const missing = [manifest.config, ...manifest.layers].some(
    ({ digest: blob }) => !repository.blobs.has(blob),
  );
  if (missing) return { status: 404, body: error('MANIFEST_BLOB_UNKNOWN') };
  if (reference.startsWith('sha256:') && reference !== digest)
    return { status: 400, body: error('DIGEST_INVALID') };
  repository.manifests.set(digest, new Uint8Array(body));
  if (!reference.startsWith('sha256:')) repository.tags.set(reference, digest);
  return { status: 201, headers: { 'docker-content-digest': digest, location: `/v2/x/manifests/${digest}` } };
}

function uploads(
  state: State,
  call: { seen: SeenRequest; name: string; repository: StoredRepository; body: Buffer },
): Answer {
  const { seen, name, repository, body } = call;
  if (seen.method === 'POST') return beginUpload(state, call);
  const id = seen.url.pathname.split('/').at(-1) ?? '';
  const session = state.sessions.get(id);
  if (session?.name !== name) return { status: 404, body: error('BLOB_UPLOAD_UNKNOWN') };
  if (seen.url.searchParams.get('state') !== `a+b=${id}`) return { status: 400, body: error('STATE_LOST') };
  if (seen.method === 'PATCH') {
    const { pieces } = state.options;
    if (pieces === false) return { status: 405, body: error('UNSUPPORTED') };
    if (pieces === 'small' && body.length > 1_048_576) return { status: 416, body: error('SIZE_INVALID') };
    const start = Number(/^(\d+)-\d+$/.exec(String(seen.headers['content-range']))?.[1]);
    if (start !== session.bytes.length) return { status: 416, body: error('BLOB_UPLOAD_INVALID') };
    session.bytes = Buffer.concat([session.bytes, body]);
    if (pieces === 'lost') session.bytes.fill(0);
    const headers = { location: sessionUrl(name, id), range: `0-${session.bytes.length - 1}` };
    return { status: 202, headers };
  }
  state.sessions.delete(id);
  const whole = Buffer.concat([session.bytes, body]);
  const digest = sha256(whole);
  if (digest !== seen.url.searchParams.get('digest')) return { status: 400, body: error('DIGEST_INVALID') };
  repository.blobs.set(digest, new Uint8Array(whole));
  return {
    status: 201,
    headers: { 'docker-content-digest': digest, location: `/v2/${name}/blobs/${digest}` },
  };
}

function beginUpload(
  state: State,
  { seen, name, repository }: { seen: SeenRequest; name: string; repository: StoredRepository },
): Answer {
  const mount = seen.url.searchParams.get('mount');
  const from = state.repositories.get(seen.url.searchParams.get('from') ?? '');
  const bytes = mount === null ? undefined : from?.blobs.get(mount);
  if (mount !== null && bytes && state.options.supportsMount !== false) {
    repository.blobs.set(mount, bytes);
    return { status: 201, headers: { location: `/v2/${name}/blobs/${mount}` } };
  }
  const id = `s${state.requests.length}`;
  state.sessions.set(id, { name, bytes: Buffer.alloc(0) });
  return { status: 202, headers: { location: sessionUrl(name, id) } };
}

/** Relative, with a query that must come back as it is. */
function sessionUrl(name: string, id: string): string {
  return `/v2/${name}/blobs/uploads/${id}?state=a%2Bb%3D${id}`;
}

function checkAccess(state: State, { headers, method }: SeenRequest, name: string): Answer | undefined {
  const { auth } = state.options;
  if (!auth) return undefined;
  const given = headers.authorization ?? '';
  if (auth.kind === 'basic') {
    const expected = `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`;
    return given === expected ? undefined : unauthorized('Basic realm="fake, quoted"');
  }
  const token = state.tokens.get(given.replace(/^Bearer /, ''));
  const wanted = method === 'GET' || method === 'HEAD' ? 'pull' : 'push';
  const covers = token?.scopes.some(
    (scope) => scope.startsWith(`repository:${name}:`) && scope.split(':')[2]?.split(',').includes(wanted),
  );
  if (token && covers && token.uses > 0) {
    token.uses -= 1;
    return undefined;
  }
  const scope = `repository:${name}:pull,push`;
  return unauthorized(
    `Bearer realm="http://${state.host}/token",service="fake, \\"quoted\\"",scope="${scope}"`,
  );
}

function giveToken(state: State, { url, headers }: SeenRequest): Answer {
  const { auth, tokenUses } = state.options;
  const expected = `Basic ${Buffer.from(`${auth?.username}:${auth?.password}`).toString('base64')}`;
  if (url.searchParams.get('service') !== 'fake, "quoted"') return { status: 400 };
  if (headers.authorization !== expected) return { status: 401 };
  const token = `token-${state.tokens.size + 1}`;
  const uses = tokenUses ?? Number.POSITIVE_INFINITY;
  state.tokens.set(token, { scopes: url.searchParams.getAll('scope'), uses });
  return { status: 200, body: JSON.stringify({ token, expires_in: 300 }) };
}

function unauthorized(challenge: string): Answer {
  return { status: 401, headers: { 'www-authenticate': challenge }, body: error('UNAUTHORIZED') };
}

function found(bytes: Uint8Array | undefined, digest: string): Answer {
  return bytes
    ? { status: 200, headers: { 'docker-content-digest': digest }, body: bytes }
    : { status: 404, body: error('BLOB_UNKNOWN') };
}

function error(code: string): string {
  return JSON.stringify({ errors: [{ code, message: 'planted-free-text' }] });
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
