// foreign-for 2:1 Scratch/French pseudo code
répéter 10 fois
  avancer
fin
