import type { JwsAlgorithm } from '../../../../components/shared/jws/index.ts';
import {
  importJwk,
  importJwkSet,
  JwsError,
  jwsAlgorithms,
  selectKey,
  verifyJws,
} from '../../../../components/shared/jws/index.ts';

/** What the probe is asked: does this token verify with this key, or with one of this set? */
interface Question {
  readonly token: string;
  readonly key?: unknown;
  readonly set?: unknown;
}

const algorithms = Object.keys(jwsAlgorithms) as JwsAlgorithm[];

async function answer(request: Request): Promise<Response> {
  const { token, key, set } = (await request.json()) as Question;
  try {
    await verifyJws(token, {
      algorithms,
      keyFor: (header) =>
        set === undefined ? importJwk(key) : selectKey(importJwkSet(set), header, { algorithms }),
    });
    return Response.json({ verified: true });
  } catch (error) {
    if (!(error instanceof JwsError)) throw error;
    return Response.json({ verified: false, code: error.code });
  }
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare function addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;

addEventListener('fetch', (event) => event.respondWith(answer(event.request)));
