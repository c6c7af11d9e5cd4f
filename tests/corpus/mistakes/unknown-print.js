// foreign-name 2:1 print, as in Python
print("Bonjour");
