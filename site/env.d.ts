declare namespace App {
  interface Locals {
    /** The origin of a challenge that shows whether a person asks: its script runs in the page, in a frame of its own. */
    challengeFrom?: string;
  }
}
