/** Names of the events about customers. The last two are one event under its present and its coming name. */
export const customerEvents = {
  statusChange: 'bvnk:platform:customer:status-change',
  update: 'bvnk:platform:customer:update',
  customersStatus: 'bvnk:customers:status-change',
  accountsStatus: 'platform:accounts:customer:status-change',
} as const;
