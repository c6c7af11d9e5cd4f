let debug = true;
debug && console.log("debug");
debug || console.log("jamais");
