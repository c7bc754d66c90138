// The property that stands in the way of the engine's own method; see withhold-randomness.ts.
Reflect.deleteProperty(crypto, 'getRandomValues');
