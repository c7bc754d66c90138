// The order counts: what stands between the first and the last line loads without random numbers.
import './withhold-randomness.ts';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import './restore-randomness.ts';

export { ed25519, p256, p384, p521 };
