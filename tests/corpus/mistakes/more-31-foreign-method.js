// foreign-method 3:7 foreign method
const tasks = [];
tasks.append("read");
