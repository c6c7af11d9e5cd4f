/** Why a challenge does not pass with its own solution, by its id. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {};
