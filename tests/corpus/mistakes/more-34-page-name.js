// page-name 2:15 page name
const titre = document.getElementById("titre");
