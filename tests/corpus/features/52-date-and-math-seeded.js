const r = [Math.random(), Math.random()]; console.log(r[0] !== r[1], Math.floor(r[0] * 100)); console.log(new Date(0).toISOString(), typeof Date.now());
