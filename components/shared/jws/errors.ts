/** Why a token or a key was refused. Every one of them means: not verified. */
export type JwsErrorCode =
  | 'malformed'
  | 'header_not_supported'
  | 'algorithm_not_allowed'
  | 'key_not_found'
  | 'key_ambiguous'
  | 'key_invalid'
  | 'signature_mismatch';

/** A token that does not verify, or a key that may not be used. The message never holds a part of either. */
export class JwsError extends Error {
  readonly code: JwsErrorCode;

  constructor(code: JwsErrorCode, message: string) {
    super(message);
    this.name = 'JwsError';
    this.code = code;
  }
}
