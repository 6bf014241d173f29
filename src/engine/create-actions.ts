import type { Actions } from './actions/actions.ts';
import { cancelUpdate } from './actions/cancel-update.ts';
import { eraseUser } from './actions/erase-user.ts';
import { exportUser } from './actions/export-user.ts';
import { findUsers } from './actions/find-users.ts';
import { linkUser } from './actions/link-user.ts';
import { previewUpdate } from './actions/preview-update.ts';
import { recordDisclosure } from './actions/record-disclosure.ts';
import { refreshUser } from './actions/refresh-user.ts';
import { retryUpdate } from './actions/retry-update.ts';
import { selfVerify } from './actions/self-verify.ts';
import { setUserStatus, submitKyc } from './actions/status-requests.ts';
import { updateUser } from './actions/update-user.ts';
import type { EngineDeps } from './deps.ts';

/** The actions of clients, bound to the world. */
export function createActions(deps: EngineDeps): Actions {
  return {
    linkUser: (viewer, input) => linkUser(deps, viewer, input),
    previewUpdate: (viewer, userId, changes) => previewUpdate(deps, viewer, userId, changes),
    updateUser: (viewer, input) => updateUser(deps, viewer, input),
    selfVerify: (viewer, input) => selfVerify(deps, viewer, input),
    cancelUpdate: (viewer, updateId) => cancelUpdate(deps, viewer, updateId),
    refreshUser: (viewer, userId) => refreshUser(deps, viewer, userId),
    submitKyc: (viewer, userId) => submitKyc(deps, viewer, userId),
    setUserStatus: (viewer, input) => setUserStatus(deps, viewer, input),
    eraseUser: (viewer, userId) => eraseUser(deps, viewer, userId),
    retryUpdate: (viewer, updateId) => retryUpdate(deps, viewer, updateId),
    exportUser: (viewer, userId) => exportUser(deps, viewer, userId),
    findUsers: (viewer, input) => findUsers(deps, viewer, input),
    recordDisclosure: (viewer, userId) => recordDisclosure(deps, viewer, userId),
  };
}
