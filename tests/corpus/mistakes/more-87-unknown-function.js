// unknown-function 3:3 unknown function
function preparer() {
  melanger();
}
preparer();
