/** Rows of Wycheproof's json_web_signature_test that this project answers differently, by tcId, with the reason. */
export const signatureDifferences: Readonly<Record<number, string>> = {
  1: 'valid, HMAC: refused by policy',
  346: 'labelled valid, but the key says PS256 and the header PS384',
  348: 'valid, HMAC: refused by policy',
  350: 'labelled valid, but the key says PS256 and the header PS384',
  352: 'valid, HMAC: refused by policy',
  357: 'valid, HMAC: refused by policy',
  358: 'valid, HMAC: refused by policy',
  359: 'valid, HMAC: refused by policy',
  372: 'labelled valid, but it contains a character that is not base64url',
  373: 'labelled valid, but it contains a character that is not base64url',
  376: 'valid, HMAC: refused by policy',
  377: 'valid, HMAC: refused by policy',
};

/** Rows labelled invalid that are byte for byte the valid row 357; refused here only because they are HMAC. */
export const mislabelledInvalid: readonly number[] = [367, 370];

/** Rows of json_web_key_test. */
export const keyDifferences: Readonly<Record<number, string>> = {
  2: 'valid, HMAC: refused by policy',
  7: 'invalid: a modulus made by the ROCA generator is accepted, it is not recognised',
  13: 'valid, HMAC: refused by policy',
  14: 'valid, HMAC: refused by policy',
  15: 'valid, HMAC: refused by policy',
};
