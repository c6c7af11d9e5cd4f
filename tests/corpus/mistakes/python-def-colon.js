// misspelt-keyword 2:1 a whole Python function
def double(n):
  return n * 2
