// @ts-check
import { Service, QualityError } from './translate';
import { NotAvailable, Untranslatable } from './errors';
import { Api } from './api';
describe('Service', () => { let api; let s; beforeEach(() => { api = new Api(); s = new Service(api); api.register('jIyaj', 'I understand', 100); api.register('arlogh', null); });
 test('free', async () => { expect.assertions(1); await expect(s.free('jIyaj')).resolves.toBe('I understand'); }); xtest('not available', async () => { await expect(s.free('x')).rejects.toThrow(NotAvailable); }); xtest('cb', (done) => { api.request('jIyaj', (e) => { try { expect(e).toBeUndefined(); done(); } catch (err) { done(err); } }); }); });