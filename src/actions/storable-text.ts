export { isStorable } from '../domain/storable-text.ts';
