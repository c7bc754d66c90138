import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import { listPageSize } from '../limits.ts';

/** One page of a list; `nextCursor` when there are more. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | undefined;
}

/**
 * The page of a list that a cursor of ours points to; the first one without a cursor.
 * @throws RpcError -32602 for a cursor that we did not make (2026-07-28, server/utilities/pagination).
 */
export function pageOf<T>(items: readonly T[], cursor: unknown): ListPage<T> {
  const start = cursor === undefined ? 0 : startOf(cursor, items.length);
  const end = start + listPageSize;
  return { items: items.slice(start, end), nextCursor: end < items.length ? btoa(`from:${end}`) : undefined };
}

function startOf(cursor: unknown, length: number): number {
  const start =
    typeof cursor === 'string' ? Number(/^from:([1-9]\d{0,6})$/.exec(decode(cursor))?.[1]) : Number.NaN;
  if (start < length) return start;
  throw new RpcError(rpcErrorCodes.invalidParams, 'Invalid params: the cursor is not one of this list');
}

function decode(cursor: string): string {
  try {
    return atob(cursor);
  } catch {
    return '';
  }
}
