// module-line 2:1 a line that fetches another file
import { readFile } from "fs";
console.log("ok");
