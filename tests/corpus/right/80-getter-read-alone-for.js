const cb = null;
cb?.();
console.log("fin");
