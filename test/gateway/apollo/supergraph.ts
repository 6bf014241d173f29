const ENFORCED_BY_THE_SUBGRAPH =
  /(@link\(url: "https:\/\/specs\.apollo\.dev\/(?:authenticated|requiresScopes)\/v[\d.]+"), for: SECURITY\)/g;

/**
 * A supergraph that Apollo Gateway takes: it refuses features that claim to be for security and that it does not know,
 * and `@authenticated` and `@requiresScopes` are such. Nothing is lost, since every subgraph here judges the token
 * itself.
 */
export function forApolloGateway(supergraphSdl: string): string {
  return supergraphSdl.replaceAll(ENFORCED_BY_THE_SUBGRAPH, '$1)');
}
