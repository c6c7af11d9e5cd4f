/** Numbers that the DOM standard gives to names of errors, in its order from 1; gaps are names that are gone. */
const NAMES =
  'IndexSizeError  HierarchyRequestError WrongDocumentError InvalidCharacterError  NoModificationAllowedError NotFoundError NotSupportedError InUseAttributeError InvalidStateError SyntaxError InvalidModificationError NamespaceError InvalidAccessError  TypeMismatchError SecurityError NetworkError AbortError URLMismatchError QuotaExceededError TimeoutError InvalidNodeTypeError DataCloneError';

/** Returns `DOMException`: what browsers throw where JavaScript itself has no class of error. */
export function makeDomException(p) {
  const names = p.stringSplit(NAMES, ' ');
  const fix = (holder, key, value) => {
    p.defineProperty(holder, key, { __proto__: null, value, writable: true, configurable: true });
  };
  const DOMException = function (message, name) {
    if (new.target === undefined)
      throw new p.TypeErrorConstructor("Please use the 'new' operator, DOMException is no function");
    const error = new p.ErrorConstructor(message === undefined ? '' : p.StringConstructor(message));
    p.setPrototypeOf(error, new.target.prototype);
    const known = name === undefined ? 'Error' : p.StringConstructor(name);
    let code = 0;
    for (let i = 0; i < names.length; i++) if (names[i] === known) code = i + 1;
    fix(error, 'name', known);
    fix(error, 'code', code);
    return error;
  };
  fix(DOMException, 'name', 'DOMException');
  p.setPrototypeOf(DOMException.prototype, p.errorPrototype);
  p.defineProperty(DOMException.prototype, p.symbolToStringTag, {
    __proto__: null,
    value: 'DOMException',
    configurable: true,
  });
  fix(DOMException.prototype, 'constructor', DOMException);
  return DOMException;
}
