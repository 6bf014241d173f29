import { type CompositionResult, composeServices as composeAsApollo } from '@apollo/composition';
import { composeServices as composeAsGuild, compositionHasErrors } from '@theguild/federation-composition';
import { federateSubgraphs, ROUTER_COMPATIBILITY_VERSION_ONE } from '@wundergraph/composition';
import { buildASTSchema, parse } from 'graphql';

export type Subgraph = { name: string; url: string; sdl: string };

const services = (subgraphs: readonly Subgraph[]) =>
  subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));

/** The supergraph of @theguild/federation-composition; throws with everything that does not compose. */
export function composeWithGuild(subgraphs: readonly Subgraph[]): {
  supergraphSdl: string;
  publicSdl: string;
} {
  const result = composeAsGuild(services(subgraphs));
  if (compositionHasErrors(result)) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result;
}

/** The supergraph of @apollo/composition; throws with everything that does not compose. */
export function composeWithApollo(subgraphs: readonly Subgraph[]) {
  const result: CompositionResult = composeAsApollo(services(subgraphs));
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  const { supergraphSdl, schema, hints } = result;
  return { supergraphSdl, apiSchema: schema.toAPISchema(), hints };
}

/** The graph of Cosmo's composition; throws with everything that does not compose. */
export function composeWithCosmo(subgraphs: readonly Subgraph[]) {
  const result = federateSubgraphs({
    subgraphs: subgraphs.map(({ name, url, sdl }) => ({ name, url, definitions: parse(sdl) })),
    version: ROUTER_COMPATIBILITY_VERSION_ONE,
  });
  if (!result.success) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return { router: result.federatedGraphAST, api: buildASTSchema(result.federatedGraphAST) };
}
