/* Give every list a method `rest` and a property `last`, every text `initials`, every number `upTo`. */
