import { registry } from '../../src/providers/registry.ts';
import { keepSections } from './keep-sections.ts';
import { renderPolicies } from './render-policies.ts';

/** Keeps the page's policy table equal to the policies of the registry. */
await keepSections('docs/policies.md', { policies: renderPolicies(registry) });
