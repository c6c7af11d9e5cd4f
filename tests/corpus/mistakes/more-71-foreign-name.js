// foreign-name 2:1 foreign name
printf("Hello\n");
