// page-name 2:1 document, which the sandbox does not have
document.write("Bonjour");
