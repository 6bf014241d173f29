import { BREAK, GraphQLError, type ValidationRule } from 'graphql';

/** No name of the schema comes close. */
export const LONGEST_NAME = 200;

/** Refuses a document with a name that every error and every path of an answer would repeat. */
export const shortNames: ValidationRule = (context) => ({
  Name(node) {
    if (node.value.length <= LONGEST_NAME) return undefined;
    const message = `A name in a document may have at most ${LONGEST_NAME} characters.`;
    context.reportError(new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } }));
    return BREAK;
  },
});
