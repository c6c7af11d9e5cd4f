export class NotAvailable extends Error { constructor(text){ super(`not available: ${text}`); } }
export class Untranslatable extends Error { constructor(){ super('jIyajbe'); } }