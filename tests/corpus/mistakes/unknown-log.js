// foreign-name 2:1 log without console
log("hello");
