import type { Actions } from './actions.ts';
import { cancelUpdate } from './cancel-update.ts';
import { linkUser } from './link-user.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { previewUpdate } from './preview-update.ts';
import { refreshUser } from './refresh-user.ts';
import { selfVerify } from './self-verify.ts';
import { setUserStatus, submitKyc } from './status-actions.ts';
import { updateUser } from './update-user.ts';

/** The actions of clients, bound to the world. */
export function createActions(deps: ActionDeps): Actions {
  return {
    linkUser: (viewer, input) => linkUser(deps, viewer, input),
    previewUpdate: (viewer, userId, changes) => previewUpdate(deps, viewer, userId, changes),
    updateUser: (viewer, input) => updateUser(deps, viewer, input),
    selfVerify: (viewer, input) => selfVerify(deps, viewer, input),
    cancelUpdate: (viewer, updateId) => cancelUpdate(deps, viewer, updateId),
    refreshUser: (viewer, userId) => refreshUser(deps, viewer, userId),
    submitKyc: (viewer, userId) => submitKyc(deps, viewer, userId),
    setUserStatus: (viewer, input) => setUserStatus(deps, viewer, input),
  };
}
