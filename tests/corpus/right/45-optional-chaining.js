const joueur = { nom: "A" };
console.log(joueur.position?.x ?? "nulle part");
joueur.crier?.();
