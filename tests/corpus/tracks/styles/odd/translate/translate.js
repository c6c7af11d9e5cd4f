/// <reference path="./global.d.ts" />
// @ts-check
export class Service { constructor(api){ this.api = api; } free(text){ throw new Error('Remove this line and implement the function'); } }
export class QualityError extends Error { constructor(){ super('too low'); } }