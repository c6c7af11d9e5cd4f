// this-lost 6:7 this timer
const minuteur = {
  secondes: 3,
  lancer() {
    setTimeout(function () {
      this.secondes -= 1;
      console.log(this.secondes);
    }, 100);
  },
};
minuteur.lancer();
