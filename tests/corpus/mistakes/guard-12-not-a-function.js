// not-a-function 4:1 what a variable holds is no function
const actions = new Map([["saute", 5]]);
const action = actions.get("saute");
action();
