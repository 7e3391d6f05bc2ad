import { expect, test } from './test';
import { demoStaff } from '../../db/seed/staff';
import { words } from '../../site/features/studio/words';
import { boardWords } from '../../site/features/studio/words/board';
import { studioPaths } from '../../site/studio-paths';
import { isClean } from './clean';
import { signIn } from './staff';

for (const { email, name, role } of demoStaff) {
  test(`whoever is ${role} signs in, sees what that role may, and signs out`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('403')) complaints.push(message.text()); });
    await page.setViewportSize({ width: 360, height: 800 });
    await signIn(page, email);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(boardWords.title);
    await expect(page.locator('main')).toContainText(boardWords.lead(name));
    await expect(page.locator('header')).toContainText(words.signedInAs(name, role));
    await isClean(page, 'start');
    await page.getByRole('navigation').getByRole('link', { name: words.sections.log }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.log.title);
    await isClean(page, 'log');
    const isAdmin = role === 'admin';
    expect(await page.getByRole('navigation').getByRole('link', { name: words.sections.people }).count()).toBe(isAdmin ? 1 : 0);
    const people = await page.goto(studioPaths.people());
    expect(people?.status()).toBe(isAdmin ? 200 : 403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(isAdmin ? words.people.title : words.notAllowed.title);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await isClean(page, `people in ${colorScheme}`);
    }
    await page.getByRole('link', { name: words.signOut }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
    await page.goto(studioPaths.log());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Reprise');
    expect(complaints).toEqual([]);
  });
}

test('somebody is let in, becomes a publisher and goes again, with the keyboard alone; the log tells it', async ({ page, browser }) => {
  const email = `bo-${crypto.randomUUID().slice(0, 8)}@reprise.example`;
  const stranger = await (await browser.newContext()).newPage();
  await signIn(stranger, email);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(words.closed.title);
  await expect(stranger.getByRole('link', { name: 'ada@reprise.example' })).toBeVisible();
  await isClean(stranger, 'closed');

  await signIn(page, 'ada@reprise.example', studioPaths.people());
  const press = async (name: string) => { await page.getByRole('button', { name }).focus(); await page.keyboard.press('Enter'); };
  await press(words.people.addNow);
  await expect(page.getByRole('alert')).toContainText(words.people.summary(3));
  await page.getByLabel(words.people.fields.email).focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('<b>Bo</b>');
  await page.keyboard.press('Tab');
  await page.keyboard.type('marketer');
  await press(words.people.addNow);
  await expect(page.getByRole('status')).toHaveText(words.people.done.saved);
  const row = page.getByRole('listitem').filter({ hasText: email });
  await expect(row).toContainText('<b>Bo</b>');

  await stranger.getByRole('link', { name: words.closed.again }).click();
  await expect(stranger.locator('header')).toContainText(words.signedInAs('<b>Bo</b>', 'marketer'));

  await row.getByRole('combobox').selectOption('publisher');
  await row.getByRole('button', { name: words.people.save }).press('Enter');
  await expect(page.getByRole('status')).toHaveText(words.people.done.saved);
  await row.locator('summary').press('Enter');
  await row.getByRole('button', { name: words.people.removeNow('<b>Bo</b>') }).press('Enter');
  await expect(page.getByRole('status')).toHaveText(words.people.done.removed);
  await stranger.reload();
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(words.closed.title);

  await page.goto(studioPaths.log({ subject: `staff/${email}` }));
  const told = await page.locator('tbody tr td:nth-child(3)').allTextContents();
  expect(told.map((text) => text.trim())).toEqual([
    words.recorded('staff-removed', { name: '<b>Bo</b>', role: 'publisher' }), words.recorded('staff-changed', { role: 'publisher', roleWas: 'marketer' }), words.recorded('staff-added', { name: '<b>Bo</b>', role: 'marketer' }),
  ]);
});

test('nobody gives up rights of their own by accident, and the last admin not at all', async ({ page }) => {
  await signIn(page, 'ada@reprise.example', studioPaths.people());
  const row = page.getByRole('listitem').filter({ hasText: 'ada@reprise.example' });
  const give = async () => {
    await row.getByRole('combobox').selectOption('marketer');
    await row.getByRole('button', { name: words.people.save }).click();
  };
  await give();
  await expect(page.getByRole('alert')).toContainText(words.problem('own-role'));
  await row.getByRole('checkbox').first().check();
  await give();
  await expect(page.getByRole('alert')).toContainText(words.problem('last-admin'));
});

test('pages of the studio run no code but their own, are framed by nobody, kept by nobody and found by nobody', async ({ page }) => {
  await signIn(page, 'ada@reprise.example');
  for (const path of [studioPaths.home(), studioPaths.people(), studioPaths.log(), `${studioPaths.home()}/nothing-here`]) {
    const headers = (await page.goto(path))!.headers();
    const policy = headers['content-security-policy']!;
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "frame-src 'self'", "base-uri 'none'"]) expect(policy.split('; ')).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect([headers['cache-control'], headers['x-robots-tag']]).toEqual(['no-store', 'noindex, nofollow']);
  }
});

test('a stranger sees the sign-in page, however the address is written', async ({ request, baseURL }) => {
  for (const path of ['/studio', '/studio/', '//studio', '/%73tudio', '/studio/people', '/studio/index.html', '/studio.html', '/Studio']) {
    const response = await request.get(`${baseURL}${path}`, { maxRedirects: 0 });
    const text = await response.text();
    expect([path, text.includes(words.signOut), text.includes('reprise.example')]).toEqual([path, false, false]);
  }
});
