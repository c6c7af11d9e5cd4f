// this-in-arrow 5:30 this arrow
const chat = {
  nom: "Minou",
  dit: () => {
    console.log("Je suis " + this.nom);
  },
};
chat.dit();
