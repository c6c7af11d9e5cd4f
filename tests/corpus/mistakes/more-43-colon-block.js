// colon-block 2:18 colon block
function carre(x):
  return x * x;
