import { authorise, authoriseService } from '../authorise.ts';
import { userErrors } from '../errors/user-errors.ts';
import { linkUserInput, selfVerifyInput, updateUserInput } from '../inputs/action-inputs.ts';
import type { MutationResolvers } from '../types.generated.ts';
import { readAfresh } from '../visible.ts';

export const Mutation = {
  async linkUser(_root, { input }, context) {
    authorise(context, 'users:write');
    authoriseService(context);
    const { userId, problems } = await context.actions.linkUser(
      context.viewer,
      linkUserInput(context, input),
    );
    readAfresh(context);
    return { userId, userErrors: userErrors(problems, { userId }) };
  },

  async updateUser(_root, { input }, context) {
    authorise(context, 'users:write');
    const request = updateUserInput(context, input);
    const { userId, updateId, problems } = await context.actions.updateUser(context.viewer, request);
    readAfresh(context);
    return { userId, updateId, userErrors: userErrors(problems, { userId: request.userId }) };
  },

  async selfVerify(_root, { input }, context) {
    authorise(context, 'users:verify');
    const result = await context.actions.selfVerify(context.viewer, selfVerifyInput(input));
    readAfresh(context);
    const { verification, updateId, problems } = result;
    return { verification, updateId, userErrors: userErrors(problems, { verification }) };
  },

  async cancelUpdate(_root, args, context) {
    authorise(context, 'users:write');
    const { updateId, problems } = await context.actions.cancelUpdate(
      context.viewer,
      args.updateId.toLowerCase(),
    );
    readAfresh(context);
    return { updateId, userErrors: userErrors(problems) };
  },

  async retryUpdate(_root, args, context) {
    authorise(context, 'users:admin');
    const { updateId, problems } = await context.actions.retryUpdate(
      context.viewer,
      args.updateId.toLowerCase(),
    );
    readAfresh(context);
    return { updateId, userErrors: userErrors(problems) };
  },

  async refreshUser(_root, args, context) {
    authorise(context, 'users:write');
    const { userId, problems } = await context.actions.refreshUser(context.viewer, args.userId.toLowerCase());
    readAfresh(context);
    return { userId, userErrors: userErrors(problems) };
  },

  async submitKyc(_root, args, context) {
    authorise(context, 'users:write');
    const { userId, problems } = await context.actions.submitKyc(context.viewer, args.userId.toLowerCase());
    readAfresh(context);
    return { userId, userErrors: userErrors(problems) };
  },

  async setUserStatus(_root, { input }, context) {
    authorise(context, 'users:admin');
    const { userId, problems } = await context.actions.setUserStatus(context.viewer, {
      userId: input.userId.toLowerCase(),
      kycStatus: input.kycStatus,
    });
    readAfresh(context);
    return { userId, userErrors: userErrors(problems) };
  },

  async exportUser(_root, { input }, context) {
    authorise(context, 'users:admin');
    const exported = await context.actions.exportUser(context.viewer, input.userId.toLowerCase());
    readAfresh(context);
    return { ...exported, userErrors: userErrors(exported.problems) };
  },

  async findUsers(_root, { input }, context) {
    authorise(context, 'users:admin', 'users:read');
    const { email = null, phone = null } = input;
    const { userIds, problems } = await context.actions.findUsers(context.viewer, { email, phone });
    readAfresh(context);
    return { userIds, userErrors: userErrors(problems) };
  },

  async eraseUser(_root, { input }, context) {
    authorise(context, 'users:admin');
    authoriseService(context);
    const erased = await context.actions.eraseUser(context.viewer, input.userId.toLowerCase());
    readAfresh(context);
    return { ...erased, userErrors: userErrors(erased.problems) };
  },
} satisfies MutationResolvers;
