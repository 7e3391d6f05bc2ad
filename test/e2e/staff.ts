import { expect, type Page } from '@playwright/test';
import { studioPaths } from '../../site/studio-paths';

/** Opens a page of the studio, is sent to sign in, and comes back as somebody. */
export async function signIn(page: Page, email: string, path: string = studioPaths.home()): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Reprise');
  const known = page.locator(`input[value="${email}"]`);
  if (await known.count()) await known.check();
  else {
    await page.getByLabel('Somebody else').check();
    await page.getByLabel('E-mail address').fill(email);
  }
  await page.getByRole('button', { name: 'Sign in' }).click();
}
