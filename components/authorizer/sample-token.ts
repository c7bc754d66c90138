/** The issuer and the server that the sample token names; there are none of that domain (RFC 6761 section 6.4). */
export const sampleIssuer = 'https://issuer.invalid';
export const sampleAudience = 'https://sample.invalid/mcp';

/** The key that the sample token was signed with; its private half was thrown away. */
export const sampleJwk = {
  kty: 'RSA',
  kid: 'sample',
  n: 'xRxHxdqceQn9Dt75QCjPvTfkmGEOgSm-uzNo4rM0_skZ2Xv1hm_ua9Gn2GNNKUqEPXlteM7qlLKpcbabp0dZgvNy_tEeZSjuotqqruCYQAzSu1QZNcx_iWrD4Dt4t7t66jqwUxe7UNH-YJEpkhdzje1RtlekYhqvVNKranQX1RpGrPikipgWAaAjDpyxsb8g_bo2cjK3FACaWFtIv-G7gMT3-l0on0usAsAH9boGpgQYM5ksF3BxU528OLwUaPLj-q2eKAV9AYVE1E4_1lALcdiitGnPQCf0ZGSWI-GpmGwvF26yyaTWjOGYZhShlcVvqEuHlM9FnFzUVl8y5PEOiQ',
  e: 'AQAB',
} as const;

/** The same key as a file has it. */
export const samplePem = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxRxHxdqceQn9Dt75QCjPvTfkmGEOgSm+uzNo4rM0/skZ2Xv1hm/ua9Gn2GNNKUqEPXlteM7qlLKpcbabp0dZgvNy/tEeZSjuotqqruCYQAzSu1QZNcx/iWrD4Dt4t7t66jqwUxe7UNH+YJEpkhdzje1RtlekYhqvVNKranQX1RpGrPikipgWAaAjDpyxsb8g/bo2cjK3FACaWFtIv+G7gMT3+l0on0usAsAH9boGpgQYM5ksF3BxU528OLwUaPLj+q2eKAV9AYVE1E4/1lALcdiitGnPQCf0ZGSWI+GpmGwvF26yyaTWjOGYZhShlcVvqEuHlM9FnFzUVl8y5PEOiQIDAQAB
-----END PUBLIC KEY-----`;

/**
 * To be verified while a component is built. It expired in 1970, so that it is refused even by who trusts the key. It was
 * signed as it is written here: the order of the members counts.
 */
export const sampleToken = [
  base64url(JSON.stringify({ alg: 'RS256', kid: 'sample', typ: 'at+jwt' })),
  base64url(JSON.stringify({ iss: sampleIssuer, aud: sampleAudience, sub: 'sample', exp: 1 })),
  'Q4f8ziD33M4j2EbI-TzcaWNSxnRi4awbjyPtJphmYxfRkvBXaRNeEE3r6jdTX1bsMM9euItBUDzPvXrwSGDAamZ0XbP75SiScTkqUqHTlB2DEW2TJCW30KZWBNTh-mfu0UDeuWhKOkriolJcWOaBvzJ1haNSevGPl_JIBjVzLPT6JRJ6YJtH5iVMGEinGMOr0hkKMLxrbcnh6AayePsipsfz7-FsXVKRQRN3yGwOOtrjkwsDrPARAqENBA_TAzfi_feqyjW6XthtmTLpcHciJkfA1yG3RpCXQuZzdt4Wz2Y6WAbFUL6ZFjmPqkV_ve7Po_yuLoRW6ZJdHUeYbmAxaQ',
].join('.');

/** Of ASCII text (RFC 7515 section 2). */
function base64url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
