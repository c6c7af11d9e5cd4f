// foreign-method 3:6 add in place of push
const amis = ["Léa"];
amis.add("Tom");
