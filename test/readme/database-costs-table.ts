import { renderCosts } from './database-costs.ts';
import { keepSections } from './keep-sections.ts';

/** Keeps the page's table of database costs equal to the costs that are tested. */
await keepSections('docs/performance.md', { 'database-costs': renderCosts() });
