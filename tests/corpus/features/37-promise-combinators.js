const w = (ms, v) => new Promise((ok) => setTimeout(() => ok(v), ms));
Promise.all([w(20, "a"), w(10, "b")]).then(console.log); Promise.race([w(20, "a"), w(10, "b")]).then((x) => console.log(x));
Promise.allSettled([w(1, 1), Promise.reject(new Error("n"))]).then((r) => console.log(r.map((x) => x.status))); Promise.any([Promise.reject(1), w(5, "any")]).then((x) => console.log(x));
