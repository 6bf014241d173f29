import fc from 'fast-check';

// The same inputs in every run, so that a failure is the change's. `FC_SEED=$RANDOM npm test` tries others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
