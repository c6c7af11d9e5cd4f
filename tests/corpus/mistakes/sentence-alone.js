// sentence-alone 2:1 a sentence written as a line of its own
Je programme !
