const t = new Uint8Array([250, 1]); t[0] += 10; t[5] = 1; t.set([7], 1); console.log(t, t.length, [...new Float32Array([1.5])], new DataView(t.buffer).getUint8(1)); for (const x of t) console.log(x);
