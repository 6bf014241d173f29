import type { Viewer } from '../../auth/viewer.ts';
import type { ProfileChanges } from '../../domain/profile.ts';
import type {
  CancelResult,
  EraseResult,
  ExportResult,
  FindUsersInput,
  FindUsersResult,
  LinkUserInput,
  PreviewResult,
  SelfVerifyInput,
  SelfVerifyResult,
  SetUserStatusInput,
  UpdateResult,
  UpdateUserInput,
  UserResult,
} from './results.ts';

/**
 * Everything that a client can make happen. Scopes are checked before an action is called; ownership inside:
 * a user whom the viewer may not see is `NOT_FOUND`. None throws for a provider's trouble.
 */
export type Actions = {
  linkUser(viewer: Viewer, input: LinkUserInput): Promise<UserResult>;
  previewUpdate(viewer: Viewer, userId: string, changes: ProfileChanges): Promise<PreviewResult>;
  updateUser(viewer: Viewer, input: UpdateUserInput): Promise<UpdateResult>;
  selfVerify(viewer: Viewer, input: SelfVerifyInput): Promise<SelfVerifyResult>;
  cancelUpdate(viewer: Viewer, updateId: string): Promise<CancelResult>;
  refreshUser(viewer: Viewer, userId: string): Promise<UserResult>;
  submitKyc(viewer: Viewer, userId: string): Promise<UserResult>;
  setUserStatus(viewer: Viewer, input: SetUserStatusInput): Promise<UserResult>;
  eraseUser(viewer: Viewer, userId: string): Promise<EraseResult>;
  retryUpdate(viewer: Viewer, updateId: string): Promise<CancelResult>;
  exportUser(viewer: Viewer, userId: string): Promise<ExportResult>;
  findUsers(viewer: Viewer, input: FindUsersInput): Promise<FindUsersResult>;
  recordDisclosure(viewer: Viewer, userId: string): Promise<boolean>;
};
