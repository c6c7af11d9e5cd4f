class T { n = 0; inc = () => { this.n++; return this; }; static all = []; [`dy${1 + 1}`] = 5; constructor() { T.all.push(this.n); } }
const { inc } = new T(); console.log(inc().inc().n, T.all, new T().dy2);
