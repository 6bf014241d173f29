import { eventually } from './expectations.ts';
import type { Stage } from './stage.ts';
import { readUser } from './steps.ts';
import { live } from './terminal.ts';
import type { UserView } from './views.ts';

/** Reads what is stored until the user is approved, and shows every move since `before`. Nothing asks the provider. */
export async function showUntilApproved(stage: Stage, id: string, before: UserView): Promise<void> {
  let shown = standing(before);
  await eventually('the user is approved', async () => {
    const user = await readUser(stage, id);
    const now = standing(user);
    if (now !== shown) live(`${shown.padEnd(34)} → ${now}`);
    shown = now;
    return user.kyc.status === 'APPROVED' ? user : null;
  });
}

function standing({ status, kyc }: UserView): string {
  return `${status}, KYC ${kyc.status}`;
}
