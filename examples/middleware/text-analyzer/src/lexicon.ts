/** English words that mostly please. */
export const positiveWords = new Set(
  (
    'amazing awesome beautiful best better brilliant calm charming cheerful clean clear clever comfortable correct ' +
    'delicious delight delightful easy elegant enjoy enjoyed excellent excited fair fantastic fast fine friendly fun ' +
    'generous glad good gorgeous grateful great happy helpful honest impressive improved improvement joy kind liked ' +
    'love loved lovely nice outstanding perfect pleasant pleased polite pretty proud quick reliable right safe ' +
    'satisfied simple smart smooth strong success successful superb thank thanks useful warm well win wins wonderful ' +
    'worth'
  ).split(' '),
);

/** English words that mostly displease. */
export const negativeWords = new Set(
  (
    'afraid angry annoyed annoying awful bad boring broken careless complicated confused confusing crash crashed ' +
    'dangerous dead difficult dirty disappointed disappointing disaster dreadful dull error errors fail failed fails ' +
    'failure fault faulty fear hard hate hated horrible hurt inferior lie lose loses lost mess messy mistake nasty ' +
    'noisy pain painful poor problem problems rude sad scared slow sorry stupid terrible tired trouble ugly unfair ' +
    'unhappy unreliable unsafe upset useless waste weak worse worst wrong'
  ).split(' '),
);
