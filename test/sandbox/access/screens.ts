import { html } from 'hono/html';
import { demoStaff } from '../../../db/seed/staff.ts';
import { frame, type Markup } from '../frame.ts';

const accessFrame = (title: string, body: Markup) =>
  frame(
    title,
    html`<p class="stand-in">Local stand-in for Cloudflare Access. Nobody checks who you are.</p>
      <h1>${title}</h1>
      ${body}`,
  );

/** Whoever one likes to be: somebody of each role, or somebody else. Which role an address has, the shop knows. */
export const signInScreen = (complaint?: string) =>
  accessFrame(
    'Sign in to Reprise',
    html`${complaint ? html`<p class="alert" role="alert">${complaint}</p>` : ''}
      <form method="post">
        <fieldset>
          <legend>Who are you?</legend>
          ${demoStaff.map(
            ({ email, name, role }, index) =>
              html`<label class="choice"><input type="radio" name="email" value="${email}" ${index === 0 ? 'checked' : ''} />${name}, ${role}</label>`,
          )}
          <label class="choice"><input type="radio" name="email" value="other" />Somebody else:</label>
          <label>E-mail address <input type="text" name="other" autocomplete="off" /></label>
        </fieldset>
        <button>Sign in</button>
      </form>`,
  );

export const outScreen = () => accessFrame('You are signed out', html`<p>Come back whenever you like: the studio leads here.</p>`);

export const unknownScreen = () => accessFrame('Unable to find your Access application!', html`<p>The shop named another application, another host or no page of its own.</p>`);
