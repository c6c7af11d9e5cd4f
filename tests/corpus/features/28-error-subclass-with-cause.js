class MonErreur extends Error { constructor(m, o) { super(m, o); this.name = "MonErreur"; this.code = 4; } }
try { try { null.x; } catch (e) { throw new MonErreur("haut", { cause: e }); } } catch (e) { console.log(e.name, e.message, e.cause instanceof TypeError, e instanceof MonErreur, e.code, String(e)); }
