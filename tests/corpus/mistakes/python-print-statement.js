// foreign-name 2:1 print without parentheses, as in old Python
print "Bonjour";
