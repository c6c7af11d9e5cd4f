// class-without-new 3:11 class without new
class Animal {}
const a = Animal();
