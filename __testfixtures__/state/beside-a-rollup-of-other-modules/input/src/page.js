document.title = "ids";
