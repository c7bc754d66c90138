/**
 * Takes the source of random numbers away for as long as the modules load that are imported between this one and
 * `restore-randomness.ts`. `@noble/curves` tries it out while it loads, which the engine cannot do when a component is
 * built; without one it makes no secrets, of which verifying has none.
 */
Object.defineProperty(crypto, 'getRandomValues', {
  configurable: true,
  value: () => {
    throw new Error('There are no random numbers while a component is built.');
  },
});
