function* in_() { const got = yield "a"; console.log("got", got); return "r"; }
function* out() { const r = yield* in_(); console.log(r); yield "b"; }
const it = out(); console.log(it.next(), it.next(7), it.next());
