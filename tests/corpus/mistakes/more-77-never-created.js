// never-created 3:11 never created
for (let i = 0; i < 3; i++) {
  somme = somme + i;
}
